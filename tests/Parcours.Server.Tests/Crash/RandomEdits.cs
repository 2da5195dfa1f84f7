using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Parcours.Mapping;

namespace Parcours.Tests.Crash;

/// <summary>Edits that people make, by a seed: new cards, names, moves, removals, on what the client sees.</summary>
internal sealed class RandomEdits(Random random)
{
    private const int Crowd = 150;

    public ImmutableArray<Op> Next(StudyState state)
    {
        var cards = state.All<Touchpoint>().OrderBy(card => card.Key).ToList();
        var roll = random.Next(100);
        if (cards.Count > Crowd || (cards.Count > 0 && roll < 10)) return [new Op.Remove(Pick(cards).Id)];
        if (cards.Count < 10 || roll < 40) return [new Op.Put(NewCard(state))];
        return roll < 70
            ? [Patch(Pick(cards), "name", "Carte " + random.Next(1000).ToString(CultureInfo.InvariantCulture))]
            : [Patch(Pick(cards), "stage", Pick(state.All<Stage>().OrderBy(stage => stage.Key).ToList()).Id.ToString())];
    }

    private Touchpoint NewCard(StudyState state) => new(
        new Id<Touchpoint>(Guid.CreateVersion7()),
        Pick(state.All<Stage>().OrderBy(stage => stage.Key).ToList()).Id,
        Pick(state.All<Lane>().OrderBy(lane => lane.Key).ToList()).Id,
        "Nouvelle carte",
        random.Next(1, 1_000_000).ToString(CultureInfo.InvariantCulture) + "V");

    private static Op.Patch Patch(Touchpoint card, string property, string value) =>
        new Op.Patch(card.Id, ImmutableSortedDictionary<string, JsonElement>.Empty.Add(property, JsonSerializer.SerializeToElement(value)));

    private T Pick<T>(List<T> items) => items[random.Next(items.Count)];
}
