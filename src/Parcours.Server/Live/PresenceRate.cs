namespace Parcours.Server.Live;

/// <summary>[L22] Passes on at most 20 presences a second of one client: of those that come faster only the last, when its time is there.</summary>
internal sealed class PresenceRate(TimeProvider clock, Action<PresenceState> pass) : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

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
            var since = last is { } at ? clock.GetElapsedTime(at) : Between;
            if (waiting is not null || since < Between)
            {
                if (waiting is null) timer = clock.CreateTimer(_ => Due(), null, Between - since, Timeout.InfiniteTimeSpan);
                waiting = state;
                return;
            }

            Pass(state);
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
