using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>The round of the workshop of 12 March, revealed: the project team believes what customer service does not. And what was marked by hand.</summary>
internal static class Qualification
{
    private static readonly string[] Groups = ["Équipe projet", "Marketing", "Service client"];

    // Per card and axis: the scores of the project team (2), of marketing (2) and of customer service (3).
    private static readonly (string Card, Triptych Axis, string Scores)[] All =
    [
        ("souscrire", Triptych.Cx, "8 9|8 9|7 7 8"), ("souscrire", Triptych.Ex, "7 8|7 7|6 7 7"), ("souscrire", Triptych.Ops, "8 8|7 8|6 7 8"),
        ("visite", Triptych.Cx, "6 7|6 7|1 2 2"), ("visite", Triptych.Ex, "6 6|5 6|1 1 3"), ("visite", Triptych.Ops, "6 7|6 6|2 3 3"),
        ("facture", Triptych.Cx, "5 6|6 7|4 5 5"), ("facture", Triptych.Ex, "6 6|6 6|4 4 5"), ("facture", Triptych.Ops, "7 7|6 7|6 6 7"),
        ("reclamation", Triptych.Cx, "3 4|4 5|2 2 3"), ("reclamation", Triptych.Ex, "5 6|5 5|1 2 2"), ("reclamation", Triptych.Ops, "4 5|4 4|3 3 4"),
    ];

    public static IEnumerable<StudyRecord> Records()
    {
        var round = Named.Id<Round>("atelier");
        string[] cards = [.. All.Select(each => each.Card).Distinct(StringComparer.Ordinal)];
        yield return new Round(
            round, Named.Id<JourneyMap>(RealityMap.Code), "Atelier du 12 mars", Named.Order(0), "Aujourd’hui, comment cela se passe-t-il vraiment ?",
            [.. cards.Select(IdOf<Touchpoint>)], default, [Triptych.Cx, Triptych.Ex, Triptych.Ops], [.. Groups], RoundStatus.Revealed, "2026-03-12", 7);
        foreach (var (card, axis, scores) in All)
        {
            var parts = scores.Split('|').Zip(Groups).SelectMany(pair => pair.First.Split(' ').Select(score => (Group: pair.Second, Value: int.Parse(score, CultureInfo.InvariantCulture)))).ToList();
            yield return new Score(
                Named.Id<Score>($"{card}/{axis}"), round, IdOf<Touchpoint>(card), axis, [.. parts.Select(part => part.Group)], [.. parts.Select(part => part.Value)]);
        }

        yield return Mark("visite", MarkKind.Blockage, "Sans technicien, pas de courant : rien d’autre n’avance", MarkEvidence.Interview, "Entretiens 5 et 8", MarkStatus.Confirmed, "2026-02-10");
        yield return Mark("visite", MarkKind.Irritant, "Personne ne prévient : le client attend toute la matinée", MarkEvidence.Staff, "Réunion du service client", MarkStatus.Confirmed, "2026-03-03");
        yield return Mark("facture", MarkKind.Irritant, "Le montant ne ressemble pas au simulateur", MarkEvidence.Verbatim, "Verbatim 212", MarkStatus.Hypothesis, "2026-02-24");
        yield return Mark("reclamation", MarkKind.Loop, "Le client raconte trois fois la même histoire", MarkEvidence.MysteryVisit, "Appel mystère 4", MarkStatus.Confirmed, "2026-03-05");
        yield return new Mark(
            Named.Id<Mark>("fidelite"), IdOf<JourneyPath>("fidelite"), MarkKind.WeakSignal, "Un conseiller rappelle de lui-même après la première facture", MarkEvidence.Observation,
            "Écoute d’appels, boutique de Brest", On: "2026-03-09");
    }

    private static Mark Mark(string card, MarkKind kind, string text, MarkEvidence source, string detail, MarkStatus status, string on) =>
        new(Named.Id<Mark>(text), IdOf<Touchpoint>(card), kind, text, source, detail, null, status, on);

    private static Id<T> IdOf<T>(string code) where T : StudyRecord => Named.Id<T>($"{RealityMap.Code}/{code}");
}
