using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>Moments of truth of the reality map: one kept, one at risk, one broken, one that no reading tells.</summary>
internal static class Moments
{
    private const string From = "2026-01-01";
    private const string To = "2026-03-31";

    public static IEnumerable<StudyRecord> Records() =>
    [
        Moment("souscrire", "Signer sans y passer la soirée", "Devoir recommencer tout le dossier", 7),
        .. Condition("souscrire", 0, "Souscrire en moins de dix minutes, en une seule fois", "durée médiane de souscription", Comparison.AtMost, 10, "min",
            "Primo-accédante, entretien 3", "2026-02-03", "Formulaire unique, sauvegarde à chaque page", (6.5, 27_400)),
        Moment("visite", "Avoir l’électricité le jour de la remise des clés", "Personne ne vient et personne ne prévient", 10),
        .. Condition("visite", 0, "Le technicien vient au premier rendez-vous", "présence au premier rendez-vous", Comparison.AtLeast, 95, "%",
            "Primo-accédant, entretien 5", "2026-02-05", "", (88, 33_500)),
        .. Condition("visite", 1, "Un créneau de deux heures au plus", "largeur du créneau annoncé", Comparison.AtMost, 2, "h",
            "Famille, entretien 8", "2026-02-10", "", (4, 33_500), "planification"),
        Moment("facture", "Comprendre ce que je paie", "Un montant sans rapport avec le simulateur", 8),
        .. Condition("facture", 0, "Comprendre la première facture sans appeler", "premières factures sans contact", Comparison.AtLeast, 90, "%",
            "Primo-accédante, entretien 3", "2026-02-03", "", (93, 38_100), "commentee", "simulateur"),
        Moment("reclamation", "Ne raconter mon histoire qu’une fois", "Un troisième appel pour la même chose", 9),
        .. Condition("reclamation", 0, "Un seul interlocuteur du début à la fin", "interlocuteurs par réclamation", Comparison.AtMost, 1, "personnes",
            "Locataire, entretien 11", "2026-02-17", "", null),
    ];

    private static MomentOfTruth Moment(string card, string expectation, string showstopper, int importance) =>
        new(IdOf<MomentOfTruth>(card), IdOf<Touchpoint>(card), expectation, showstopper, importance);

    private static IEnumerable<StudyRecord> Condition(
        string card, int rank, string text, string indicator, Comparison comparison, double threshold, string unit,
        string by, string on, string answer, (double Value, int Count)? reading, params string[] answers)
    {
        var id = IdOf<Condition>(string.Create(CultureInfo.InvariantCulture, $"{card}/{rank}"));
        yield return new Condition(
            id, IdOf<MomentOfTruth>(card), text, Named.Order(rank), by, on, indicator, unit, comparison, threshold, Answer: answer,
            Answers: [.. answers.Select(code => Named.Id<Answer>(code))]);
        if (reading is { } known)
        {
            yield return new Reading(
                IdOf<Reading>(indicator), id, indicator, known.Value, ReadingSource.Measured, unit, From, To, known.Count, "Tableau de bord qualité");
        }
    }

    private static Id<T> IdOf<T>(string code) where T : StudyRecord => Named.Id<T>($"{RealityMap.Code}/{code}");
}
