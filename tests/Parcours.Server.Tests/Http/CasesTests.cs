using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>The deviations of a measured map, and the cases behind each number.</summary>
[Rule("M12")]
public sealed class CasesTests
{
    [Fact]
    [Rule("M11"), Rule("M18")]
    public async Task Deviations_are_listed_by_kind_and_place_with_share_interval_and_example_cases()
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        var answer = await Get(server, made, "deviations");
        Assert.Equal((42, 22), (answer["judged"]!.GetValue<int>(), answer["unqualified"]!.GetValue<int>()));
        Assert.Equal(["skipped", "abandoned", "repeated"], answer["kinds"]!.AsArray().Select(kind => kind!["deviation"]!.GetValue<string>()), StringComparer.Ordinal);
        var skipped = answer["kinds"]![0]!;
        Assert.Equal((12, 12), (skipped["cases"]!.GetValue<int>(), skipped["total"]!.GetValue<int>()));
        Assert.Equal(12 / 42.0, skipped["share"]!.GetValue<double>(), 12);
        // Wilson, z = 1.96: 12 of 42 is 17.2 % to 43.6 %.
        Assert.Equal((0.172, 0.436), (Math.Round(skipped["low"]!.GetValue<double>(), 3), Math.Round(skipped["high"]!.GetValue<double>(), 3)));
        var place = Assert.Single(skipped["places"]!.AsArray())!;
        Assert.Equal((made.Path.Id.ToString(), made.Cards[1].Id.ToString(), made.Steps[1].Id.ToString()), (Text(place, "path"), Text(place, "touchpoint"), Text(place, "step")));
        Assert.Equal(["c21"], place["examples"]!.AsArray().Select(example => example!.GetValue<string>()), StringComparer.Ordinal);
        Assert.Equal(12, answer["kinds"]![1]!["steps"]!.GetValue<int>());
    }

    public static TheoryData<string, int, string> Numbers() => new()
    {
        { "class=reference", 20, "c1" },
        { "class=unqualified", 22, "c21" },
        { "class=open", 0, "" },
        { "path={path}", 20, "c1" },
        { "nearest={path}", 22, "c21" },
        { "touchpoint={card1}", 24, "c1" },
        { "class=unqualified&touchpoint={card1}", 4, "c39" },
        { "from={step0}&to={step1}", 20, "c1" },
        { "deviation=abandoned", 6, "c33" },
        { "deviation=skipped~{path}~{card1}~{step1}", 12, "c21" },
        { "deviation=repeated~{path}~{card2}~", 4, "c39" },
    };

    [Theory]
    [Rule("M9")]
    [MemberData(nameof(Numbers))]
    public async Task Each_number_opens_on_its_cases(string query, int total, string first)
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        var page = await Get(server, made, "cases", Filled(made, query));
        Assert.Equal(total, page["total"]!.GetValue<int>());
        Assert.Equal(total, page["cases"]!.AsArray().Count);
        Assert.Equal(first, total == 0 ? "" : Text(page["cases"]![0]!, "id"));
    }

    [Fact]
    public async Task Pages_follow_one_another_by_cursor_and_a_row_says_class_path_start_duration_and_steps()
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        var ids = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await Get(server, made, "cases", $"limit=15{(cursor.Length > 0 ? "&cursor=" + cursor : "")}");
            ids.AddRange(page["cases"]!.AsArray().Select(item => Text(item!, "id")));
            cursor = page["next"]?.GetValue<string>();
        }

        Assert.Equal(Enumerable.Range(1, 42).Select(i => $"c{i}"), ids, StringComparer.Ordinal);
        var row = (await Get(server, made, "cases", "deviation=repeated"))["cases"]![0]!;
        Assert.Equal(("c39", "unqualified", made.Path.Id.ToString()), (Text(row, "id"), Text(row, "class"), Text(row, "nearest")));
        Assert.Equal("2026-02-09T07:30:00+00:00", Text(row, "start"));
        Assert.Equal((12600.0, 5), (row["durationSeconds"]!.GetValue<double>(), row["events"]!.GetValue<int>()));
        Assert.Equal([0, 1, 2, 2], row["steps"]!.AsArray().Select(step => made.Cards.IndexOf(made.Cards.Single(card => card.Id.ToString() == step!.GetValue<string>()))));
    }

    [Fact]
    [Rule("M11")]
    public async Task A_case_opens_as_its_events_with_what_deviates_and_what_is_missing()
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        var twice = await Get(server, made, "case", "id=c39");
        Assert.Equal(["Lettre", "Souscrire", "Appeler", "Payer", "Payer"], twice["events"]!.AsArray().Select(item => Text(item!, "activity")), StringComparer.Ordinal);
        Assert.Null(twice["events"]![0]!["touchpoint"]);
        Assert.Equal([0, 0, 0, 0, 1], twice["events"]!.AsArray().Select(item => item!["deviations"]!.AsArray().Count));
        Assert.Equal("repeated", twice["events"]![4]!["deviations"]![0]!.GetValue<string>());
        Assert.Empty(twice["missing"]!.AsArray());

        var left = (await Get(server, made, "case", "id=c33"))["missing"]!.AsArray();
        Assert.Equal(("abandoned", made.Cards[1].Id.ToString(), 2), (Text(left[0]!, "deviation"), Text(left[0]!, "touchpoint"), left[0]!["steps"]!.GetValue<int>()));
    }

    [Fact]
    [Rule("L6")]
    public async Task What_customers_said_and_who_served_them_is_never_in_it()
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        using var added = await server.Http.PostAsJsonAsync($"/api/studies/{made.Study}/testimonies", new { text = "inoubliable-4711" });
        await TestServer.Json(added);
        foreach (var (what, query) in new[] { ("cases", "limit=200"), ("deviations", ""), ("case", "id=c39") })
        {
            var text = (await Get(server, made, what, query)).ToJsonString();
            Assert.DoesNotContain("inoubliable-4711", text, StringComparison.Ordinal);
            Assert.DoesNotContain("resource", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [Rule("A8")]
    [InlineData("cases", "class=1", 400)]
    [InlineData("cases", "class=Reference", 400)]
    [InlineData("cases", "path=touchpoint:018f0000-0000-7000-8000-000000000000", 400)]
    [InlineData("cases", "from={step0}", 400)]
    [InlineData("cases", "deviation=skipped~{path}", 400)]
    [InlineData("cases", "deviation=", 400)]
    [InlineData("cases", "cursor=-1", 400)]
    [InlineData("case", "id=nobody", 404)]
    public async Task A_question_about_nothing_is_refused(string what, string query, int status)
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        using var answer = await server.Http.GetAsync(Address(made, what, Filled(made, query)));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_path_changed_changes_the_cases_behind_it_and_a_removed_log_leaves_none()
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        Assert.Equal(20, (await Get(server, made, "cases", "class=reference"))["total"]!.GetValue<int>());
        await MeasuredStudy.Make(server, made.Study, [made.Steps[1] with { Optional = true }]);
        Assert.Equal(32, (await Get(server, made, "cases", "class=reference"))["total"]!.GetValue<int>());
        using (await server.Http.DeleteAsync(new Uri($"/api/studies/{made.Study}/logs/{made.Log}", UriKind.Relative)))
        {
            Assert.Equal(0, (await Get(server, made, "cases", "class=reference"))["total"]!.GetValue<int>());
        }
    }

    private static string Text(JsonNode node, string property) => node[property]!.GetValue<string>();

    private static string Filled(MeasuredStudy made, string query) => query.Replace("{path}", made.Path.Id.ToString(), StringComparison.Ordinal)
        .Replace("{card1}", made.Cards[1].Id.ToString(), StringComparison.Ordinal).Replace("{card2}", made.Cards[2].Id.ToString(), StringComparison.Ordinal)
        .Replace("{step0}", made.Steps[0].Id.ToString(), StringComparison.Ordinal).Replace("{step1}", made.Steps[1].Id.ToString(), StringComparison.Ordinal);

    private static Uri Address(MeasuredStudy made, string what, string query) =>
        new($"/api/studies/{made.Study}/logs/{made.Log}/{what}?map={made.Map}&{query}", UriKind.Relative);

    private static async Task<JsonObject> Get(TestServer server, MeasuredStudy made, string what, string query = "") =>
        (await server.Http.GetFromJsonAsync<JsonObject>(Address(made, what, query)))!;
}
