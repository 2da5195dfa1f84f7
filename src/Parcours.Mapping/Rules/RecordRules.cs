namespace Parcours.Mapping;

/// <summary>The rules of one record beside the records it refers to (docs/study-rules.md). Null means it stands.</summary>
internal static class RecordRules
{
    public const int LongestName = 200;
    public const int LongestText = 8000;

    public static Refusal? Check(StudyRecord record, Func<RecordId, StudyRecord?> find)
    {
        if (SiblingOrder.Of(record) is { } place && !OrderKey.IsValid(place.Key)) return new("S1.4", record.Key, place.Key);
        foreach (var reference in References.Of(record))
        {
            if (find(reference.Target) is null) return new("S1.1", record.Key, reference.Target.ToString());
        }

        return Sizes(record) ?? Kind(record, find);
    }

    private static Refusal? Kind(StudyRecord record, Func<RecordId, StudyRecord?> find)
    {
        T? Get<T>(Id<T>? id) where T : StudyRecord => id is { } value ? find(value.Any) as T : null;
        Id<JourneyMap>? MapOf(Id<Touchpoint> id) => Get<Stage>(Get<Touchpoint>(id)?.Stage)?.Map;

        return record switch
        {
            Journey j when Circles(j, each => each.Parent, Get) => new("S3.1", j.Key),
            Journey j when Circles(j, each => each.After, Get) => new("S3.2", j.Key),
            JourneyMap { LimitSeconds: { } limit } m when !(limit > 0 && double.IsFinite(limit)) => new("S4.1", m.Key),
            Segment { Count: < 0 } s => new("S65.1", s.Key),
            Segment { Share: { } share } s when share is not (>= 0 and <= 1) => new("S65.2", s.Key),
            Decision d when !IsDate(d.DecidedOn) => new("S4.2", d.Key, d.DecidedOn),
            Touchpoint t when Get<Stage>(t.Stage)?.Map != Get<Lane>(t.Lane)?.Map => new("S7.1", t.Key),
            PathStep s when MapOf(s.Touchpoint) != Get<JourneyPath>(s.Path)?.Map => new("S9.1", s.Key),
            PathStep s when s.Alternatives.Any(other => MapOf(other) != Get<JourneyPath>(s.Path)?.Map) => new("S9.1", s.Key),
            PathStep { Repeat: < 1 or > 64 } s => new("S9.2", s.Key, s.Repeat.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            PathStep { LimitSeconds: { } limit } s when !(limit > 0 && double.IsFinite(limit)) => new("S9.3", s.Key),
            JourneyPath { Layer: { } layer } p when Get<Layer>(layer)?.Map != p.Map => new("S9.4", p.Key),
            Note n when n.Stage is { } stage && Get<Stage>(stage)?.Map != n.Map => new("S13.1", n.Key),
            Note n when n.Lane is { } lane && Get<Lane>(lane)?.Map != n.Map => new("S13.1", n.Key),
            Note n when n.Touchpoint is { } card && MapOf(card) != n.Map => new("S13.1", n.Key),
            Integration i when i.From == i.To => new("S7.3", i.Key),
            Comment c when c.Subject.Kind is not ("touchpoint" or "path" or "stage" or "lane" or "note" or "map") => new("S13.2", c.Key, c.Subject.Kind),
            Comment c when !IsInstant(c.At) => new("S13.3", c.Key, c.At),
            Comment c when c.Parent is { } parent && !(Get<Comment>(parent) is { Parent: null } first && first.Subject == c.Subject) => new("S13.4", c.Key),
            MomentOfTruth { Importance: < 0 or > 10 } m => new("S10.2", m.Key),
            Condition { Threshold: { } threshold } c when !double.IsFinite(threshold) => new("S11.1", c.Key),
            Condition c when !IsDate(c.StatedOn) => new("S11.2", c.Key, c.StatedOn),
            Reading r when !double.IsFinite(r.Value) => new("S12.1", r.Key),
            Reading r when !IsDate(r.From) || !IsDate(r.To) => new("S12.2", r.Key),
            Reading { Count: < 0 } r => new("S12.3", r.Key),
            Reading r when r.Subject.Kind is not ("touchpoint" or "path" or "step" or "stage" or "moment" or "condition" or "map" or "journey" or "phase") =>
                new("S12.4", r.Key, r.Subject.Kind),
            Binding { Activity.Length: 0 } b => new("S14.1", b.Key),
            JournalEntry j when !IsDate(j.On) => new("S17.1", j.Key, j.On),
            JournalEntry { IsChange: true, About: { } about } j when j.Map is not null || about.Kind is not ("journey" or "phase") => new("S49.2", j.Key, about.Kind),
            JournalEntry { IsChange: false, Map: null } j => new("S49.3", j.Key),
            JourneyMap m when m.Bands.Distinct(StringComparer.Ordinal).Count() != m.Bands.Count => new("S50.2", m.Key),
            JourneyMap { ReviewedOn: var day } m when !IsDate(day) => new("S49.1", m.Key, day),
            JourneyPath { ReviewedOn: var day } p when !IsDate(day) => new("S49.1", p.Key, day),
            MomentOfTruth { ReviewedOn: var day } m when !IsDate(day) => new("S49.1", m.Key, day),
            SavedView v when v.Faded.Count != v.Strengths.Count || v.Strengths.Any(strength => strength is not (>= 0 and <= 1)) => new("S18.1", v.Key),
            SavedView v when v.Signs.Count != v.SignStrengths.Count || v.SignStrengths.Any(strength => strength is not (>= 0 and <= 1)) => new("S50.1", v.Key),
            SavedView v when !(double.IsFinite(v.CenterX) && double.IsFinite(v.CenterY) && v.Zoom is >= 0 and <= 10) => new("S18.2", v.Key),
            SavedView v when v.Faded.Concat(Some(v.Solo)).Any(path => Get<JourneyPath>(path)?.Map != v.Map) => new("S18.3", v.Key),
            NamedVersion { Revision: < 1 } v => new("S15.1", v.Key),
            Study { BranchedAt: < 0 } s => new("S15.1", s.Key),
            _ => QualityRules.Check(record, find),
        };
    }

    // A way that passes through this record again; one that circles elsewhere is told by a record on it.
    private static bool Circles(Journey journey, Func<Journey, Id<Journey>?> next, Func<Id<Journey>?, Journey?> find)
    {
        var seen = new HashSet<Id<Journey>>();
        for (var at = find(next(journey)); at is not null && seen.Add(at.Id); at = find(next(at)))
        {
            if (at.Id == journey.Id) return true;
        }

        return false;
    }

    private static Refusal? Sizes(StudyRecord record)
    {
        foreach (var (text, longest, needed) in Texts(record))
        {
            if (text.Length > longest) return new("S1.3", record.Key, text[..Math.Min(40, text.Length)]);
            if (needed && string.IsNullOrWhiteSpace(text)) return new("S1.7", record.Key);
        }

        return QualityRules.HasLongList(record) || record is PathStep { Alternatives.Count: > 50 } or PathStep { Channels.Count: > 50 } or SavedView { Faded.Count: > 500 } or SavedView { Signs.Count: > 50 } or JourneyMap { Bands.Count: > 20 } ? new("S1.3", record.Key) : null;
    }

    private static IEnumerable<(string Text, int Longest, bool Needed)> Texts(StudyRecord record) => record switch
    {
        Study r => [(r.Name, LongestName, true), (r.Brand, LongestName, false), (r.Sector, LongestName, false), (r.ClientWord, 40, true), (r.Language, 8, true)],
        Journey r => [(r.Name, LongestName, true), (r.Description, LongestText, false)],
        JourneyMap r => [(r.Name, LongestName, true), (r.Question + r.Trigger + r.Goal + r.Task + r.SuccessCriterion, LongestText, false), (r.Segment, LongestName, false), (r.Bands.FirstOrDefault(band => band.Length > 40) ?? "", 40, false)],
        Phase r => [(r.Name, LongestName, true), (r.Goal + r.Events, LongestText, false)],
        Channel r => [(r.Name, LongestName, true), (r.Icon + r.Source, LongestName, false)],
        Stage r => [(r.Name, LongestName, true)],
        Lane r => [(r.Name, LongestName, true), (r.Icon, 40, false)],
        Touchpoint r => [(r.Name, LongestName, true), (r.Icon, 40, false), (r.Description + r.Owner, LongestText, false)],
        Note r => [(r.Text, LongestText, false)],
        InfoSystem r => [(r.Name, LongestName, true), (r.Description + r.Constraints, LongestText, false)],
        Integration r => [(r.Note, LongestText, false)],
        Comment r => [(r.Text, LongestText, true), (r.Author, LongestName, false)],
        Layer r => [(r.Name, LongestName, true)],
        JourneyPath r => [(r.Name, LongestName, true), (r.Description, LongestText, false)],
        MomentOfTruth r => [(r.Expectation + r.Showstopper, LongestText, false)],
        Condition r => [(r.Text, LongestText, true), (r.StatedBy + r.Indicator + r.Unit, LongestName, false), (r.Answer, LongestText, false)],
        Reading r => [(r.Indicator, LongestName, true), (r.Unit, 40, false), (r.Note, LongestText, false)],
        Segment r => [(r.Name, LongestName, true), (r.Description, LongestText, false), (r.Source, LongestName, false), (r.Period, LongestName, false)],
        Persona r => [(r.Name, LongestName, true), (r.Description + r.Quote, LongestText, false)],
        Stakeholder r => [(r.Name, LongestName, true), (r.Role + r.Description, LongestText, false)],
        NamedVersion r => [(r.Name, LongestName, true), (r.Note, LongestText, false)],
        Decision r => [(r.Text, LongestText, true), (r.Reason, LongestText, false)],
        JournalEntry r => [(r.Kind, 40, true), (r.Text, LongestText, false), (r.By, LongestName, false), (r.Evidence, LongestText, false)],
        SavedView r => [(r.Name, LongestName, true), (r.Colour, 40, false), (r.Signs.FirstOrDefault(sign => sign.Length > 40) ?? "", 40, false)],
        Binding r => [(r.Activity, 1000, false), (r.Channel + r.Source, 1000, false)],
        _ => QualityRules.Texts(record),
    };

    private static IEnumerable<Id<T>> Some<T>(Id<T>? id) where T : StudyRecord => id is { } known ? [known] : [];

    public static bool IsInstant(string text) =>
        text.Length == 0
        || DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out _);

    public static bool IsDate(string text) =>
        text.Length == 0
        || DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);
}
