using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>What changed at Énergie Rivage since the workshops: the maps that it concerns want to be read again.</summary>
internal static class Changes
{
    public static IEnumerable<StudyRecord> Records() =>
    [
        new JournalEntry(
            Named.Id<JournalEntry>("planification"), About: Named.Id<Phase>("acquisition"), Kind: "organisation",
            Text: "La planification passe des quatre agences à une cellule nationale", On: "2026-03-16", By: "Direction des opérations"),
        new JournalEntry(
            Named.Id<JournalEntry>("relance"), About: Named.Id<Journey>("facture"), Kind: "process",
            Text: "Première relance de facture par SMS, à J+5 au lieu de J+10", On: "2026-02-02", By: "Facturation"),
    ];
}
