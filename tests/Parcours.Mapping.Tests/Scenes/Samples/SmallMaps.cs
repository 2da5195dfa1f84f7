using Parcours.Mapping;

namespace Parcours.Tests;

/// <summary>Maps small enough for their scenes to be read number by number.</summary>
internal static class SmallMaps
{
    public static MapBuilder TwoPaths()
    {
        var map = Frame("two paths");
        map.Card(0, 0, "Start");
        map.Card(1, 0, "Straight");
        map.Card(1, 1, "Detour");
        map.Card(2, 0, "Goal");
        map.Path("straight", PathKind.Reference, false, "Start", "Straight", "Goal");
        map.Path("detour", PathKind.Exception, false, "Start", "Detour", "Goal");
        return map;
    }

    public static MapBuilder Loop()
    {
        var map = Frame("loop");
        map.Card(0, 0, "Call");
        map.Card(1, 0, "Wait");
        map.Card(2, 1, "Complain");
        map.Path("loop", PathKind.Anomaly, true, "Call", "Wait", "Call", "Wait", "Wait", "Complain");
        return map;
    }

    public static MapBuilder Stack()
    {
        const string longest = "First card of a cell that holds a very long title indeed";
        var map = Frame("stack");
        map.Card(0, 0, longest);
        map.Card(0, 0, "Second");
        map.Card(0, 0, "Third");
        map.Card(2, 1, "After");
        map.Moment("Second");
        map.Path("down", PathKind.Reference, false, longest, "Third", "Second", "After");
        return map;
    }

    private static MapBuilder Frame(string name)
    {
        var map = new MapBuilder(name);
        var phase = map.Phase("Phase");
        map.Stage("One", phase);
        map.Stage("Two", phase);
        map.Stage("Three");
        map.Lane("Web");
        map.Lane("Phone", "phone");
        return map;
    }
}
