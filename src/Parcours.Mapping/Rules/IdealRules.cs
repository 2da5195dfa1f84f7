namespace Parcours.Mapping;

/// <summary>References and rules of interviews, constituents of experience and fulfilments (S44 to S46).</summary>
internal static class IdealRules
{
    public static IEnumerable<Reference> References(StudyRecord record) => record switch
    {
        Interview interview => [new(interview.Map, WhenGone.Remove), .. Cleared(interview.Persona?.Any), .. Cleared(interview.OfSegment?.Any)],
        Fulfilment { By: { } by } each => [new(each.Design, WhenGone.Remove), new(each.Subject, WhenGone.Remove), new(by, WhenGone.Clear)],
        Fulfilment each => [new(each.Design, WhenGone.Remove), new(each.Subject, WhenGone.Remove)],
        _ => [],
    };

    public static StudyRecord? Cleared(StudyRecord record, RecordId gone) => record switch
    {
        Interview interview => interview with
        {
            Persona = interview.Persona?.Any == gone ? null : interview.Persona,
            OfSegment = interview.OfSegment?.Any == gone ? null : interview.OfSegment,
        },
        Fulfilment each => each with { By = null },
        _ => null,
    };

    /// <summary>Null means the record stands.</summary>
    public static Refusal? Check(StudyRecord record, Func<RecordId, StudyRecord?> find) => record switch
    {
        Interview i when !RecordRules.IsDate(i.On) => new("S44.1", i.Key, i.On),
        Fulfilment f when f.Subject.Kind is not ("touchpoint" or "step" or "condition") => new("S46.1", f.Key, f.Subject.Kind),
        Fulfilment f when f.Subject.Kind != "condition" && MapOf(f.Subject, find) == f.Design => new("S46.1", f.Key, f.Subject.Kind),
        Fulfilment { By: { } by } f when MapOf(by, find) != f.Design => new("S46.2", f.Key, by.ToString()),
        _ => null,
    };

    public static IEnumerable<(string Text, int Longest, bool Needed)> Texts(StudyRecord record) => record switch
    {
        Interview r => [(r.Name, RecordRules.LongestName, true), (r.Segment, RecordRules.LongestName, false)],
        Constituent r => [(r.Name, RecordRules.LongestName, true), (r.Question, RecordRules.LongestText, false)],
        Fulfilment r => [(r.Why, RecordRules.LongestText, false)],
        _ => [],
    };

    private static IEnumerable<Reference> Cleared(RecordId? target) => target is { } id ? [new(id, WhenGone.Clear)] : [];

    private static Id<JourneyMap>? MapOf(RecordId id, Func<RecordId, StudyRecord?> find) => find(id) switch
    {
        Touchpoint touchpoint => (find(touchpoint.Stage) as Stage)?.Map,
        PathStep step => (find(step.Path) as JourneyPath)?.Map,
        _ => null,
    };
}
