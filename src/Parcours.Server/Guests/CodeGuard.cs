namespace Parcours.Server.Guests;

/// <summary>
/// [S52.5] Six digits can be guessed by who may try for long: after 5 wrong ones a minute from one address, or 20 from all, none is looked
/// at; after 500 in all, codes lead nowhere before the server starts anew, and only links do (one chance in 2,000 by then).
/// </summary>
internal sealed class CodeGuard(TimeProvider clock)
{
    private const int MostOfOne = 5;
    private const int MostOfAll = 20;
    private const int MostEver = 500;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Queue<(long At, string From)> wrong = new();
    private int ever;

    /// <summary>True when a code from this address is looked at.</summary>
    public bool Listens(string from)
    {
        lock (gate)
        {
            while (wrong.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.At) >= Window) wrong.Dequeue();
            return ever < MostEver && wrong.Count < MostOfAll && wrong.Count(each => each.From == from) < MostOfOne;
        }
    }

    /// <summary>A code was wrong.</summary>
    public void Wrong(string from)
    {
        lock (gate)
        {
            ever++;
            wrong.Enqueue((clock.GetTimestamp(), from));
        }
    }
}
