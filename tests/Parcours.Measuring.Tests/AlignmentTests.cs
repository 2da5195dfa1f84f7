using Parcours.Tests;

namespace Parcours.Measuring.Tests;

public class AlignmentTests
{
    [Theory, Rule("M10")]
    [InlineData(12, 4, 400)]
    [InlineData(64, 5, 60)]
    [InlineData(65, 5, 60)]
    [InlineData(200, 7, 40)]
    public void The_bit_parallel_cost_is_that_of_the_plain_dynamic_programming(int longest, int letters, int rounds)
    {
        for (var seed = 0; seed < rounds; seed++)
        {
            var random = new Random(seed);
            var path = Sequence(random, 1 + random.Next(longest), letters);
            var sequence = Sequence(random, random.Next(longest + 10), letters + 2);
            var cost = new CompiledPath(PathModel.Plain("p", PathKind.Reference, path)).Cost(sequence);
            Assert.True(Reference(sequence, path) == cost, $"seed {seed}");
            Assert.Equal(cost, Alignment.Of(sequence, path).Count(m => m.Kind != MoveKind.Sync));
        }
    }

    [Fact, Rule("M10")]
    public void Optional_repeatable_and_choice_steps_cost_the_least_over_everything_they_stand_for()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var model = RandomModel(random);
            var path = new CompiledPath(model);
            var sequence = Sequence(random, random.Next(7), 5);
            var all = Expand(model).ToList();
            var best = all.Min(e => Reference(sequence, e.Symbols));
            Assert.True(best == path.Cost(sequence), $"seed {seed}: cost");
            Assert.InRange(path.LeastCost(sequence), 0, best);
            var chosen = ChosenSequence.Of(path, sequence);
            var wanted = all.Where(e => Reference(sequence, e.Symbols) == best).OrderBy(e => e.Symbols.Length).ThenBy(e => e.Optional).ThenBy(e => e.Choices, Comparer<int[]>.Create(Lexicographic)).First();
            Assert.True(wanted.Symbols.SequenceEqual(chosen.Symbols), $"seed {seed}: {string.Join(',', wanted.Symbols)} and {string.Join(',', chosen.Symbols)}");
            Assert.Equal(all.Any(e => e.Symbols.SequenceEqual(sequence)), SlotRuns.Accepts(path.Slots.AsSpan(), sequence, (_, _) => true));
        }
    }

    [Fact, Rule("M11")]
    public void Deviations_add_up_to_the_cost()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var model = RandomModel(random);
            var path = new CompiledPath(model);
            var sequence = Sequence(random, random.Next(12), 6);
            var chosen = ChosenSequence.Of(path, sequence);
            var found = Deviations.Of(sequence, chosen, Alignment.Of(sequence, chosen.Symbols));
            var sum = found.Sum(d => d.Kind switch { DeviationKind.Displaced => 2, DeviationKind.Abandoned => d.Steps, _ => 1 });
            Assert.True(sum == path.Cost(sequence), $"seed {seed}");
        }
    }

    [Fact, Rule("M10")]
    public void Repeatable_is_bounded()
    {
        var path = new CompiledPath(new PathModel("p", PathKind.Reference, [new ModelStep([0], [], Repeatable: ModelStep.DefaultRepeats)]));
        Assert.Equal(0, path.Cost(Enumerable.Repeat(0, 8).ToArray()));
        Assert.Equal(1, path.Cost(Enumerable.Repeat(0, 9).ToArray()));
        Assert.Equal(1, path.Cost([]));
    }

    [Fact, Rule("M10")]
    public void A_path_without_steps_or_with_wild_bounds_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new CompiledPath(new PathModel("p", PathKind.Reference, [])));
        Assert.Throws<ArgumentException>(() => new CompiledPath(new PathModel("p", PathKind.Reference, [new ModelStep([0], [], Repeatable: 1_000_000)])));
    }

    [Theory, Rule("M11")]
    [InlineData("abc", "abcd", "Abandoned:d*1")]
    [InlineData("ab", "abcd", "Abandoned:c*2")]
    [InlineData("abd", "abcd", "Skipped:c")]
    [InlineData("acbd", "abcd", "Displaced:b")]
    [InlineData("abbcd", "abcd", "Repeated:b")]
    [InlineData("abxcd", "abcd", "AdHoc:x")]
    [InlineData("abcdx", "abcd", "AdHoc:x")]
    [InlineData("xabcdx", "abcd", "AdHoc:x Repeated:x")]
    [InlineData("dabcd", "abcd", "Inserted:d")]
    [InlineData("x", "ab", "AdHoc:x Skipped:a Skipped:b")]
    public void Deviations_are_read_in_the_order_of_the_rule(string sequence, string path, string expected)
    {
        var trace = sequence.Select(c => (int)c).ToArray();
        var steps = path.Select(c => (int)c).ToArray();
        var chosen = ChosenSequence.Of(new CompiledPath(PathModel.Plain("p", PathKind.Reference, steps)), trace);
        var found = Deviations.Of(trace, chosen, Alignment.Of(trace, chosen.Symbols));
        Assert.Equal(expected, string.Join(' ', found.Select(d => $"{d.Kind}:{(char)d.Symbol}{(d.Kind == DeviationKind.Abandoned ? "*" + d.Steps : "")}")));
    }

    private static int[] Sequence(Random random, int length, int letters) => [.. Enumerable.Range(0, length).Select(_ => random.Next(letters))];

    private static PathModel RandomModel(Random random) => new("p", PathKind.Reference,
        [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => new ModelStep([.. Enumerable.Range(0, 5).OrderBy(_ => random.Next()).Take(1 + random.Next(2))], [], random.Next(3) == 0, 1 + random.Next(3)))]);

    /// <summary>Every plain sequence of a path, with its optional steps and its choices (a step left out sorts after every choice).</summary>
    private static IEnumerable<(int[] Symbols, int Optional, int[] Choices)> Expand(PathModel model)
    {
        IEnumerable<(int[] Symbols, int Optional, int[] Choices)> all = [([], 0, [])];
        foreach (var step in model.Steps)
        {
            all = all.SelectMany(prefix => Runs(step).Select(run => (
                (int[])[.. prefix.Symbols, .. run.Select(c => step.AnyOf[c])],
                prefix.Optional + (step.Optional && run.Length > 0 ? 1 : 0),
                (int[])[.. prefix.Choices, .. run, .. run.Length < step.Repeatable ? [step.AnyOf.Length] : Array.Empty<int>()]))).ToList();
        }
        return all;
    }

    private static IEnumerable<int[]> Runs(ModelStep step)
    {
        IEnumerable<int[]> runs = [[]];
        for (var r = 0; r <= step.Repeatable; r++)
        {
            if (r > 0 || step.Optional)
            {
                foreach (var run in runs) yield return run;
            }
            runs = runs.SelectMany(run => Enumerable.Range(0, step.AnyOf.Length).Select(c => (int[])[.. run, c])).ToList();
        }
    }

    private static int Lexicographic(int[] a, int[] b)
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (a[i] != b[i]) return a[i].CompareTo(b[i]);
        }
        return a.Length.CompareTo(b.Length);
    }

    /// <summary>Insertions plus deletions by the textbook two-row dynamic programming.</summary>
    private static int Reference(int[] a, int[] b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var next = new int[b.Length + 1];
            next[0] = i;
            for (var j = 1; j <= b.Length; j++) next[j] = a[i - 1] == b[j - 1] ? row[j - 1] : 1 + Math.Min(row[j], next[j - 1]);
            row = next;
        }
        return row[^1];
    }
}
