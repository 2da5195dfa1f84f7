using System.Text.Json;
using Parcours.Measuring;

namespace Parcours.Cli;

/// <summary>The JSON answer of `measure`. UnboundCases have no event at a touchpoint of the study's map: they are in no class, and none with --paths.</summary>
internal sealed record MeasureReport(
    int Cases, ClassCounts Classes, int OpenCases, int UnboundCases, ImmutableArray<PathReport> Paths, ImmutableArray<CostReport> ReferenceCost,
    ImmutableArray<DeviationKindReport> Deviations, ImmutableArray<VariantReport> Variants)
{
    public static MeasureReport Of(Classification classes, Func<int, string> nameOf, int top)
    {
        var deviations = DeviationReport.Of(classes);
        return new MeasureReport(
            classes.Sequences.CaseCount,
            new ClassCounts(classes.Cases(CaseClass.Reference), classes.Cases(CaseClass.Exception), classes.Cases(CaseClass.Anomaly), classes.Cases(CaseClass.Unqualified)),
            classes.OpenCases,
            classes.EmptyCases,
            [.. classes.Paths.Select(p => new PathReport(p.Path.Name, Camel(p.Path.Kind), p.Cases, p.Share.Value, p.NearestAnomalies))],
            [.. classes.ReferenceCosts().Select(c => new CostReport(c.Cost, c.Cases))],
            [.. deviations.Kinds.SelectMany(Kinds)],
            [.. TopVariants(classes, nameOf, top)]);
    }

    private static IEnumerable<DeviationKindReport> Kinds(KindTotal kind)
    {
        yield return new DeviationKindReport(Camel(kind.Kind), kind.Total, kind.Cases);
        if (kind.Kind == DeviationKind.Abandoned) yield return new DeviationKindReport("abandonedSteps", kind.Steps, kind.Cases);
    }

    /// <summary>One line per (activities, class, path): variants told apart by channels only are added up.</summary>
    private static IEnumerable<VariantReport> TopVariants(Classification classes, Func<int, string> nameOf, int top)
    {
        var variants = classes.Sequences.Variants;
        var lines = new Dictionary<(int Variant, CaseClass Class, int Path), int>();
        var costs = new Dictionary<(int Variant, CaseClass Class, int Path), int>();
        foreach (var group in classes.Groups.Where(g => g.Cases > 0))
        {
            var key = (variants.OfCase[group.FirstCase], classes.ClassOf(group), group.Path);
            lines[key] = lines.GetValueOrDefault(key) + group.Cases;
            costs[key] = group.Cost;
        }
        return lines.OrderByDescending(l => l.Value).ThenBy(l => l.Key).Take(top).Select(l => new VariantReport(
            l.Value, Camel(l.Key.Class), l.Key.Path < 0 ? null : classes.Paths[l.Key.Path].Path.Name, costs[l.Key], Names(variants.Sequence(l.Key.Variant), nameOf)));
    }

    private static ImmutableArray<string> Names(ReadOnlySpan<int> sequence, Func<int, string> nameOf)
    {
        var names = ImmutableArray.CreateBuilder<string>(sequence.Length);
        foreach (var symbol in sequence) names.Add(nameOf(symbol));
        return names.MoveToImmutable();
    }

    private static string Camel<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

internal sealed record ClassCounts(int Reference, int Exception, int Anomaly, int Unqualified);

internal sealed record PathReport(string Name, string Kind, int Cases, double Share, int NearestAnomalies);

internal sealed record CostReport(int Cost, int Cases);

internal sealed record DeviationKindReport(string Kind, long Total, int Cases);

internal sealed record VariantReport(int Cases, string Class, string? Path, int Cost, ImmutableArray<string> Activities);
