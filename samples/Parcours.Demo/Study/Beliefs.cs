using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>What the workshop of 12 March believed, before anybody looked at the log.</summary>
internal static class Beliefs
{
    private static readonly (string Path, double Percent)[] Shares =
        [("enligne", 70), ("assistee", 15), ("fidelite", 1), ("piece", 5), ("absent", 2), ("depart", 0.5)];

    private static readonly (string Stage, double Nps)[] Satisfaction =
        [("informer", 40), ("comparer", 35), ("souscrire", 40), ("preparer", 30), ("mettre", 15), ("payer", 25), ("suivre", 25), ("reclamer", 0), ("renouveler", 35)];

    public static IEnumerable<StudyRecord> Records() =>
    [
        .. Shares.Select(share => Reading(Named.Id<JourneyPath>($"{RealityMap.Code}/{share.Path}"), "share", share.Percent, "%")),
        .. Satisfaction.Select(stage => Reading(Named.Id<Stage>($"{RealityMap.Code}/{stage.Stage}"), "nps", stage.Nps, "")),
    ];

    private static Reading Reading(RecordId subject, string indicator, double value, string unit) =>
        new(Named.Id<Reading>($"{RealityMap.Code}/{subject}/{indicator}"), subject, indicator, value, ReadingSource.Estimated, unit,
            "2026-03-12", "2026-03-12", Note: "Atelier du 12 mars");
}
