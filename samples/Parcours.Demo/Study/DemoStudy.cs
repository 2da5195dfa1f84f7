using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>The demo study: Énergie Rivage, an energy supplier that does not exist.</summary>
internal static class DemoStudy
{
    public static IReadOnlyList<StudyRecord> Records() =>
    [
        new Mapping.Study(Named.Id<Mapping.Study>("rivage"), "Emménager chez Énergie Rivage", "Énergie Rivage", "Énergie"),
        new Journey(Named.Id<Journey>("emmenager"), "Emménager", Named.Order(0), "De l’achat du logement au premier renouvellement."),
        new Journey(Named.Id<Journey>("facture"), "Comprendre sa facture", Named.Order(1), "De la première facture au mode de paiement choisi.",
            After: Named.Id<Journey>("emmenager")),
        .. LifeCycle.Records(),
        .. Lanes.All.Select((lane, rank) => new Channel(Named.Id<Channel>(lane.Code), lane.Name, Named.Order(rank), lane.Icon, lane.Code)),
        .. People(),
        .. RealityMap.Draft().Records,
        .. IdealMap.Draft().Records,
        .. DesignMap.Draft().Records,
        .. SecondDesign.Draft().Records,
        .. Moments.Records(),
        .. Answers.Records(),
        .. Events.Records(),
        .. Qualification.Records(),
        .. Beliefs.Records(),
        .. Systems.Records(),
        .. Interviews.Records(),
        .. Fulfilments.Records(),
        .. Log.Wording.Bindings(),
    ];

    private static IEnumerable<StudyRecord> People() =>
    [
        new Persona(Named.Id<Persona>("primo"), "Primo-accédant", Named.Order(0),
            "Trente ans, premier achat, un déménagement à organiser en six semaines et aucune envie d’y ajouter l’électricité.",
            "Je veux juste que la lumière s’allume le jour où j’entre."),
        new Persona(Named.Id<Persona>("famille"), "Famille qui s’agrandit", Named.Order(1),
            "Deux enfants, un logement plus grand, deux contrats à faire se suivre sans coupure.", "Pas une heure sans courant."),
        new Stakeholder(Named.Id<Stakeholder>("client"), "Le client", "user", Named.Order(0)),
        new Stakeholder(Named.Id<Stakeholder>("conseiller"), "Conseiller clientèle", "employee", Named.Order(1), "Répond au téléphone, sans voir le planning du technicien."),
        new Stakeholder(Named.Id<Stakeholder>("technicien"), "Technicien du gestionnaire de réseau", "partner", Named.Order(2), "Pose et met en service le compteur."),
        new Stakeholder(Named.Id<Stakeholder>("notaire"), "Notaire", "influencer", Named.Order(3), "Remet les clés, donc fixe le jour J."),
    ];
}
