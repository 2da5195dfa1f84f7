namespace Parcours.Server.Live;

/// <summary>[L26] A token bucket of 50 changes a second with room for a burst of 200, for one socket.</summary>
internal sealed class EditRate(TimeProvider clock)
{
    private const double PerSecond = 50;
    private const double Burst = 200;

    /// <summary>[S64.10] So many changes that an undo has to read again count as one more change.</summary>
    public const int ReadAgain = 100;

    private double tokens = Burst;
    private long last = clock.GetTimestamp();

    /// <summary>[S64.10] For an undo of a revision so far back: old ones cost the commits what reading all changes since does.</summary>
    public ValueTask WaitForUndo(long back, CancellationToken stop) => Wait(stop, 1 + Math.Min((int)Burst, Math.Max(0, back) / ReadAgain));

    /// <summary>Takes tokens, waiting for them when there are none.</summary>
    public async ValueTask Wait(CancellationToken stop, long cost = 1)
    {
        var now = clock.GetTimestamp();
        tokens = Math.Min(Burst, tokens + (clock.GetElapsedTime(last, now).TotalSeconds * PerSecond));
        last = now;
        tokens -= cost;
        if (tokens >= 0) return;
        await Task.Delay(TimeSpan.FromSeconds(-tokens / PerSecond), clock, stop);
    }
}
