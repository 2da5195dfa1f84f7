namespace Parcours.Mapping;

/// <summary>The rules of sources and of the standing of items (S54, S55).</summary>
internal static class SourceRules
{
    public static Refusal? Check(StudyRecord record) => record switch
    {
        SourceDocument s when !RecordRules.IsDate(s.On) => new("S54.1", s.Key, s.On),
        Standing s when !Standing.IsAbout(s.Subject) => new("S55.1", s.Key, s.Subject.Kind),
        Standing s when !RecordRules.IsDate(s.On) => new("S55.3", s.Key, s.On),
        _ => null,
    };

    public static IEnumerable<Reference> References(StudyRecord record) => record is Standing standing
        ? [new(standing.Subject, WhenGone.Remove), .. standing.Source is { } source ? new[] { new Reference(source, WhenGone.Clear) } : []]
        : [];

    public static StudyRecord? Cleared(StudyRecord record) => record is Standing standing ? standing with { Source = null } : null;

    public static IEnumerable<(string Text, int Longest, bool Needed)> Texts(StudyRecord record) => record switch
    {
        SourceDocument r => [(r.Name, RecordRules.LongestName, true), (r.Owner, RecordRules.LongestName, false), (r.Note, RecordRules.LongestText, false)],
        Standing r => [(r.By, RecordRules.LongestName, false), (r.Note, RecordRules.LongestText, false)],
        _ => [],
    };
}
