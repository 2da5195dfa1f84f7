using Parcours.Mapping;
using Parcours.Server.Maps;

namespace Parcours.Cli;

/// <summary>What `lint --json` prints. Map is null for what no single map answers for; about and place are record ids.</summary>
internal sealed record LintReport(string Study, LintCounts Counts, IReadOnlyList<LintFinding> Findings)
{
    /// <summary>Every map in order (or the one named), then the study.</summary>
    public static LintReport Of(StudyState state, string? map, string? language)
    {
        var study = state.All<Study>().FirstOrDefault();
        var speak = language ?? (string.Equals(study?.Language, "en", StringComparison.Ordinal) ? "en" : "fr");
        var words = new CheckWords();
        // A file tells neither the day nor when it last changed: C10 is for the server.
        var context = new CheckContext(DateOnly.MinValue);
        var maps = state.All<JourneyMap>().Where(m => map is null || LintCommand.Same(m, map)).OrderBy(m => m.Order, StringComparer.Ordinal).ThenBy(m => m.Key).ToList();
        IEnumerable<CheckFinding> all = [.. maps.SelectMany(m => StudyChecks.OfMap(state, m.Id, context)), .. map is null ? StudyChecks.OfStudy(state) : []];
        List<LintFinding> findings = [.. all.Select(finding => new LintFinding(
            finding.Check, finding.Severity.ToString().ToLowerInvariant(), finding.Map is { } id ? state.Find(id)?.Name : null,
            finding.About.ToString(), finding.Place.ToString(), finding.Name, words.Of(finding, speak)))];
        return new LintReport(study?.Name ?? "", new LintCounts(Count("fault"), Count("gap"), Count("hint")), findings);

        int Count(string severity) => findings.Count(finding => finding.Severity == severity);
    }
}

/// <summary>Findings by severity.</summary>
internal sealed record LintCounts(int Fault, int Gap, int Hint);

/// <summary>One finding with its sentence.</summary>
internal sealed record LintFinding(string Check, string Severity, string? Map, string About, string Place, string Name, string Text);
