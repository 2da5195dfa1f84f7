namespace Parcours.Mapping;

/// <summary>What the readings of a condition say before and after an action is in effect.</summary>
public static class ActionResults
{
    /// <summary>
    /// The latest reading before the action (up to the day it is in effect; any, while it has no such day), and the one that shows its
    /// result: the one named, or the latest that ends after that day. A reading without a period is on neither side unless it is named.
    /// </summary>
    /// <param name="action">The action.</param>
    /// <param name="readings">Every reading of one condition.</param>
    public static (Reading? Before, Reading? After) Of(ProgressAction action, IEnumerable<Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(action);
        // An indicator of its own: others measure something else. A known measure is one whatever it was called.
        var own = MeasureNames.Stored(action.Indicator);
        var told = readings.Where(reading => own.Length == 0 || reading.Id == action.Result || string.Equals(MeasureNames.Stored(reading.Indicator), own, StringComparison.OrdinalIgnoreCase));
        var sorted = told.OrderBy(End, StringComparer.Ordinal).ThenBy(reading => reading.Key).ToList();
        var named = sorted.Find(reading => reading.Id == action.Result);
        var rest = sorted.FindAll(reading => reading != named);
        if (action.DoneOn.Length == 0) return (rest.LastOrDefault(), named);
        var before = rest.FindLast(reading => End(reading).Length > 0 && string.CompareOrdinal(End(reading), action.DoneOn) <= 0);
        return (before, named ?? rest.FindLast(reading => string.CompareOrdinal(End(reading), action.DoneOn) > 0));
    }

    private static string End(Reading reading) => reading.To.Length > 0 ? reading.To : reading.From;
}
