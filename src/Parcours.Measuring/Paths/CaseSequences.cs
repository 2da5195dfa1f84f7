namespace Parcours.Measuring;

/// <summary>
/// What paths are aligned with: per case, symbols (activities, or touchpoints once bound) in order, with their instants, and their channels when the log has any.
/// Variants are computed once and kept (A7).
/// </summary>
public sealed class CaseSequences
{
    private readonly int[]? ranks;
    private Variants? variants;
    private (Variants Variants, int[] Symbols)? refined;

    internal CaseSequences(EventLog log, ReadOnlyMemory<int> offsets, ReadOnlyMemory<int> symbols, ReadOnlyMemory<int> events, int symbolCount, int[]? ranks)
    {
        (Log, Offsets, Symbols, Events, SymbolCount, this.ranks) = (log, offsets, symbols, events, symbolCount, ranks);
    }

    /// <summary>The log that the sequences come from.</summary>
    public EventLog Log { get; }

    /// <summary>How many cases (those of the log, in its order).</summary>
    public int CaseCount => Offsets.Length - 1;

    /// <summary>[M3] The distinct sequences.</summary>
    public Variants Variants => variants ??= Variants.Of(Offsets, Symbols, ranks);

    /// <summary>[M9] p95 of the gaps after each symbol: it does not depend on paths, so a path edited does not sort every gap again (A7).</summary>
    internal double[]? GapLimits { get; set; }

    internal ReadOnlyMemory<int> Offsets { get; }

    internal ReadOnlyMemory<int> Symbols { get; }

    /// <summary>The event of the log behind each symbol; empty when they are the same.</summary>
    internal ReadOnlyMemory<int> Events { get; }

    internal int SymbolCount { get; }

    internal NameColumn? Channel => Log.Extras.Channel;

    internal int ChannelCount => Channel?.Names.Length ?? 0;

    /// <summary>Every activity of the log is a symbol.</summary>
    public static CaseSequences Of(EventLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return new CaseSequences(log, log.OffsetMemory, log.ActivityMemory, default, log.ActivityNames.Length, Utf8Order.Ranks(log.ActivityNames));
    }

    /// <summary>The symbols of a case, in order.</summary>
    public ReadOnlySpan<int> SymbolsOf(int caseIndex) => Symbols.Span[CaseAt(caseIndex)];

    /// <summary>[A7] Variants told apart by their channels too: symbol * (channels + 1) + channel + 1.</summary>
    internal Variants Refined
    {
        get
        {
            if (refined is { } known) return known.Variants;
            var symbols = new int[Symbols.Length];
            for (var i = 0; i < symbols.Length; i++) symbols[i] = (Symbols.Span[i] * (ChannelCount + 1)) + ChannelAt(i) + 1;
            var made = Variants.Of(Offsets, symbols);
            refined = (made, symbols);
            return made;
        }
    }

    internal int EventAt(int position) => Events.IsEmpty ? position : Events.Span[position];

    internal int ChannelAt(int position) => Channel is { } channel ? channel.Ids.Span[EventAt(position)] : -1;

    internal long TimeAt(int position) => Log.Times[EventAt(position)];

    internal Range CaseAt(int c) => Offsets.Span[c]..Offsets.Span[c + 1];
}
