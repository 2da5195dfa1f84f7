namespace Parcours.Server.Live;

/// <summary>[L26] A token bucket of 50 changes a second with room for a burst of 200, for one socket.</summary>
internal sealed class EditRate(TimeProvider clock)
{
    private const double PerSecond = 50;
    private const double Burst = 200;

    private double tokens = Burst;
    private long last = clock.GetTimestamp();

    /// <summary>Takes a token, waiting for it when there is none.</summary>
    public async ValueTask Wait(CancellationToken stop)
    {
        var now = clock.GetTimestamp();
        tokens = Math.Min(Burst, tokens + (clock.GetElapsedTime(last, now).TotalSeconds * PerSecond));
        last = now;
        if (--tokens >= 0) return;
        await Task.Delay(TimeSpan.FromSeconds(-tokens / PerSecond), clock, stop);
    }
}
