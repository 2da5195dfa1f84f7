namespace Parcours.Mapping;

/// <summary>The rules of workshops, their agendas and votes (S51), and what they refer to. Null means the record stands.</summary>
internal static class WorkshopRules
{
    private const int MostSubjects = 500;
    private const int LongestMinutes = 480;
    private const int MostVotes = 50;

    public static Refusal? Check(StudyRecord record, Func<RecordId, StudyRecord?> find) => record switch
    {
        Workshop w when !RecordRules.IsDate(w.On) || !RecordRules.IsInstant(w.OpenedAt) || !RecordRules.IsInstant(w.ClosedAt) || !RecordRules.IsInstant(w.TimerAt) =>
            new("S51.1", w.Key),
        Workshop { TimerSeconds: < 0 or > LongestMinutes * 60 } w => new("S51.2", w.Key),
        Workshop { Current: { } current } w when (find(current) as AgendaItem)?.Workshop != w.Id => new("S51.5", w.Key),
        AgendaItem { Minutes: < 1 or > LongestMinutes } a => new("S51.2", a.Key),
        AgendaItem { Budget: < 1 or > MostVotes } a => new("S51.3", a.Key),
        AgendaItem a when a.Subjects.Any(subject => !IsVotedOn(subject)) => new("S51.4", a.Key),
        AgendaItem { Round: { } round } a when (find(round) as Round)?.Map != (find(a.Workshop) as Workshop)?.Map => new("S51.5", a.Key),
        AgendaItem { Participants: < 0 } a => new("S51.6", a.Key),
        Tally t when t.Votes < 0 || t.Voters < 0 || !IsVotedOn(t.Subject) => new("S51.6", t.Key),
        _ => null,
    };

    /// <summary>[S1.3] True when a list of the record is too long.</summary>
    public static bool HasLongList(StudyRecord record) => record is AgendaItem { Subjects.Count: > MostSubjects };

    public static IEnumerable<(string Text, int Longest, bool Needed)> Texts(StudyRecord record) => record switch
    {
        Workshop r => [(r.Name, RecordRules.LongestName, true), (r.Preparation, RecordRules.LongestText, false)],
        AgendaItem r => [(r.Name, RecordRules.LongestName, true), (r.Instruction, RecordRules.LongestText, false)],
        _ => [],
    };

    public static IEnumerable<Reference> References(StudyRecord record) => record switch
    {
        Workshop workshop => [new(workshop.Map, WhenGone.Remove), .. Emptied(workshop.Current?.Any)],
        AgendaItem item => [new(item.Workshop, WhenGone.Remove), .. item.Subjects.Select(id => new Reference(id, WhenGone.Clear)), .. Emptied(item.Round?.Any)],
        Tally tally => [new(tally.Item, WhenGone.Remove), new(tally.Subject, WhenGone.Remove)],
        _ => [],
    };

    public static StudyRecord? Cleared(StudyRecord record, RecordId gone) => record switch
    {
        Workshop workshop => workshop with { Current = null },
        AgendaItem item => item with { Subjects = [.. item.Subjects.Where(id => id != gone)], Round = item.Round?.Any == gone ? null : item.Round },
        _ => null,
    };

    private static bool IsVotedOn(RecordId subject) => subject.Kind is "touchpoint" or "path" or "note" or "condition" or "mark" or "action";

    private static IEnumerable<Reference> Emptied(RecordId? target) => target is { } id ? [new(id, WhenGone.Clear)] : [];
}
