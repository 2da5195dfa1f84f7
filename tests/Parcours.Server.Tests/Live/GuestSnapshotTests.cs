using Parcours.Mapping;
using Parcours.Server.Live;
using Xunit;

namespace Parcours.Tests.Live;

/// <summary>S64.8: guests who come at one revision are sent one snapshot, made once.</summary>
[Rule("S64.8"), Rule("S52.1")]
public sealed class GuestSnapshotTests
{
    [Fact]
    public void A_hundred_guests_of_one_map_share_it_until_the_study_or_what_they_see_is_another()
    {
        var snapshots = new GuestSnapshots();
        var map = new JourneyMap(new(Guid.NewGuid()), new(Guid.NewGuid()), "Carte", MapKind.Reality, "V");
        var reading = new Reading(new(Guid.NewGuid()), map.Key, "nps", 3, ReadingSource.Measured);
        var state = StudyState.Of(7, new StudyRecord[] { map, reading }.Select(record => new Held(record, 7)));
        GuestScope Guest(int n, bool measures = false) => new(map.Id, n % 2 == 0 ? GuestRights.Look : GuestRights.Edit, measures, $"Guest {n}");
        var all = new IReadOnlyList<Outgoing>[100];
        Parallel.For(0, 100, n => all[n] = snapshots.Of(state, Guest(n)));
        Assert.Equal(1, snapshots.Made);
        Assert.All(all, each => Assert.Same(all[0], each));
        Assert.Equal([map], Records(all[0]));
        Assert.Equal(2, Records(snapshots.Of(state, Guest(0, measures: true))).Count);
        Assert.Same(all[0], snapshots.Of(state, Guest(1)));
        var later = StudyState.Of(8, new StudyRecord[] { map with { Name = "Autre" } }.Select(record => new Held(record, 8)));
        Assert.Equal("Autre", Assert.IsType<JourneyMap>(Assert.Single(Records(snapshots.Of(later, Guest(2))))).Name);
        // Who read the study just before is sent what it read.
        Assert.Equal([map], Records(snapshots.Of(state, Guest(3))));
        Assert.Equal(4, snapshots.Made);
        snapshots.Of(later, Guest(4));
        Assert.Equal(4, snapshots.Made);
    }

    private static List<StudyRecord> Records(IReadOnlyList<Outgoing> messages) => [.. messages.SelectMany(each => ((ServerMessage.Snapshot)each.Message).Records)];
}
