using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>Two event sheets: one that begins the reality map, one that upsets it.</summary>
internal static class Events
{
    public static IEnumerable<StudyRecord> Records() =>
    [
        new TriggeringEvent(
            Named.Id<TriggeringEvent>("absent"), "Rendez-vous manqué par le technicien", Named.Order(0), TriggerKind.Incident, Named.Id<Phase>("acquisition"),
            Named.Id<JourneyMap>(RealityMap.Code), Named.Id<Touchpoint>($"{RealityMap.Code}/visite")),
        .. Rows("absent",
            ("Être prévenu avant l’heure, pas après", "Un SMS automatique, le lendemain", 3, "Personne ne prévient le jour même", "Primo-accédante", ""),
            ("Le technicien vient au premier rendez-vous", "Nouvelle date proposée sous dix jours", 2, "Le rendez-vous manqué n’est pas prioritaire", "Primo-accédante", "visite/0"),
            ("Avoir du courant ce soir quand même", "", 3, "Aucune solution de secours", "Famille", ""),
            ("Ne pas payer la journée perdue", "Geste commercial sur réclamation", 1, "Il faut le demander", "Locataire", "")),
        new TriggeringEvent(
            Named.Id<TriggeringEvent>("cles"), "Remise des clés", Named.Order(1), TriggerKind.PrivateLife, Named.Id<Phase>("acquisition"),
            Named.Id<JourneyMap>(RealityMap.Code)),
        .. Rows("cles",
            ("Que la lumière s’allume en entrant", "Mise en service sous cinq jours ouvrés", 2, "Il faut y avoir pensé une semaine avant", "Primo-accédant", ""),
            ("Une seule démarche pour l’électricité et l’adresse", "Deux formulaires", 1, "L’adresse est saisie deux fois", "Famille", "")),
    ];

    private static IEnumerable<StudyRecord> Rows(string code, params (string Expectation, string Today, int Gap, string Words, string By, string Condition)[] rows) =>
        rows.Select((row, rank) => new EventExpectation(
            Named.Id<EventExpectation>(string.Create(CultureInfo.InvariantCulture, $"{code}/{rank}")), Named.Id<TriggeringEvent>(code), row.Expectation, Named.Order(rank),
            row.Today, row.Gap, row.Words, row.By, row.Condition.Length == 0 ? null : Named.Id<Condition>($"{RealityMap.Code}/{row.Condition}")));
}
