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

    /// <summary>Time that passes when it is told to; one timer at a time.</summary>
    private sealed class HandClock : TimeProvider
    {
        private long now;
        private (TimerCallback Run, object? State)? timer;

        public TimeSpan Due { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public void Advance(TimeSpan time)
        {
            now += time.Ticks;
            if (timer is not { } waiting || (Due -= time) > TimeSpan.Zero) return;
            timer = null;
            waiting.Run(waiting.State);
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (timer, Due) = ((callback, state), dueTime);
            return new Handle();
        }

        private sealed class Handle : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
