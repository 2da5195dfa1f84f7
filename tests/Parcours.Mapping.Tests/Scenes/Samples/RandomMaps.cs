using Parcours.Mapping;

namespace Parcours.Tests;

/// <summary>Seeded random maps: crowded cells, repeats, self-steps, backtracks, moves within a stage, single-step and empty paths.</summary>
internal static class RandomMaps
{
    public static MapBuilder Build(int seed)
    {
        var chance = new Random(seed);
        return Build($"random {seed}", chance, chance.Next(1, 8), chance.Next(1, 6), chance.Next(0, 26), chance.Next(0, 14), 12);
    }

    public static MapBuilder Build(string name, Random chance, int stages, int lanes, int cards, int paths, int mostSteps, bool exact = false)
    {
        var map = new MapBuilder(name);
        var phases = new[] { map.Phase("one"), map.Phase("two") };
        for (var index = 0; index < stages; index++) map.Stage($"Stage {index}", chance.Next(3) == 0 ? null : phases[chance.Next(2)]);
        for (var index = 0; index < lanes; index++) map.Lane($"Lane {index}");
        var titles = new List<string>();
        for (var index = 0; index < cards; index++) titles.Add(map.Card(chance.Next(stages), chance.Next(lanes), $"Card {index} of a long name").Name);
        for (var index = 0; index < paths; index++)
        {
            var steps = titles.Count == 0 ? 0 : exact ? mostSteps : chance.Next(mostSteps + 1);
            map.Path($"Path {index}", (PathKind)chance.Next(3), chance.Next(3) == 0, [.. Walk(chance, map, titles, steps)]);
        }

        return map;
    }

    private static IEnumerable<string> Walk(Random chance, MapBuilder map, List<string> titles, int steps)
    {
        var column = map.Records.OfType<Touchpoint>().ToDictionary(card => card.Name, card => map.Stages.FindIndex(stage => stage.Id == card.Stage), StringComparer.Ordinal);
        var here = titles.Count == 0 ? "" : titles[chance.Next(titles.Count)];
        for (var index = 0; index < steps; index++)
        {
            yield return here;
            var choice = chance.Next(10);
            var ahead = titles.Where(title => column[title] > column[here]).ToList();
            var beside = titles.Where(title => column[title] == column[here]).ToList();
            if (choice == 0) continue;
            if (choice < 3) here = beside[chance.Next(beside.Count)];
            else if (choice < 8 && ahead.Count > 0) here = ahead[chance.Next(Math.Min(4, ahead.Count))];
            else here = titles[chance.Next(titles.Count)];
        }
    }
}
