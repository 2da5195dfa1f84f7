using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>[S61.2] A vote as the cards of its map show it, once it is revealed: not a count before.</summary>
/// <param name="Item">The point of the agenda.</param>
/// <param name="Cards">Votes by touchpoint: its own, and those of the conditions and marks on it and of the notes read on it; a card without votes is absent.</param>
/// <param name="Notes">Votes by note that stands on the map; one without votes is absent.</param>
public sealed record RevealedVote(AgendaItem Item, ImmutableSortedDictionary<Id<Touchpoint>, int> Cards, ImmutableDictionary<Id<Note>, int> Notes)
{
    /// <summary>The last revealed of a map: of the workshop that began last, the last of its agenda. Null when none is.</summary>
    public static RevealedVote? Latest(Id<JourneyMap> map, IEnumerable<StudyRecord> records)
    {
        var byType = records.ToLookup(record => record.GetType());
        var held = byType[typeof(Workshop)].Cast<Workshop>().Where(workshop => workshop.Map == map).ToDictionary(workshop => workshop.Id);
        var last = byType[typeof(AgendaItem)].Cast<AgendaItem>()
            .Where(item => item is { Kind: AgendaKind.Vote, Status: AgendaStatus.Revealed } && held.ContainsKey(item.Workshop))
            .OrderBy(item => held[item.Workshop].OpenedFrom ?? -1).ThenBy(item => item.Order, StringComparer.Ordinal).ThenBy(item => item.Id.Value).LastOrDefault();
        return last is null ? null : new RevealedVote(last, CardsOf(last, byType), NotesOf(last, byType));
    }

    private static ImmutableSortedDictionary<Id<Touchpoint>, int> CardsOf(AgendaItem item, ILookup<Type, StudyRecord> byType)
    {
        var moments = byType[typeof(MomentOfTruth)].Cast<MomentOfTruth>().ToDictionary(moment => moment.Id, moment => moment.Touchpoint);
        var cards = new Dictionary<RecordId, Id<Touchpoint>>();
        foreach (var card in byType[typeof(Touchpoint)].Cast<Touchpoint>()) cards[card.Key] = card.Id;
        foreach (var condition in byType[typeof(Condition)].Cast<Condition>().Where(condition => moments.ContainsKey(condition.Moment))) cards[condition.Key] = moments[condition.Moment];
        foreach (var mark in byType[typeof(Mark)].Cast<Mark>()) if (mark.Subject.As<Touchpoint>() is { } card) cards[mark.Key] = card;
        foreach (var note in byType[typeof(Note)].Cast<Note>()) if (note.Touchpoint is { } card) cards[note.Key] = card;
        return byType[typeof(Tally)].Cast<Tally>().Where(tally => tally.Item == item.Id && tally.Votes > 0 && cards.ContainsKey(tally.Subject))
            .GroupBy(tally => cards[tally.Subject]).ToImmutableSortedDictionary(card => card.Key, card => card.Sum(tally => tally.Votes), Comparer<Id<Touchpoint>>.Create((one, other) => one.Value.CompareTo(other.Value)));
    }

    private static ImmutableDictionary<Id<Note>, int> NotesOf(AgendaItem item, ILookup<Type, StudyRecord> byType)
    {
        var loose = byType[typeof(Note)].Cast<Note>().Where(note => note.Touchpoint is null).ToDictionary(note => note.Key, note => note.Id);
        return byType[typeof(Tally)].Cast<Tally>().Where(tally => tally.Item == item.Id && tally.Votes > 0 && loose.ContainsKey(tally.Subject))
            .GroupBy(tally => loose[tally.Subject]).ToImmutableDictionary(note => note.Key, note => note.Sum(tally => tally.Votes));
    }
}
