using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>What each design makes of the ideal and of the conditions; some are still to be decided.</summary>
internal static class Fulfilments
{
    private static readonly (string Design, string Subject, FulfilmentDegree Degree, string By, string Why)[] All =
    [
        (DesignMap.Code, "notaire", FulfilmentDegree.LeftOut, "", "Aucun accord avec les notaires avant 2027."),
        (DesignMap.Code, "prix", FulfilmentDegree.Met, "simulateur", "Le prix du simulateur est celui du contrat."),
        (DesignMap.Code, "deux", FulfilmentDegree.Partly, "souscrire", "Trois minutes : la pièce d’identité reste demandée."),
        (DesignMap.Code, "date", FulfilmentDegree.Met, "creneau", "Un créneau d’une heure, choisi dans l’application."),
        (DesignMap.Code, "arrive", FulfilmentDegree.Met, "route", "SMS « technicien en route », avec l’heure."),
        (DesignMap.Code, "lumiere", FulfilmentDegree.Partly, "visite", "Tenu sauf incident du réseau : alors le jour même."),
        (DesignMap.Code, "juste", FulfilmentDegree.Met, "explique", ""),
        (DesignMap.Code, "!visite/0", FulfilmentDegree.Partly, "visite", "95 % visés, avec le replacement le jour même."),
        (DesignMap.Code, "!visite/1", FulfilmentDegree.Met, "creneau", "Une heure, mieux que demandé."),
        (DesignMap.Code, "!reclamation/0", FulfilmentDegree.Met, "unique", "Un seul interlocuteur."),
        (SecondDesign.Code, "notaire", FulfilmentDegree.Met, "notaire", "Le conseiller appelle à la signature."),
        (SecondDesign.Code, "prix", FulfilmentDegree.Met, "simulateur", ""),
        (SecondDesign.Code, "deux", FulfilmentDegree.LeftOut, "", "L’appel dure vingt minutes : c’est le prix d’un conseil."),
        (SecondDesign.Code, "date", FulfilmentDegree.Partly, "heure", "Un créneau de deux heures."),
        (SecondDesign.Code, "arrive", FulfilmentDegree.LeftOut, "", "Pas d’application dans cette réponse."),
        (SecondDesign.Code, "lumiere", FulfilmentDegree.Met, "visite", "Le conseiller suit la visite jusqu’à la lumière."),
        (SecondDesign.Code, "merci", FulfilmentDegree.Met, "rappel", "Rappel à la première facture."),
        (SecondDesign.Code, "!visite/1", FulfilmentDegree.Met, "heure", ""),
        (SecondDesign.Code, "!reclamation/0", FulfilmentDegree.Met, "conseiller", "Le même conseiller, du début à la fin."),
    ];

    public static IEnumerable<StudyRecord> Records() => All.Select(each => new Fulfilment(
        Named.Id<Fulfilment>($"{each.Design}/{each.Subject}"), Named.Id<JourneyMap>(each.Design), Subject(each.Subject), each.Degree,
        each.Why.Replace(" :", "\u00A0:", StringComparison.Ordinal).Replace("« ", "«\u00A0", StringComparison.Ordinal).Replace(" »", "\u00A0»", StringComparison.Ordinal),
        each.By.Length > 0 ? Named.Id<Touchpoint>($"{each.Design}/{each.By}") : null));

    // A card of the ideal, or, after an exclamation mark, a condition of the reality map.
    private static RecordId Subject(string code) =>
        code[0] == '!' ? Named.Id<Condition>($"{RealityMap.Code}/{code[1..]}") : Named.Id<Touchpoint>($"{IdealMap.Code}/{code}");
}
