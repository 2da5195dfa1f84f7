using System.Globalization;
using Parcours.Demo.Log;
using Parcours.Demo.Study;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Tests;
using Xunit;

namespace Parcours.Demo.Tests;

/// <summary>The goal of the demo's reality map, against a count of the generated rows that shares nothing with the measure.</summary>
public sealed class DemoGoalTests
{
    private static readonly string[] Subscribed = ["Souscription en ligne", "Souscription en ligne (reprise)", "Souscription par conseiller", "Contrat signé en boutique"];

    [Fact, Rule("S56.2"), Rule("S56.3")]
    public void The_measured_goal_is_what_reading_the_rows_gives()
    {
        var log = DemoLog.Draw();
        var state = StudyState.Of(1, DemoStudy.Records().Select(record => new Held(record, 1)));
        var index = MapIndex.Of(state, Named.Id<JourneyMap>(RealityMap.Code));
        var bound = BoundLog.Of(Columns(log), index.BindingsFor("rivage"), index.Touchpoints.Length);

        var overlay = MapOverlays.Measured(index, bound, "rivage");

        var all = overlay.Goal!.All;
        var end = log.Events.Max(row => row.At);
        var counted = log.Events.GroupBy(row => row.Case).Select(rows => Outcome(rows, end)).ToLookup(outcome => outcome, StringComparer.Ordinal);
        Assert.Equal(counted["in time"].Count(), all.InTime);
        Assert.Equal(counted["late"].Count(), all.Late);
        Assert.Equal(counted["not begun"].Count(), all.NotBegun);
        Assert.Equal(counted["not reached"].Count(), all.Missed + all.Overdue);
        Assert.Equal(counted["recent"].Count(), all.Recent);
        Assert.True(all.Recent > 0);
        Assert.Equal(all.InTime / (double)(all.InTime + all.Late + all.Missed + all.Overdue), all.Share, 12);
        Assert.True(all.Low < all.Share && all.Share < all.High);
        Assert.Equal(log.Truth.Cases, all.InTime + all.Late + all.Missed + all.Overdue + all.Open + all.NotBegun + all.Recent);
    }

    private static EventLog Columns(DemoLog log)
    {
        var builder = new EventLogBuilder(new EventLogShape(Channel: true));
        foreach (var row in log.Events) builder.Add(row.Case.ToString(CultureInfo.InvariantCulture), row.Activity, new DateTimeOffset(row.At, TimeSpan.Zero), row.Channel);
        return builder.Build("rivage");
    }

    private static string Outcome(IEnumerable<LogEvent> rows, DateTime end)
    {
        DateTime? begun = null;
        foreach (var row in rows.OrderBy(row => row.At))
        {
            if (begun is { } start && row.Activity == "Première facture émise") return row.At - start <= TimeSpan.FromDays(15) ? "in time" : "late";
            if (begun is not null || !Subscribed.Contains(row.Activity, StringComparer.Ordinal)) continue;
            if (end - row.At < TimeSpan.FromDays(15)) return "recent";
            begun = row.At;
        }

        return begun is null ? "not begun" : "not reached";
    }
}
