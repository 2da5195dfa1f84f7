namespace Parcours.Tests.Live;

/// <summary>Time that passes when it is told to; one timer at a time.</summary>
internal sealed class HandClock : TimeProvider
{
    private long now;
    private (TimerCallback Run, object? State)? timer;

    public TimeSpan Due { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(now);

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
