using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>Personas, stakeholders on their rings, and who acts, decides or influences at the touchpoints of the reality map.</summary>
internal static class People
{
    private const string Everywhere =
        "simulateur renseignement boutique comparer rappel etude souscrire souscrire-assistee signature piece confirmation suivi appel visite detail facture espace conso formulaire reclamation fidelite echeance";

    private static readonly (string Code, string Name, string Role, StakeholderRing Ring, string Description, string Acts, string Decides, string Influences)[] All =
    [
        ("client", "Le client", "user", StakeholderRing.Centre, "", Everywhere, "comparer souscrire souscrire-assistee signature fidelite", ""),
        ("conjoint", "Le conjoint", "decider", StakeholderRing.Centre, "Relit l’offre avant la signature.", "", "souscrire signature", "comparer"),
        ("conseiller", "Conseiller clientèle", "employee", StakeholderRing.Near, "Répond au téléphone, sans voir le planning du technicien.",
            "renseignement rappel souscrire-assistee appel reclamation reponse fidelisation", "", "comparer"),
        ("vendeur", "Vendeur en boutique", "reseller", StakeholderRing.Near, "Boutiques partenaires, payées à la signature.", "boutique etude signature", "", "comparer"),
        ("technicien", "Technicien du gestionnaire de réseau", "partner", StakeholderRing.Near, "Pose et met en service le compteur.", "visite activation", "", ""),
        ("planificateur", "Planificateur", "employee", StakeholderRing.Near, "Place les rendez-vous la veille à 18 h.", "planification confirmation", "confirmation visite", "appel"),
        ("gestionnaire", "Gestionnaire de dossiers", "employee", StakeholderRing.Far, "Contrôle les pièces, traite les réclamations écrites.", "controle piece traitement reponse", "controle", ""),
        ("notaire", "Notaire", "influencer", StakeholderRing.Far, "Remet les clés, donc fixe le jour J.", "", "", "souscrire confirmation"),
        ("regulateur", "Régulateur de l’énergie", "expert", StakeholderRing.Far, "Fixe les délais de mise en service.", "", "", "activation reponse"),
    ];

    public static IEnumerable<StudyRecord> Records() =>
    [
        new Segment(Named.Id<Segment>("primo"), "Primo-accédants", Named.Order(0), "Premier achat, première mise en service à leur nom.",
            41_000, 0.34, ReadingSource.Measured, "Fichier clients, mises en service", "2025"),
        new Segment(Named.Id<Segment>("familles"), "Familles", Named.Order(1), "Deux logements à faire se suivre, souvent hors période scolaire.",
            null, 0.27, ReadingSource.Reported, "Direction marketing", "2025"),
        new Persona(Named.Id<Persona>("primo"), "Primo-accédant", Named.Order(0),
            "Trente ans, premier achat, un déménagement à organiser en six semaines et aucune envie d’y ajouter l’électricité.",
            "Je veux juste que la lumière s’allume le jour où j’entre.", Named.Id<Segment>("primo")),
        new Persona(Named.Id<Persona>("famille"), "Famille qui s’agrandit", Named.Order(1),
            "Deux enfants, un logement plus grand, deux contrats à faire se suivre sans coupure.", "Pas une heure sans courant.",
            Named.Id<Segment>("familles")),
        .. All.Select((each, rank) => new Stakeholder(Id(each.Code), each.Name, each.Role, Named.Order(rank), each.Description, each.Ring)),
        .. All.SelectMany(each => Parts(each.Code, each.Acts, InvolvementPart.Acts)),
        .. All.SelectMany(each => Parts(each.Code, each.Decides, InvolvementPart.Decides)),
        .. All.SelectMany(each => Parts(each.Code, each.Influences, InvolvementPart.Influences)),
    ];

    private static IEnumerable<Involvement> Parts(string stakeholder, string cards, InvolvementPart part) =>
        cards.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(card => new Involvement(
            Named.Id<Involvement>($"{stakeholder}/{card}/{part}"), Id(stakeholder), Named.Id<Touchpoint>($"{RealityMap.Code}/{card}"), part));

    private static Id<Stakeholder> Id(string code) => Named.Id<Stakeholder>(code);
}
