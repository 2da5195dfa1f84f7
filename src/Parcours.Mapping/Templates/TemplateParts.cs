using System.Collections.Frozen;

namespace Parcours.Mapping;

/// <summary>What becomes of each kind of record when a template is made of a map; a kind that is not told of here fails a test.</summary>
internal static class TemplateParts
{
    /// <summary>Not of one map, or the map itself: the client's whole study stays out.</summary>
    private const string OfStudy = "";

    /// <summary>Goes in, or is counted one by one with what it is: path kinds, limits, descriptions.</summary>
    private const string ByHand = "*";

    private static readonly FrozenDictionary<string, string> Fates = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["study"] = OfStudy,
        ["journey"] = OfStudy,
        ["map"] = OfStudy,
        ["channel"] = OfStudy,
        ["version"] = OfStudy,
        ["constituent"] = OfStudy,
        ["phase"] = ByHand,
        ["stage"] = ByHand,
        ["lane"] = ByHand,
        ["touchpoint"] = ByHand,
        ["path"] = ByHand,
        ["step"] = ByHand,
        ["moment"] = ByHand,
        ["condition"] = ByHand,
        ["reading"] = ByHand,
        ["persona"] = ByHand,
        ["segment"] = ByHand,
        ["binding"] = "bindings",
        ["note"] = "notes",
        ["journal"] = "journal",
        ["view"] = "views",
        ["layer"] = "views",
        ["comment"] = "comments",
        ["mark"] = "marks",
        ["round"] = "rounds",
        ["score"] = "scores",
        ["answer"] = "answers",
        ["action"] = "actions",
        ["system"] = "systems",
        ["use"] = "systemUses",
        ["integration"] = "integrations",
        ["stakeholder"] = "stakeholders",
        ["involvement"] = "involvements",
        ["workshop"] = "workshops",
        ["agenda"] = "agenda",
        ["tally"] = "votes",
        ["interview"] = "interviews",
        ["fulfilment"] = "fulfilments",
        ["trigger"] = "events",
        ["expectation"] = "events",
        ["decision"] = "decisions",
        ["standing"] = "standings",
        ["source"] = "sources",
        ["photo"] = "photos",
        ["underlay"] = "photos",
        ["quote"] = "quotes",
        ["span"] = "spans",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How a kind is told of: a word of the list, * for those counted one by one, empty for those of the whole study; null when nobody has said.</summary>
    public static string? FateOf(string kind) => Fates.GetValueOrDefault(kind);

    /// <summary>How many records of each word hang on the map: its own, and those of the study that these use.</summary>
    public static IEnumerable<KeyValuePair<string, int>> Counted(StudyState state, JourneyMap map, IReadOnlyList<StudyRecord> here)
    {
        var own = here.Select(record => record.Key).ToHashSet();
        var used = here.SelectMany(References.Of).Select(reference => reference.Target).ToHashSet();
        var events = here.OfType<TriggeringEvent>().Select(each => each.Id).ToHashSet();
        return state.Records.Values.Select(held => held.Record)
            .Where(record => own.Contains(record.Key) || used.Contains(record.Key) || IsBeside(record))
            .Select(record => FateOf(record.Key.Kind) ?? record.Key.Kind)
            .Where(fate => fate is not (OfStudy or ByHand))
            .GroupBy(fate => fate, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, group.Count()));

        bool IsBeside(StudyRecord record) => record switch
        {
            EventExpectation each => events.Contains(each.Event),
            Decision decision => decision.Journey == map.Journey,
            Integration integration => References.Of(integration).All(reference => used.Contains(reference.Target)),
            _ => false,
        };
    }
}
