using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>Interviews about the reality map, with customers who do not exist, and what was said in them: a file of its own, as words are never in a study.</summary>
internal static class Interviews
{
    private static readonly (int Number, string On, string Persona, string Segment, InterviewStatus Status)[] All =
    [
        (3, "2026-02-03", "primo", "", InterviewStatus.Done),
        (5, "2026-02-05", "primo", "", InterviewStatus.Done),
        (8, "2026-02-10", "famille", "", InterviewStatus.Done),
        (11, "2026-02-17", "", "Locataires", InterviewStatus.Done),
        (13, "", "famille", "", InterviewStatus.Planned),
    ];

    // Per card: satisfaction and importance in the interviews 3, 5, 8 and 11, "-" where it was not lived.
    private static readonly (string Card, string Satisfaction, string Importance)[] Scores =
    [
        ("simulateur", "8 7 6 8", "5 6 4 5"), ("comparer", "6 7 - 5", "5 5 - 6"), ("souscrire", "9 8 7 -", "7 8 8 -"), ("souscrire-assistee", "- - - 6", "- - - 7"),
        ("confirmation", "5 3 2 4", "8 9 10 8"), ("suivi", "- 2 4 -", "- 8 9 -"), ("visite", "8 1 3 7", "10 10 10 9"), ("appel", "- 2 3 4", "- 7 8 6"),
        ("facture", "7 6 5 4", "8 7 8 9"), ("detail", "7 - 6 -", "6 - 5 -"), ("reclamation", "- 3 - 2", "- 9 - 9"), ("conso", "8 - 7 -", "4 - 5 -"),
    ];

    private static readonly (int Number, string About, string Kind, string Text)[] Said =
    [
        (3, "question", "verbatim", "J’ai souscrit un dimanche soir, en une fois. Le reste, je l’ai surtout attendu."),
        (5, "question", "verbatim", "Tout allait bien jusqu’au jour J. Et le jour J, personne."),
        (8, "question", "verbatim", "Deux enfants, des cartons partout, et un créneau de quatre heures."),
        (11, "question", "opinion", "C’est simple tant que rien ne déraille."),
        (5, "trigger", "need", "Avoir l’électricité le jour des clés, pas le lendemain."),
        (3, "souscrire", "condition", "Finir en moins de dix minutes, en une seule fois."),
        (3, "souscrire", "opinion", "Le formulaire garde ce que j’ai tapé, c’est rassurant."),
        (8, "confirmation", "condition", "Un créneau de deux heures au plus."),
        (5, "confirmation", "expectation", "Savoir la veille qui vient et à quelle heure."),
        (8, "suivi", "need", "Voir où il est, pour aller chercher les enfants."),
        (5, "visite", "condition", "S’il ne peut pas venir, qu’on me prévienne avant l’heure, pas après."),
        (5, "visite", "verbatim", "J’ai passé ma première nuit à la bougie."),
        (3, "visite", "opinion", "Très clair, il m’a montré le compteur et l’application."),
        (8, "appel", "verbatim", "La conseillère ne voyait pas le planning. Elle était désolée, moi aussi."),
        (11, "facture", "expectation", "Le même montant que sur le simulateur, ou qu’on m’explique l’écart."),
        (3, "facture", "opinion", "La page qui explique chaque ligne m’a évité d’appeler."),
        (11, "reclamation", "condition", "Une seule personne du début à la fin."),
        (11, "reclamation", "verbatim", "J’ai raconté trois fois la même histoire."),
        (3, "ease", "opinion", "Aucun effort pour signer, beaucoup pour savoir où on en est."),
        (5, "trust", "opinion", "La confiance, je l’ai perdue entre 14 h et 18 h."),
        (8, "information", "need", "Un message à chaque changement, même mauvais."),
        (11, "listening", "opinion", "On m’écoute, mais on ne note pas."),
        (3, "ideal", "expectation", "J’entre chez moi, j’appuie sur l’interrupteur, c’est tout."),
        (5, "ideal", "expectation", "Je vois qui arrive, et quand."),
        (8, "ideal", "expectation", "On me rappelle une fois, un mois après, pour savoir si tout va bien."),
    ];

    private static readonly (string Code, string Name, string Question, Market Market)[] Constituents =
    [
        ("welcome", "Accueil", "Comment avez-vous été accueilli ? Racontez-moi une fois précise.", Market.Both),
        ("ease", "Effort", "Qu’est-ce qui vous a demandé le plus d’efforts ?", Market.Both),
        ("time", "Temps et délais", "Comment avez-vous vécu le temps que cela a pris ?", Market.Both),
        ("information", "Information et clarté", "Que saviez-vous, et que vous manquait-il, à chaque instant ?", Market.Both),
        ("listening", "Écoute", "À quel moment vous êtes-vous senti écouté, ou pas ?", Market.Both),
        ("promise", "Promesse tenue", "Que vous avait-on promis, et qu’en a-t-il été ?", Market.Both),
        ("trust", "Confiance", "Qu’est-ce qui vous a donné confiance, ou vous l’a fait perdre ?", Market.Both),
        ("price", "Prix et valeur", "Qu’en avez-vous eu pour votre argent ?", Market.B2c),
        ("continuity", "Continuité de service", "Que se passe-t-il pour votre activité quand le courant manque ?", Market.B2b),
    ];

    public static IEnumerable<StudyRecord> Records() =>
    [
        .. Constituents.Select((each, rank) => new Constituent(Named.Id<Constituent>(each.Code), each.Name, Named.Order(rank), each.Question.Replace(" ?", "\u00A0?", StringComparison.Ordinal), each.Market)),
        .. All.Select((each, rank) => new Interview(
            Id(each.Number), Named.Id<JourneyMap>(RealityMap.Code), string.Create(CultureInfo.InvariantCulture, $"Entretien {each.Number}"), Named.Order(rank), each.On,
            each.Persona.Length > 0 ? Named.Id<Persona>(each.Persona) : null, each.Segment, Market.B2c, each.Status,
            SegmentOf(each.Persona))),
    ];

    private static Id<Segment>? SegmentOf(string persona) => persona switch
    {
        "primo" => Named.Id<Segment>("primo"),
        "famille" => Named.Id<Segment>("familles"),
        _ => null,
    };

    /// <summary>What was said, as the server keeps it beside the study.</summary>
    public static void Write(Stream output)
    {
        var held = All.Where(each => each.Status == InterviewStatus.Done).ToList();
        var interviews = held.Select((each, at) => new
        {
            interview = Id(each.Number).Any,
            scales = Scores.SelectMany(card => Scales(card.Card, "satisfaction", card.Satisfaction, at).Concat(Scales(card.Card, "importance", card.Importance, at))),
            entries = Said.Where(said => said.Number == each.Number).Select(said => new
            {
                id = EntryId(said.Number, said.Text),
                subject = Subject(said.About),
                kind = said.Kind,
                topic = Topic(said.About),
                text = said.Text,
            }),
        });
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = StudyJson.Options.Encoder });
        JsonSerializer.Serialize(writer, interviews, StudyJson.Options);
    }

    private static IEnumerable<object> Scales(string card, string scale, string values, int at) =>
        int.TryParse(values.Split(' ')[at], CultureInfo.InvariantCulture, out var value) ? [new { subject = Subject(card), scale, value }] : [];

    private static RecordId Subject(string about) =>
        Topic(about).Length > 0 ? Named.Id<JourneyMap>(RealityMap.Code) : Named.Id<Touchpoint>($"{RealityMap.Code}/{about}");

    private static string Topic(string about) =>
        about is "question" or "trigger" or "ideal" ? about
        : Constituents.Any(each => each.Code == about) ? Named.Id<Constituent>(about).ToString()
        : "";

    private static Id<Interview> Id(int number) => Named.Id<Interview>(string.Create(CultureInfo.InvariantCulture, $"entretien/{number}"));

    /// <summary>The id of what was said, which is also the reference to its words.</summary>
    public static Guid EntryId(int number, string text)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"rivage/{number}/{text}"))).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
