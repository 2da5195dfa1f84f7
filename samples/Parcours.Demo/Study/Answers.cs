using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>What answers the conditions inside the brand, and what is being changed: one action with its result, one under way, one to come.</summary>
internal static class Answers
{
    public static readonly (string Code, string Name, AnswerKind Kind, string Owner, string Description)[] All =
    [
        ("planification", "Règle de planification du gestionnaire de réseau", AnswerKind.Policy, "Gestionnaire de réseau", "Créneaux d’une demi-journée, annoncés la veille"),
        ("commentee", "Facture type commentée", AnswerKind.Process, "Facturation", "Envoyée avec la première facture"),
        ("simulateur", "Simulateur de mensualité", AnswerKind.Tool, "Digital", "Le même calcul avant la signature et sur la facture"),
    ];

    public static IEnumerable<StudyRecord> Records() =>
    [
        .. All.Select((each, rank) => new Answer(Named.Id<Answer>(each.Code), each.Name, Named.Order(rank), each.Kind, each.Owner, each.Description)),
        new ProgressAction(
            Named.Id<ProgressAction>("commenter"), "Joindre une facture commentée à la première facture", Named.Order(0), ActionAxis.Process, "Facturation", "2025-12-31",
            ActionStatus.Done, "Neuf premières factures sur dix sans appel", DoneOn: "2026-01-05", Conditions: [IdOf("facture/0")]),
        new ProgressAction(
            Named.Id<ProgressAction>("veille"), "Appeler la veille pour confirmer le créneau", Named.Order(1), ActionAxis.Organisation, "Relation client", "2026-06-30",
            ActionStatus.Started, "95 % de présence au premier rendez-vous", Conditions: [IdOf("visite/0"), IdOf("visite/1")]),
        new ProgressAction(
            Named.Id<ProgressAction>("planning"), "Montrer le planning du technicien aux conseillers", Named.Order(2), ActionAxis.Tools, "Systèmes d’information", "2026-09-30",
            ActionStatus.Planned, "Une réponse au premier appel", Conditions: [IdOf("visite/0")]),
        new Reading(
            Named.Id<Reading>($"{RealityMap.Code}/premières factures sans contact/2025"), IdOf("facture/0"), "premières factures sans contact", 81, ReadingSource.Measured, "%",
            "2025-10-01", "2025-12-31", 36_900, "Tableau de bord qualité"),
    ];

    private static Id<Condition> IdOf(string condition) => Named.Id<Condition>($"{RealityMap.Code}/{condition}");
}
