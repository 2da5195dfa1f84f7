using System.Collections.Immutable;
using System.Globalization;

namespace Parcours.Mapping;

/// <summary>The changes of the organisation and of processes that concern a map (S49.2).</summary>
internal static class OrganisationChanges
{
    /// <summary>Those in effect on a day, the latest first: of the study, of the map, of a journey that holds it, of a phase that it covers.</summary>
    public static List<JournalEntry> For(StudyState state, JourneyMap map, ImmutableArray<Stage> stages, DateOnly today)
    {
        var now = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return [.. state.All<JournalEntry>()
            .Where(entry => entry.IsChange && entry.On.Length > 0 && string.CompareOrdinal(entry.On, now) <= 0 && Concerns(state, entry, map, stages))
            .OrderByDescending(entry => entry.On, StringComparer.Ordinal).ThenBy(entry => entry.Key)];
    }

    private static bool Concerns(StudyState state, JournalEntry entry, JourneyMap map, ImmutableArray<Stage> stages)
    {
        if (entry.Map is { } only) return only == map.Id;
        if (entry.About is not { } about) return true;
        return about.As<Phase>() is { } phase ? stages.Any(stage => stage.Phase == phase) : about.As<Journey>() is { } journey && Holds(state, journey, map.Journey);
    }

    // Journeys nest (S3.1 lets no circle in; a study under way may hold one for a moment).
    private static bool Holds(StudyState state, Id<Journey> outer, Id<Journey> inner)
    {
        var seen = new HashSet<Id<Journey>>();
        for (Id<Journey>? at = inner; at is { } id && seen.Add(id); at = state.Find(id)?.Parent)
        {
            if (id == outer) return true;
        }

        return false;
    }
}
