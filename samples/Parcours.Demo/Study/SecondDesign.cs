using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>Another answer of the team to the same ideal: people instead of screens.</summary>
internal static class SecondDesign
{
    public const string Code = "accompagne";

    public static MapDraft Draft()
    {
        var draft = new MapDraft(Code, new JourneyMap(
            Named.Id<JourneyMap>(Code), Named.Id<Journey>("emmenager"), "Emménager accompagné", MapKind.Design, Named.Order(3),
            Trigger: "Achat d’un logement", TriggerKind: TriggerKind.PrivateLife, Task: "Mettre le logement en service avec un conseiller attitré",
            Persona: Named.Id<Persona>("famille"), SuccessCriterion: "Un seul interlocuteur, aucun rappel", LimitSeconds: 172_800, OfSegment: Named.Id<Segment>("familles")));
        draft.Stage("informer", "S’informer", "decouverte");
        draft.Stage("souscrire", "Souscrire", "acquisition");
        draft.Stage("mettre", "Mettre en service", "acquisition");
        draft.Stage("payer", "Première facture", "utilisation");
        Lanes.Add(draft, Lanes.All.Where(lane => lane.Code is "web" or "appli" or "telephone" or "terrain" or "backoffice"));
        draft.Card("notaire", "informer", "telephone", "Appel dès la signature chez le notaire", owner: "Relation client");
        draft.Card("simulateur", "informer", "web", "Simulateur de tarif", owner: "Digital");
        draft.Card("conseiller", "souscrire", "telephone", "Conseiller attitré", "Le même du début à la fin.", "Relation client");
        draft.Card("heure", "souscrire", "telephone", "Choix du créneau", "Deux heures, par téléphone.", "Planification");
        draft.Card("visite", "mettre", "terrain", "Visite du technicien", owner: "Gestionnaire de réseau");
        draft.Card("planning", "mettre", "backoffice", "Planning unique", owner: "Planification");
        draft.Card("rappel", "payer", "telephone", "Rappel à la première facture", owner: "Relation client");
        draft.Layer("cible", "Chemins cibles");
        draft.Path("attitre", "cible", "Conseiller attitré", PathKind.Reference, "notaire conseiller heure visite rappel", "Une personne, du notaire à la facture.");
        return draft;
    }
}
