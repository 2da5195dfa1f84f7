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
        using var rate = new PresenceRate(clock, state => passed.Add(state.X));
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
        using var rate = new PresenceRate(clock, state => passed.Add(state.X));
        rate.Tell(new PresenceState(X: 1));
        clock.Advance(TimeSpan.FromMilliseconds(50));
        rate.Tell(new PresenceState(X: 2));
        Assert.Equal([1, 2], passed);
    }

    [Fact]
    public void What_waits_when_somebody_leaves_is_never_passed_on()
    {
        var rate = new PresenceRate(clock, state => passed.Add(state.X));
        rate.Tell(new PresenceState(X: 1));
        rate.Tell(new PresenceState(X: 2));
        rate.Dispose();
        clock.Advance(TimeSpan.FromSeconds(1));
        rate.Tell(new PresenceState(X: 3));
        Assert.Equal([1], passed);
    }
}
