namespace Parcours.Server.Guests;

/// <summary>
/// [S52.5] Six digits can be guessed by who may try for long: after 5 wrong ones a minute from one address, or 20 from all, none is looked
/// at; after 500 in all, codes lead nowhere before a new one is drawn, and only links do (one chance in 2,000 by then).
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

    /// <summary>Looks at a code from an address, and counts it when it is wrong. False when it is not looked at.</summary>
    public bool Try(string from, Func<bool> isRight)
    {
        lock (gate)
        {
            while (wrong.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.At) >= Window) wrong.Dequeue();
            if (ever >= MostEver || wrong.Count >= MostOfAll || wrong.Count(each => each.From == from) >= MostOfOne) return false;
            if (isRight()) return true;
            ever++;
            wrong.Enqueue((clock.GetTimestamp(), from));
            return true;
        }
    }

    /// <summary>A new code was drawn: guesses at others count no more for it.</summary>
    public void Renew()
    {
        lock (gate) ever = 0;
    }
}
