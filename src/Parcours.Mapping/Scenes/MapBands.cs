using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>The bands that can stand under the lanes of a map.</summary>
public static class MapBands
{
    /// <summary>The curve of satisfaction.</summary>
    public const string Satisfaction = "satisfaction";

    /// <summary>The longest median wait of each stage; measured, so painters write it.</summary>
    public const string Waiting = "waiting";

    /// <summary>The conditions that customers stated.</summary>
    public const string Voice = "voice";

    /// <summary>[S61.1] What customers expect at the moments of truth of each stage, and whether it is kept.</summary>
    public const string Expectations = "expectations";

    /// <summary>The scores of CX, EX and Ops of the last revealed rounds.</summary>
    public const string Triptych = "triptych";

    /// <summary>The actions under way.</summary>
    public const string Plan = "plan";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [Satisfaction, Waiting, Voice, Expectations, Triptych, Plan];

    /// <summary>Those of a map, from the top; a band of a newer version is left out.</summary>
    public static ImmutableArray<string> Of(JourneyMap? map) =>
        map is { Bands.Count: > 0 } ? [.. map.Bands.Where(band => All.Contains(band, StringComparer.Ordinal))] : [Satisfaction];
}
