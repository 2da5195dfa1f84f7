using System.Collections.Frozen;

namespace Parcours.Mapping;

/// <summary>The kinds of records and their names on the wire: the prefix of an id.</summary>
public static class RecordKinds
{
    private static readonly FrozenDictionary<string, Type> TypeByName = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["study"] = typeof(Study),
        ["journey"] = typeof(Journey),
        ["map"] = typeof(JourneyMap),
        ["phase"] = typeof(Phase),
        ["stage"] = typeof(Stage),
        ["channel"] = typeof(Channel),
        ["lane"] = typeof(Lane),
        ["touchpoint"] = typeof(Touchpoint),
        ["path"] = typeof(JourneyPath),
        ["step"] = typeof(PathStep),
        ["layer"] = typeof(Layer),
        ["moment"] = typeof(MomentOfTruth),
        ["condition"] = typeof(Condition),
        ["reading"] = typeof(Reading),
        ["persona"] = typeof(Persona),
        ["segment"] = typeof(Segment),
        ["stakeholder"] = typeof(Stakeholder),
        ["note"] = typeof(Note),
        ["binding"] = typeof(Binding),
        ["version"] = typeof(NamedVersion),
        ["decision"] = typeof(Decision),
        ["journal"] = typeof(JournalEntry),
        ["view"] = typeof(SavedView),
        ["answer"] = typeof(Answer),
        ["action"] = typeof(ProgressAction),
        ["trigger"] = typeof(TriggeringEvent),
        ["expectation"] = typeof(EventExpectation),
        ["round"] = typeof(Round),
        ["score"] = typeof(Score),
        ["mark"] = typeof(Mark),
        ["comment"] = typeof(Comment),
        ["system"] = typeof(InfoSystem),
        ["use"] = typeof(SystemUse),
        ["integration"] = typeof(Integration),
        ["workshop"] = typeof(Workshop),
        ["agenda"] = typeof(AgendaItem),
        ["tally"] = typeof(Tally),
        ["interview"] = typeof(Interview),
        ["constituent"] = typeof(Constituent),
        ["fulfilment"] = typeof(Fulfilment),
        ["involvement"] = typeof(Involvement),
        ["source"] = typeof(SourceDocument),
        ["standing"] = typeof(Standing),
        ["photo"] = typeof(Photo),
        ["quote"] = typeof(Quote),
        ["span"] = typeof(StageSpan),
        ["underlay"] = typeof(Underlay),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> NameByType =
        TypeByName.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    private static readonly FrozenDictionary<string, Type>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        TypeByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string> Names =
        TypeByName.Keys.ToFrozenDictionary(name => name, name => name, StringComparer.Ordinal);

    /// <summary>Every kind this version knows, by wire name.</summary>
    public static IReadOnlyDictionary<string, Type> All => TypeByName;

    /// <summary>The wire name of a kind.</summary>
    public static string NameOf<T>() where T : StudyRecord => Cache<T>.Name;

    /// <summary>The wire name of a record type; throws on a type that is no record kind (a bug).</summary>
    public static string NameOf(Type type) => NameByType[type];

    /// <summary>The record type of a wire name, or null for a kind of a newer version.</summary>
    public static Type? TypeOf(string name) => TypeByName.GetValueOrDefault(name);

    internal static string Intern(ReadOnlySpan<char> name) =>
        BySpan.TryGetValue(name, out var type) ? NameByType[type] : Names.GetValueOrDefault(name.ToString()) ?? name.ToString();

    private static class Cache<T> where T : StudyRecord
    {
        public static readonly string Name = NameByType[typeof(T)];
    }
}
