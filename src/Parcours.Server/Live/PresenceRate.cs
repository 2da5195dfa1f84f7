namespace Parcours.Server.Live;

/// <summary>
/// [L22] Passes on at most 20 presences a second of one client, fewer in a crowd: of those that come faster only the last, when its time is
/// there.
/// </summary>
/// <param name="pace">Asked each time: how long to wait between two.</param>
internal sealed class PresenceRate(TimeProvider clock, Func<TimeSpan> pace, Action<PresenceState> pass) : IDisposable
{
    private readonly Lock gate = new();
    private PresenceState? waiting;
    private ITimer? timer;
    private long? last;
    private bool over;

    /// <summary>The client is here now.</summary>
    public void Tell(PresenceState state)
    {
        lock (gate)
        {
            if (over) return;
            if (waiting is null && Left() is { Ticks: > 0 } left) timer = clock.CreateTimer(_ => Due(), null, left, Timeout.InfiniteTimeSpan);
            else if (waiting is null)
            {
                Pass(state);
                return;
            }

            waiting = state;
        }
    }

    /// <summary>Nothing more is passed on: who has left must not come back by a late word.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            over = true;
            timer?.Dispose();
        }
    }

    private TimeSpan Left() => last is { } at ? pace() - clock.GetElapsedTime(at) : TimeSpan.Zero;

    private void Due()
    {
        lock (gate)
        {
            timer?.Dispose();
            if (over || waiting is not { } state) return;
            waiting = null;
            Pass(state);
        }
    }

    private void Pass(PresenceState state)
    {
        last = clock.GetTimestamp();
        pass(state);
    }
}
