namespace Parcours.Server.Platform;

/// <summary>How often something may be asked for in a minute: by one address, and by all.</summary>
internal sealed class RateWindow(TimeProvider clock, int mostOfOne, int mostOfAll)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Queue<(long At, string From)> taken = new();

    /// <summary>Counts one more for an address. False when it is not taken now; what was not taken does not count.</summary>
    public bool Take(string from)
    {
        lock (gate)
        {
            while (taken.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.At) >= Length) taken.Dequeue();
            if (taken.Count >= mostOfAll || taken.Count(each => each.From == from) >= mostOfOne) return false;
            taken.Enqueue((clock.GetTimestamp(), from));
            return true;
        }
    }
}
