namespace Parcours.Server.Observations;

/// <summary>[S57.8] New observations are taken at most 30 a minute from one address, and 200 from all: what was kept already costs nothing.</summary>
internal sealed class SendGuard(TimeProvider clock)
{
    private const int MostOfOne = 30;
    private const int MostOfAll = 200;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Queue<(long At, string From)> taken = new();

    /// <summary>Counts one more from an address. False when it is not taken now.</summary>
    public bool Take(string from)
    {
        lock (gate)
        {
            while (taken.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.At) >= Window) taken.Dequeue();
            if (taken.Count >= MostOfAll || taken.Count(each => each.From == from) >= MostOfOne) return false;
            taken.Enqueue((clock.GetTimestamp(), from));
            return true;
        }
    }
}
