using Parcours.Server.Live;
using Xunit;

namespace Parcours.Tests.Live;

/// <summary>Fifty changes a second, with room for a burst: the socket is not read meanwhile.</summary>
[Rule("L26")]
public sealed class EditRateTests
{
    [Fact]
    public async Task After_a_burst_of_two_hundred_changes_each_waits_its_fiftieth_of_a_second()
    {
        var clock = new HandClock();
        var rate = new EditRate(clock);
        for (var i = 0; i < 200; i++) Assert.True(rate.Wait(CancellationToken.None).AsTask().IsCompletedSuccessfully, $"change {i}");
        var next = rate.Wait(CancellationToken.None).AsTask();
        Assert.False(next.IsCompleted);
        Assert.Equal(TimeSpan.FromMilliseconds(20), clock.Due);
        clock.Advance(TimeSpan.FromMilliseconds(20));
        await next;
        clock.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 49; i++) Assert.True(rate.Wait(CancellationToken.None).AsTask().IsCompletedSuccessfully, $"change {i} of the next second");
    }

    [Fact]
    [Rule("S64.10")]
    public async Task An_undo_of_long_ago_costs_what_it_has_to_read_and_one_of_just_now_costs_one()
    {
        var clock = new HandClock();
        var rate = new EditRate(clock);
        for (var i = 0; i < 100; i++) Assert.True(rate.WaitForUndo(i % EditRate.ReadAgain, CancellationToken.None).AsTask().IsCompletedSuccessfully, $"undo {i}");
        // 9,900 changes back: a hundred changes.
        Assert.True(rate.WaitForUndo(99 * EditRate.ReadAgain, CancellationToken.None).AsTask().IsCompletedSuccessfully);
        var next = rate.WaitForUndo(99 * EditRate.ReadAgain, CancellationToken.None).AsTask();
        Assert.False(next.IsCompleted);
        Assert.Equal(TimeSpan.FromSeconds(2), clock.Due);
        clock.Advance(TimeSpan.FromSeconds(2));
        await next;
    }
}
