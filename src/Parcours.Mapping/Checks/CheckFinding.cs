using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>How much a finding of the check weighs.</summary>
public enum CheckSeverity
{
    /// <summary>The map contradicts itself.</summary>
    Fault,

    /// <summary>Something that the method asks for is missing.</summary>
    Gap,

    /// <summary>Worth a look.</summary>
    Hint,
}

/// <summary>One finding of the check of a map or a study (docs/study-checks.md). The words are in the catalogues, under <c>check.</c> and the number.</summary>
/// <param name="Check">The number: C1.1 and so on.</param>
/// <param name="About">The record it is about.</param>
/// <param name="Place">The touchpoint, path, stage, lane or map where it is mended; the record itself when it stands on no map.</param>
/// <param name="Map">The map it was found on; null for the study's own findings.</param>
/// <param name="Name">What people call the record, or what it belongs to.</param>
/// <param name="Detail">Another name that the words need, or empty.</param>
/// <param name="Count">A number that the words need, or 0.</param>
public sealed record CheckFinding(
    string Check, CheckSeverity Severity, RecordId About, RecordId Place, Id<JourneyMap>? Map, string Name, string Detail = "", int Count = 0);

/// <summary>What the check needs beside the document: nothing here is read from a clock or a file.</summary>
/// <param name="Today">The day of the check.</param>
/// <param name="Changed">The day something of the map last changed; null when nobody knows (a study file): C10 is not asked then.</param>
/// <param name="StaleDays">Days without a change after which a map counts as stale.</param>
/// <param name="Measured">Touchpoints and paths that an event log gives a volume.</param>
/// <param name="Scored">Touchpoints and paths that an event log gives a satisfaction.</param>
public sealed record CheckContext(
    DateOnly Today, DateOnly? Changed = null, int StaleDays = 180, ImmutableHashSet<RecordId>? Measured = null, ImmutableHashSet<RecordId>? Scored = null);
