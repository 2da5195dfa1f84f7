using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>The ideal scenario, in the words of the customers who were interviewed.</summary>
internal static class IdealMap
{
    public const string Code = "ideal";

    public static MapDraft Draft()
    {
        var draft = new MapDraft(Code, new JourneyMap(
            Named.Id<JourneyMap>(Code), Named.Id<Journey>("emmenager"), "Le jour J idéal", MapKind.Ideal, Named.Order(1),
            Trigger: "Achat d’un logement", TriggerKind: TriggerKind.PrivateLife, Goal: "Entrer chez moi et que la lumière s’allume"));
        draft.Stage("penser", "J’y pense", "decouverte");
        draft.Stage("choisir", "Je choisis", "acquisition");
        draft.Stage("emmenager", "J’emménage", "acquisition");
        draft.Stage("vivre", "Je vis chez moi", "utilisation");
        Lanes.Add(draft, Lanes.All.Where(lane => lane.Code is "appli" or "telephone" or "terrain"));
        draft.Card("notaire", "penser", "telephone", "On me prévient dès la signature");
        draft.Card("prix", "penser", "appli", "Je sais ce que je paierai");
        draft.Card("deux", "choisir", "appli", "Je signe en deux minutes");
        draft.Card("date", "choisir", "telephone", "Je choisis mon heure");
        draft.Card("arrive", "emmenager", "appli", "Je vois qui arrive, et quand", testimony: Interviews.EntryId(5, "Je vois qui arrive, et quand."));
        draft.Card("lumiere", "emmenager", "terrain", "La lumière est là", testimony: Interviews.EntryId(3, "J’entre chez moi, j’appuie sur l’interrupteur, c’est tout."));
        draft.Card("juste", "vivre", "appli", "Ma facture est juste et lisible");
        draft.Card("merci", "vivre", "telephone", "On me rappelle, une fois", "Pour savoir si tout va bien.",
            testimony: Interviews.EntryId(8, "On me rappelle une fois, un mois après, pour savoir si tout va bien."));
        draft.Layer("ideal", "Scénario idéal");
        draft.Path("ideal", "ideal", "Comme je le voudrais", PathKind.Reference, "prix deux date arrive lumiere juste merci", "Dit par onze clients sur douze.");
        return draft;
    }
}
