using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>The client's life with the brand, phase by phase, and what the team decided to map of it.</summary>
internal static class LifeCycle
{
    public static IEnumerable<StudyRecord> Records() =>
    [
        Phase("decouverte", 0, "Découverte", "Savoir à quoi s’attendre, et combien cela coûtera.", "Achat d’un logement\nPremier bail\nNaissance"),
        Phase("acquisition", 1, "Acquisition", "Avoir l’électricité le jour où l’on entre.", "Remise des clés\nÉtat des lieux d’entrée"),
        Phase("utilisation", 2, "Utilisation", "Payer le juste prix, sans avoir à y penser.", "Première facture\nTravaux\nCoupure de courant"),
        Phase("depart", 3, "Départ", "Partir sans rien devoir ni perdre.", "Vente du logement\nMutation professionnelle"),
        Volume("decouverte", 210_000, ReadingSource.Estimated),
        Volume("acquisition", 96_000, ReadingSource.Measured),
        Volume("utilisation", 640_000, ReadingSource.Measured),
        Volume("depart", 71_000, ReadingSource.Reported),
        Satisfaction("acquisition", 6.1, 1840),
        Satisfaction("utilisation", 7.2, 5210),
        Decision(0, "Emménager dans un logement acheté", "Un appel sur cinq, et la première impression de la marque.", "acquisition", "emmenager", DecisionStatus.Done),
        Decision(1, "Comprendre sa première facture", "Première cause de réclamation, huit semaines après l’entrée.", "utilisation", "facture", DecisionStatus.Decided),
        Decision(2, "Quitter son logement sans double facture", "Aucune carte ne couvre le départ, qui décide du retour.", "depart", null, DecisionStatus.Proposed),
    ];

    private static Phase Phase(string code, int rank, string name, string goal, string events) => new(Named.Id<Phase>(code), name, Named.Order(rank), goal, events);

    private static Reading Volume(string phase, double value, ReadingSource source) => new(
        Named.Id<Reading>($"{phase}/volume"), Named.Id<Phase>(phase), "volume", value, source, "clients/an", "2025-01-01", "2025-12-31");

    private static Reading Satisfaction(string phase, double value, int count) => new(
        Named.Id<Reading>($"{phase}/csat"), Named.Id<Phase>(phase), "csat", value, ReadingSource.Measured, "/10", "2025-01-01", "2025-12-31", count);

    private static Decision Decision(int rank, string text, string reason, string phase, string? journey, DecisionStatus status) => new(
        Named.Id<Decision>(text), text, Named.Order(rank), reason, Named.Id<Phase>(phase), journey is null ? null : Named.Id<Journey>(journey),
        status == DecisionStatus.Proposed ? "" : "2026-01-12", status);
}
