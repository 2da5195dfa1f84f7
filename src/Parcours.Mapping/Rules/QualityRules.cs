using System.Globalization;

namespace Parcours.Mapping;

/// <summary>The rules of answers, actions, events, rounds and marks (S40 to S43). Null means the record stands.</summary>
internal static class QualityRules
{
    private const int MostItems = 500;
    private const int MostGroups = 20;

    public static Refusal? Check(StudyRecord record, Func<RecordId, StudyRecord?> find) => record switch
    {
        ProgressAction a when !RecordRules.IsDate(a.Due) || !RecordRules.IsDate(a.DoneOn) => new("S40.1", a.Key),
        EventExpectation { Gap: < 0 or > 3 } e => new("S41.1", e.Key),
        Round r when r.Touchpoints.Any(id => MapOf(id, find) != r.Map) || r.Paths.Any(id => (find(id) as JourneyPath)?.Map != r.Map) => new("S42.1", r.Key),
        Round r when r.Axes.Count == 0 || r.Axes.Distinct().Count() != r.Axes.Count || !AreGroups(r.Groups) => new("S42.2", r.Key),
        Round { Participants: < 0 } r => new("S42.4", r.Key),
        Round r when !RecordRules.IsDate(r.RevealedOn) => new("S42.4", r.Key, r.RevealedOn),
        Score s when s.Subject.Kind is not ("touchpoint" or "path") => new("S42.3", s.Key, s.Subject.Kind),
        Score s when s.Groups.Count != s.Values.Count || s.Values.Any(value => value is < 0 or > 10) => new("S42.3", s.Key),
        Mark m when m.Subject.Kind is not ("touchpoint" or "path" or "step") => new("S43.1", m.Key, m.Subject.Kind),
        Mark m when !RecordRules.IsDate(m.On) => new("S43.2", m.Key, m.On),
        _ => IdealRules.Check(record, find) ?? WorkshopRules.Check(record, find) ?? SourceRules.Check(record) ?? IllustrationRules.Check(record, find),
    };

    /// <summary>[S1.3] True when a list of the record is too long.</summary>
    public static bool HasLongList(StudyRecord record) =>
        record is Condition { Answers.Count: > 50 } or ProgressAction { Conditions.Count: > 50 } or Round { Touchpoints.Count: > MostItems } or Round { Paths.Count: > MostItems }
            or Score { Values.Count: > MostItems }
        || WorkshopRules.HasLongList(record);

    public static IEnumerable<(string Text, int Longest, bool Needed)> Texts(StudyRecord record) => record switch
    {
        Answer r => [(r.Name, RecordRules.LongestName, true), (r.Owner + r.Description, RecordRules.LongestText, false)],
        ProgressAction r => [(r.Text, RecordRules.LongestText, true), (r.Owner + r.Indicator, RecordRules.LongestName, false), (r.Effect, RecordRules.LongestText, false)],
        TriggeringEvent r => [(r.Name, RecordRules.LongestName, true)],
        EventExpectation r => [(r.Expectation, RecordRules.LongestText, true), (r.Today + r.GapText, RecordRules.LongestText, false), (r.SaidBy, RecordRules.LongestName, false)],
        Round r => [(r.Name, RecordRules.LongestName, true), (r.Question, RecordRules.LongestText, false)],
        Score r => [(r.Groups.FirstOrDefault(group => group.Length > RecordRules.LongestName) ?? "", RecordRules.LongestName, false)],
        Mark r => [(r.Text, RecordRules.LongestText, true), (r.Detail, RecordRules.LongestText, false)],
        _ => [.. IdealRules.Texts(record), .. WorkshopRules.Texts(record), .. SourceRules.Texts(record), .. IllustrationRules.Texts(record)],
    };

    private static bool AreGroups(EquatableArray<string> groups) =>
        groups.Count is > 0 and <= MostGroups
        && groups.All(group => group.Length <= RecordRules.LongestName && !string.IsNullOrWhiteSpace(group))
        && groups.Distinct(StringComparer.Create(CultureInfo.InvariantCulture, ignoreCase: true)).Count() == groups.Count;

    private static Id<JourneyMap>? MapOf(Id<Touchpoint> id, Func<RecordId, StudyRecord?> find) =>
        find(id) is Touchpoint touchpoint && find(touchpoint.Stage) is Stage stage ? stage.Map : null;
}
