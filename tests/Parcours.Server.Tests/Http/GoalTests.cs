using System.Net;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Maps;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>The goal of a measured map, as it is sent with the measures, and the cases behind its numbers.</summary>
[Rule("S56.3")]
public sealed class GoalTests
{
    [Fact]
    public async Task The_goal_is_counted_with_the_measures_again_when_its_limit_changes_and_its_numbers_open_on_their_cases()
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        Assert.Null(Overlay(server, made).Goal);
        Assert.Equal(HttpStatusCode.BadRequest, await Status(server, made, "goal=late"));

        // From Souscrire to Payer within an hour and a half: 12 skip the call (1 h), 24 make it (2 h), 6 never pay.
        var map = server.Get<StudyCore>().Open(made.Study)!.State.Find(made.Map)!;
        await MeasuredStudy.Make(server, made.Study, [map with { LimitSeconds = 5400 }, made.Cards[0] with { Goal = GoalPart.Start }, made.Cards[2] with { Goal = GoalPart.Reached }]);
        var goal = Overlay(server, made).Goal!;
        Assert.Equal((12L, 24L, 6L, 0L, 0L, 0L), (goal.All.InTime, goal.All.Late, goal.All.Missed, goal.All.Overdue, goal.All.Open, goal.All.NotBegun));
        Assert.Equal((12 / 42.0, true, 5400.0, 7200.0), (goal.All.Share, goal.FromStart, goal.LimitSeconds!.Value, goal.All.MedianSeconds!.Value));
        Assert.Equal((0L, 20L), (goal.Rows[0].Count.InTime, goal.Rows[0].Count.Late));
        Assert.Equal((12, "c21"), await Cases(server, made, "goal=inTime"));
        Assert.Equal((20, "c1"), await Cases(server, made, $"goal=late&path={made.Path.Id}"));
        Assert.Equal((6, "c33"), await Cases(server, made, "goal=missed&class=unqualified"));

        await MeasuredStudy.Make(server, made.Study, [map with { LimitSeconds = 7200 }]);
        Assert.Equal((36L, 0L), (Overlay(server, made).Goal!.All.InTime, Overlay(server, made).Goal!.All.Late));
        Assert.Equal((36, "c1"), await Cases(server, made, "goal=inTime"));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(server, made, "goal=7"));

        // A day: the last case began three hours before the end of the log, and the one before it a day and three hours.
        await MeasuredStudy.Make(server, made.Study, [map with { LimitSeconds = 86_400 }]);
        Assert.Equal((35L, 1L), (Overlay(server, made).Goal!.All.InTime, Overlay(server, made).Goal!.All.Recent));
        Assert.Equal((1, "c42"), await Cases(server, made, "goal=recent"));
    }

    private static MapOverlay Overlay(TestServer server, MeasuredStudy made) =>
        server.Get<MapPictures>().Overlay(made.Study, server.Get<StudyCore>().Open(made.Study)!.State, made.Map, null);

    private static string Address(MeasuredStudy made, string query) => $"/api/studies/{made.Study}/logs/{made.Log}/cases?map={made.Map}&{query}";

    private static async Task<(int Total, string First)> Cases(TestServer server, MeasuredStudy made, string query)
    {
        var page = JsonNode.Parse(await server.Http.GetStringAsync(Address(made, query)))!;
        return (page["total"]!.GetValue<int>(), page["cases"]![0]!["id"]!.GetValue<string>());
    }

    private static async Task<HttpStatusCode> Status(TestServer server, MeasuredStudy made, string query)
    {
        using var answer = await server.Http.GetAsync(Address(made, query));
        return answer.StatusCode;
    }
}
