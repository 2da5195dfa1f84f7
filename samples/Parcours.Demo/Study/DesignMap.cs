using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>The team's answer for the persona: one of several that could be made.</summary>
internal static class DesignMap
{
    public const string Code = "cible";

    public static MapDraft Draft()
    {
        var draft = new MapDraft(Code, new JourneyMap(
            Named.Id<JourneyMap>(Code), Named.Id<Journey>("emmenager"), "Emménager serein", MapKind.Design, Named.Order(2),
            Trigger: "Achat d’un logement", TriggerKind: TriggerKind.PrivateLife, Task: "Mettre le logement en service à la date choisie, dès la première visite",
            Persona: Named.Id<Persona>("primo"), SuccessCriterion: "Lumière allumée à l’heure choisie, sans un appel", LimitSeconds: 172_800, OfSegment: Named.Id<Segment>("primo")));
        draft.Stage("informer", "S’informer", "decouverte");
        draft.Stage("souscrire", "Souscrire", "acquisition");
        draft.Stage("preparer", "Préparer le jour J", "acquisition");
        draft.Stage("mettre", "Mettre en service", "acquisition");
        draft.Stage("payer", "Première facture", "utilisation");
        draft.Stage("accompagner", "Être accompagné", "utilisation");
        Lanes.Add(draft, Lanes.All.Where(lane => lane.Code is not "boutique"));
        Cards(draft);
        draft.Layer("cible", "Chemins cibles");
        draft.Path("serein", "cible", "Serein", PathKind.Reference, "simulateur souscrire creneau route visite explique bilan", "Une heure choisie, un technicien annoncé.");
        draft.Path("distance", "cible", "Sans visite", PathKind.Reference, "simulateur souscrire activation explique bilan", "Compteur communicant : personne ne se déplace.");
        draft.Path("empeche", "cible", "Technicien empêché", PathKind.Exception, "simulateur souscrire creneau route unique visite explique bilan", "Prévenu avant l’heure, replacé le jour même.");
        return draft;
    }

    private static void Cards(MapDraft draft)
    {
        draft.Card("simulateur", "informer", "web", "Simulateur de tarif", owner: "Digital");
        draft.Card("souscrire", "souscrire", "web", "Souscription en 3\u00A0minutes", owner: "Digital");
        draft.Card("creneau", "preparer", "appli", "Choix du créneau", "Une heure, au lieu de quatre.", owner: "Planification");
        draft.Card("outil", "preparer", "backoffice", "Planning unique", "Un seul outil, sans ressaisie.", "Planification");
        draft.Card("route", "mettre", "email", "SMS «\u00A0technicien en route\u00A0»", owner: "Planification");
        draft.Card("unique", "mettre", "telephone", "Un seul interlocuteur", owner: "Relation client");
        draft.Card("visite", "mettre", "terrain", "Visite du technicien", owner: "Gestionnaire de réseau");
        draft.Card("activation", "mettre", "backoffice", "Activation à distance", owner: "Planification");
        draft.Card("explique", "payer", "appli", "Facture expliquée", owner: "Facturation");
        draft.Card("bilan", "accompagner", "appli", "Bilan des trois mois", owner: "Marketing");
    }
}
