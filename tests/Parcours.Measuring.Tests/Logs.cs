using System.Collections.Immutable;
using System.Globalization;

namespace Parcours.Measuring.Tests;

/// <summary>Small logs for tests: one letter per activity, one minute between events.</summary>
internal static class Logs
{
    public static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static EventLog Of(params string[] cases)
    {
        var builder = new EventLogBuilder(new EventLogShape());
        for (var c = 0; c < cases.Length; c++)
        {
            for (var e = 0; e < cases[c].Length; e++) builder.Add(c.ToString(CultureInfo.InvariantCulture), cases[c][e].ToString(), Start.AddMinutes(e));
        }
        return builder.Build("test");
    }

    /// <summary>Rows as "case activity minute channel outcome".</summary>
    public static EventLog Rows(params string[] rows)
    {
        var builder = new EventLogBuilder(new EventLogShape(Channel: true, Outcome: true));
        foreach (var row in rows)
        {
            var f = row.Split(' ');
            builder.Add(f[0], f[1], Start.AddMinutes(double.Parse(f[2], CultureInfo.InvariantCulture)), f.Length > 3 && f[3] != "-" ? f[3] : null, f.Length > 4 ? f[4] : null);
        }
        return builder.Build("test");
    }

    /// <summary>A path told by letters of a log; unknown letters get ids past the log's.</summary>
    public static PathModel Path(EventLog log, string name, PathKind kind, string letters) =>
        new(name, kind, [.. letters.Select(l => new ModelStep(Symbol(log, l)))]);

    public static int Symbol(EventLog log, char letter)
    {
        var id = log.ActivityNames.IndexOf(letter.ToString());
        return id >= 0 ? id : 1000 + letter;
    }

    public static ImmutableArray<int> Symbols(params int[] symbols) => [.. symbols];
}
