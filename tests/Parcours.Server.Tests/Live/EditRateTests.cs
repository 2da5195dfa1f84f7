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
}
