using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>The journey as it is today: the map that the event log is laid over.</summary>
internal static class RealityMap
{
    public const string Code = "existant";

    public static readonly Route[] Routes =
    [
        new("enligne", "references", "100 % en ligne", PathKind.Reference, 0.56,
            "simulateur comparer souscrire confirmation visite facture detail? conso echeance",
            "Du simulateur au premier rappel d’échéance sans parler à personne, sauf au technicien."),
        new("assistee", "references", "Souscription assistée", PathKind.Reference, 0.18,
            "boutique rappel souscrire-assistee confirmation visite facture echeance",
            "Conseil en boutique, rappel par un conseiller qui remplit le dossier avec le client."),
        new("enboutique", "references", "Tout en boutique", PathKind.Reference, 0.04,
            "boutique etude signature controle activation facture echeance",
            "Contrat signé en boutique ; le compteur communicant est activé à distance."),
        new("fidelite", "exceptions", "Suivi et fidélité", PathKind.Exception, 0.06,
            "simulateur comparer souscrire confirmation suivi visite facture conso fidelite",
            "Les clients qui suivent l’arrivée du technicien dans l’application acceptent ensuite l’offre fidélité."),
        new("piece", "exceptions", "Pièce manquante", PathKind.Exception, 0.025,
            "simulateur comparer souscrire piece controle confirmation visite facture echeance",
            "Le dossier attend un justificatif de domicile avant la prise de rendez-vous."),
        new("resolue", "exceptions", "Réclamation résolue en ligne", PathKind.Exception, 0.015,
            "simulateur comparer souscrire confirmation visite facture formulaire traitement reponse echeance",
            "La réclamation passe par le formulaire et reçoit une seule réponse, complète."),
        new("absent", "anomalies", "Technicien absent", PathKind.Anomaly, 0.045,
            "simulateur comparer souscrire confirmation visite appel*3 visite facture reclamation fidelisation",
            "Le technicien ne vient pas : visite, appel, nouvelle visite."),
        new("depart", "anomalies", "Facture contestée, départ", PathKind.Anomaly, 0.02,
            "renseignement rappel souscrire-assistee confirmation visite facture reclamation*3",
            "Le client rappelle pour la même facture, puis résilie.", Abandoned: true),
    ];

    public static MapDraft Draft()
    {
        var draft = new MapDraft(Code, new JourneyMap(
            Named.Id<JourneyMap>(Code), Named.Id<Journey>("emmenager"), "Avoir l’électricité le jour J", MapKind.Reality, Named.Order(0),
            "Comment le client met-il son logement en service aujourd’hui\u00A0?", "Achat d’un logement", TriggerKind.PrivateLife,
            "Avoir l’électricité le jour de la remise des clés", Segment: "Clients des entretiens 3, 5, 8 et 11",
            SuccessCriterion: "Première facture émise à son nom\u00A0: le compteur tourne", LimitSeconds: 15 * 24 * 3600, ReviewedOn: "2026-02-27", Bands: [MapBands.Satisfaction, MapBands.Waiting, MapBands.Voice]));
        Columns(draft);
        Lanes.Add(draft, Lanes.All);
        RealityCards.Add(draft);
        Layers(draft);
        foreach (var route in Routes) draft.Path(route.Code, route.Layer, route.Name, route.Kind, route.Steps, route.Description, route.Abandoned);
        Notes(draft);
        Comments(draft);
        return draft;
    }

    private static void Columns(MapDraft draft)
    {
        draft.Stage("informer", "S’informer", "decouverte");
        draft.Stage("comparer", "Comparer", "decouverte");
        draft.Stage("souscrire", "Souscrire", "acquisition");
        draft.Stage("preparer", "Préparer le jour J", "acquisition");
        draft.Stage("mettre", "Mettre en service", "acquisition");
        draft.Stage("payer", "Première facture", "utilisation");
        draft.Stage("suivre", "Suivre sa conso", "utilisation");
        draft.Stage("reclamer", "Réclamer", "utilisation");
        draft.Stage("renouveler", "Renouveler", "utilisation");
    }

    private static void Layers(MapDraft draft)
    {
        draft.Layer("references", "Chemins de référence");
        draft.Layer("exceptions", "Exceptions");
        draft.Layer("anomalies", "Anomalies");
    }

    private static void Notes(MapDraft draft)
    {
        draft.Note("Le créneau annoncé est de 4 h : les clients posent une demi-journée.", "preparer", "email");
        draft.Note("Deux outils de planification, ressaisie manuelle entre les deux.", "preparer", "backoffice", NoteHue.Blue);
        draft.Note("« 3e appel, même histoire » : l’historique n’est pas visible du conseiller.", "reclamer", "telephone", NoteHue.Pink);
    }

    private static void Comments(MapDraft draft)
    {
        RecordId visit = draft.IdOf<Touchpoint>("visite");
        draft.Comment("absences", visit, "Claire Vasseur", "2026-04-02T09:12:00Z", "@Amine Haddad, les absences du technicien viennent-elles toutes du même prestataire\u00A0?");
        draft.Comment("absences/1", visit, "Amine Haddad", "2026-04-02T13:40:00Z", "Deux sur trois. Je demande le détail par secteur.", answers: "absences");
        draft.Comment(
            "promouvoir", draft.IdOf<JourneyPath>("fidelite"), "Claire Vasseur", "2026-04-03T08:05:00Z",
            "Mieux vécu que la référence\u00A0: à proposer en comité avant l’été\u00A0?");
        draft.Comment(
            "retour", draft.IdOf<Touchpoint>("conso"), "Inès Morel", "2026-04-03T08:31:00Z",
            "À vérifier\u00A0: combien de clients reviennent sur le site après la première facture\u00A0?");
        draft.Comment("intitule", draft.IdOf<Touchpoint>("facture"), "Inès Morel", "2026-04-01T16:20:00Z", "L’objet du courriel a changé en mars.", resolved: true);
    }
}
