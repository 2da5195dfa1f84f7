namespace Parcours.Measuring;

/// <summary>[M5] Rework of one symbol: cases where it occurs twice or more, repetitions, consecutive pairs, and cases that have such a pair.</summary>
public sealed record SymbolRework(int Symbol, int Cases, int Repetitions, int SelfLoops, int SelfLoopCases);

/// <summary>[M5] Rework of every symbol.</summary>
public sealed record Rework(ImmutableArray<SymbolRework> Symbols, int CasesWithRework)
{
    /// <summary>Of cases cut by offsets; symbols that never repeat are left out, the others come in order of number.</summary>
    public static Rework Of(ReadOnlySpan<int> offsets, ReadOnlySpan<int> symbols, int symbolCount)
    {
        var tallies = new Tally[symbolCount];
        for (var s = 0; s < symbolCount; s++) tallies[s] = new Tally();
        var casesWithRework = 0;
        for (var c = 0; c + 1 < offsets.Length; c++)
        {
            var again = false;
            for (var e = offsets[c]; e < offsets[c + 1]; e++)
            {
                var tally = tallies[symbols[e]];
                again |= tally.Meet(c);
                if (e > offsets[c] && symbols[e - 1] == symbols[e]) tally.Loop(c);
            }
            if (again) casesWithRework++;
        }
        return new Rework(
            [.. tallies.Select((t, s) => new SymbolRework(s, t.Cases, t.Repetitions, t.SelfLoops, t.SelfLoopCases)).Where(r => r.Repetitions > 0)],
            casesWithRework);
    }

    private sealed class Tally
    {
        private int lastCase = -1;
        private int lastRepeated = -1;
        private int lastLooped = -1;

        public int Cases { get; private set; }

        public int Repetitions { get; private set; }

        public int SelfLoops { get; private set; }

        public int SelfLoopCases { get; private set; }

        /// <summary>True when the symbol was met before in the same case.</summary>
        public bool Meet(int caseIndex)
        {
            if (lastCase != caseIndex)
            {
                lastCase = caseIndex;
                return false;
            }
            Repetitions++;
            if (lastRepeated != caseIndex) Cases++;
            lastRepeated = caseIndex;
            return true;
        }

        public void Loop(int caseIndex)
        {
            SelfLoops++;
            if (lastLooped != caseIndex) SelfLoopCases++;
            lastLooped = caseIndex;
        }
    }
}
