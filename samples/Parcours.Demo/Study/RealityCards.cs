using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>The 28 touchpoints of the reality map.</summary>
internal static class RealityCards
{
    public static void Add(MapDraft draft)
    {
        Discovery(draft);
        Acquisition(draft);
        Use(draft);
    }

    private static void Discovery(MapDraft draft)
    {
        draft.Card("simulateur", "informer", "web", "Simulateur de tarif", "Trois questions, un prix mensuel.", "Digital");
        draft.Card("renseignement", "informer", "telephone", "Appel de renseignement", owner: "Relation client");
        draft.Card("boutique", "informer", "boutique", "Conseil en boutique", owner: "Réseau");
        draft.Card("comparer", "comparer", "web", "Comparer les offres", "Quatre offres côte à côte.", "Digital");
        draft.Card("rappel", "comparer", "telephone", "Rappel conseiller", "Rappel sous deux heures ouvrées.", "Relation client");
        draft.Card("etude", "comparer", "boutique", "Étude personnalisée", owner: "Réseau");
    }

    private static void Acquisition(MapDraft draft)
    {
        draft.Card("souscrire", "souscrire", "web", "Souscription en ligne", "Pièces, mandat et signature en une fois.", "Digital", goal: GoalPart.Start);
        draft.Card("souscrire-assistee", "souscrire", "telephone", "Souscription assistée", owner: "Relation client", goal: GoalPart.Start);
        draft.Card("signature", "souscrire", "boutique", "Signature en boutique", owner: "Réseau", goal: GoalPart.Start);
        draft.Card("piece", "souscrire", "email", "Demande de pièce", "Justificatif de domicile ou d’identité.", "Gestion");
        draft.Card("controle", "preparer", "backoffice", "Contrôle du dossier", owner: "Gestion");
        draft.Card("suivi", "mettre", "appli", "Suivi du technicien", "Position et heure d’arrivée estimée.", "Digital");
        draft.Card("appel", "mettre", "telephone", "«\u00A0Où est mon technicien\u00A0?\u00A0»", owner: "Relation client");
        draft.Card("confirmation", "preparer", "email", "Confirmation de date", "Jour et créneau de quatre heures.", "Planification");
        draft.Card("visite", "mettre", "terrain", "Visite du technicien", "Pose ou remise en service du compteur.", "Gestionnaire de réseau");
        draft.Card("planification", "preparer", "backoffice", "Planification", owner: "Planification");
        draft.Card("activation", "mettre", "backoffice", "Activation à distance", "Compteur communicant.", "Planification");
    }

    private static void Use(MapDraft draft)
    {
        draft.Card("detail", "payer", "appli", "Détail de facture", owner: "Digital");
        draft.Card("facture", "payer", "email", "Facture par e-mail", owner: "Facturation", goal: GoalPart.Reached);
        draft.Card("espace", "suivre", "web", "Espace client", owner: "Digital");
        draft.Card("conso", "suivre", "appli", "Suivi de conso", owner: "Digital");
        draft.Card("formulaire", "reclamer", "web", "Formulaire web", owner: "Relation client");
        draft.Card("reclamation", "reclamer", "telephone", "Réclamation", owner: "Relation client");
        draft.Card("reponse", "reclamer", "email", "Réponse écrite", owner: "Relation client");
        draft.Card("traitement", "reclamer", "backoffice", "Traitement", owner: "Gestion");
        draft.Card("fidelite", "renouveler", "appli", "Offre fidélité", owner: "Marketing");
        draft.Card("fidelisation", "renouveler", "telephone", "Appel de fidélisation", owner: "Marketing");
        draft.Card("echeance", "renouveler", "email", "Rappel d’échéance", owner: "Facturation");
    }
}
