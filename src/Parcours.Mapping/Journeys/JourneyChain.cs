using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>[S56.4] Journeys that follow one another in the client's life, and those nested in one.</summary>
public static class JourneyChain
{
    /// <summary>
    /// The chain that a journey is in, from the first: those it follows, itself, then whoever follows, the first in the study's order where several do.
    /// Empty when there is no such journey.
    /// </summary>
    public static ImmutableArray<Journey> Of(StudyState state, Id<Journey> journey)
    {
        ArgumentNullException.ThrowIfNull(state);
        var chain = new List<Journey>();
        var seen = new HashSet<Id<Journey>>();
        for (var at = state.Find(journey); at is not null && seen.Add(at.Id); at = at.After is { } before ? state.Find(before) : null) chain.Insert(0, at);
        for (var at = Next(state, journey); at is not null && seen.Add(at.Id); at = Next(state, at.Id)) chain.Add(at);
        return [.. chain];
    }

    /// <summary>The journeys nested in one, each followed by its own parts.</summary>
    public static ImmutableArray<Journey> Parts(StudyState state, Id<Journey> journey)
    {
        ArgumentNullException.ThrowIfNull(state);
        var parts = ImmutableArray.CreateBuilder<Journey>();
        var seen = new HashSet<Id<Journey>> { journey };
        Add(journey);
        return parts.ToImmutable();

        void Add(Id<Journey> parent)
        {
            foreach (var part in Ordered(state.All<Journey>().Where(each => each.Parent == parent)))
            {
                if (!seen.Add(part.Id)) continue;
                parts.Add(part);
                Add(part.Id);
            }
        }
    }

    private static Journey? Next(StudyState state, Id<Journey> journey) => Ordered(state.All<Journey>().Where(each => each.After == journey)).FirstOrDefault();

    private static IEnumerable<Journey> Ordered(IEnumerable<Journey> journeys) => journeys.OrderBy(each => each.Order, StringComparer.Ordinal).ThenBy(each => each.Key);
}
