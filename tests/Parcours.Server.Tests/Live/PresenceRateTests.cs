using System.Net.WebSockets;
using Parcours.Mapping;
using Parcours.Server.Guests;
using Parcours.Server.Live;
using Xunit;

namespace Parcours.Tests.Live;

/// <summary>Twenty presences a second of one client, the last value only, whatever a client sends.</summary>
[Rule("L22")]
public sealed class PresenceRateTests
{
    private readonly HandClock clock = new();
    private readonly List<double?> passed = [];

    [Fact]
    public void Of_a_hundred_moves_in_a_second_twenty_pass_and_the_last_is_among_them()
    {
        using var rate = new PresenceRate(clock, () => PresencePace.Quick, state => passed.Add(state.X));
        for (var i = 0; i < 100; i++)
        {
            rate.Tell(new PresenceState(X: i));
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        clock.Advance(TimeSpan.FromMilliseconds(50));
        Assert.Equal(21, passed.Count);
        Assert.Equal((0, 99), (passed[0], passed[^1]));
        Assert.Equal(passed.Order(), passed);
    }

    [Fact]
    public void Who_moves_seldom_is_passed_on_at_once()
    {
        using var rate = new PresenceRate(clock, () => PresencePace.Quick, state => passed.Add(state.X));
        rate.Tell(new PresenceState(X: 1));
        clock.Advance(TimeSpan.FromMilliseconds(50));
        rate.Tell(new PresenceState(X: 2));
        Assert.Equal([1, 2], passed);
    }

    [Fact]
    public void What_waits_when_somebody_leaves_is_never_passed_on()
    {
        var rate = new PresenceRate(clock, () => PresencePace.Quick, state => passed.Add(state.X));
        rate.Tell(new PresenceState(X: 1));
        rate.Tell(new PresenceState(X: 2));
        rate.Dispose();
        clock.Advance(TimeSpan.FromSeconds(1));
        rate.Tell(new PresenceState(X: 3));
        Assert.Equal([1], passed);
    }

    [Fact]
    public void In_a_crowd_one_person_is_passed_on_less_often_and_where_they_are_last_is_never_lost()
    {
        using var rate = new PresenceRate(clock, () => PresencePace.Of(100, quick: false), state => passed.Add(state.X));
        for (var i = 0; i < 160; i++)
        {
            rate.Tell(new PresenceState(X: i));
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        clock.Advance(PresencePace.Slowest);
        Assert.Equal([0, 79, 159], passed);
    }

    [Fact]
    public void Up_to_25_people_are_told_of_20_times_a_second_and_a_crowd_as_much_as_25_all_together_once_a_second_at_least()
    {
        for (var people = 1; people <= 500; people++)
        {
            var between = PresencePace.Of(people, quick: false);
            if (people <= 25) Assert.Equal(50, between.TotalMilliseconds);
            else if (between < PresencePace.Slowest) Assert.Equal(12_500, people * people / between.TotalSeconds, 0.01);
            Assert.InRange(between.TotalMilliseconds, 50, 1000);
            Assert.Equal(50, PresencePace.Of(people, quick: true).TotalMilliseconds);
        }
    }

    [Fact]
    public void Who_of_the_team_leads_or_is_followed_by_one_of_it_stays_quick_until_they_are_a_crowd_themselves()
    {
        List<Connection> all = [.. Enumerable.Range(0, 40).Select(_ => Person(guest: true))];
        var (host, followed) = (Person(guest: false), all[7]);
        all.Add(host);
        Assert.True(PresencePace.IsQuick(host, all));
        Assert.False(PresencePace.IsQuick(followed, all));

        host.Presence = new PresenceState(Follow: followed.Instance);
        Assert.True(PresencePace.IsQuick(followed, all));
        // A guest who follows makes nobody quick: a hundred of them would make everybody so.
        all[3].Presence = new PresenceState(Follow: all[4].Instance);
        Assert.False(PresencePace.IsQuick(all[4], all));

        all.AddRange(Enumerable.Range(0, 7).Select(_ => Person(guest: false)));
        Assert.False(PresencePace.IsQuick(host, all));
    }

    private static Connection Person(bool guest) => new(new ClientWebSocket(), Guid.CreateVersion7(), "Ann", 0, () => 40, guest ? Guest() : null);

    private static GuestPass Guest()
    {
        var invitation = new Invitation(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), null, GuestRights.Contribute, false, true, default, default, 200, "123456");
        return new GuestPass(new Guest(Guid.NewGuid(), invitation.Id, "Ann", default, ""), invitation);
    }
}
