namespace Parcours.Files.Maps.Sheets;

/// <summary>What headers and row titles are called, in French and in English; compared without case, accents and punctuation.</summary>
internal static class ColumnWords
{
    /// <summary>The roles of a list's columns, in the order in which a person is asked.</summary>
    public static readonly string[] Roles =
        ["stage", "phase", "lane", "touchpoint", "description", "owner", "expectation", "showstopper", "moment", "path", "note"];

    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["stage"] = ["stage", "etape", "etapes", "step", "journey stage", "etape du parcours", "moment du parcours", "stage name", "nom de l etape"],
        ["phase"] = ["phase", "phases", "life cycle phase", "phase du cycle de vie", "cycle de vie"],
        ["lane"] = ["channel", "canal", "canaux", "channels", "lane", "couloir", "media", "medium", "support", "swimlane"],
        ["touchpoint"] = ["touchpoint", "touch point", "touchpoints", "point d interaction", "points d interaction", "point de contact", "points de contact", "interaction", "activity", "activite", "action", "tache", "task", "action client", "action du client", "customer action"],
        ["description"] = ["description", "detail", "details", "commentaire", "comment", "precisions"],
        ["owner"] = ["owner", "responsable", "unite", "unite responsable", "service", "equipe", "team", "department", "direction", "proprietaire", "unit", "acteur", "actor"],
        ["expectation"] = ["expectation", "expectations", "attente", "attentes", "attente client", "attentes client", "customer expectation", "besoin", "besoins", "need", "needs"],
        ["showstopper"] = ["showstopper", "point de rupture", "rupture", "breaking point", "deal breaker", "irritant majeur"],
        ["moment"] = ["moment of truth", "moment de verite", "mot", "mdv", "moment cle", "key moment", "importance"],
        ["path"] = ["path", "paths", "chemin", "chemins", "variante", "variant", "scenario"],
        ["note"] = ["note", "notes", "remarque", "remarques", "remark", "remarks", "observation", "observations"],
    };

    private static readonly Dictionary<string, string> RoleOf =
        Words.SelectMany(role => role.Value.Select(word => (word, role.Key))).ToDictionary(pair => pair.word, pair => pair.Key, StringComparer.Ordinal);

    // Rows under the lanes of a usual journey map that are no channels.
    private static readonly HashSet<string> Said = new(StringComparer.Ordinal)
    {
        "attentes", "attente", "attentes client", "attentes clients", "expectations", "expectation", "besoins", "besoin", "needs", "pensees", "thoughts", "thinking", "emotions", "emotion", "feelings",
        "feeling", "ressenti", "verbatim", "verbatims", "quotes", "quote", "citations", "irritants", "irritant", "pain points", "pain point", "points de douleur", "douleurs", "pains", "gains",
        "opportunites", "opportunite", "opportunities", "opportunity", "idees", "ideas", "recommandations", "recommendations", "notes", "note", "remarques", "remarks", "questions", "objectifs", "goals",
        "objectif", "goal", "kpi", "kpis", "indicateurs", "indicators",
    };

    private static readonly string[] Behind = ["back office", "backoffice", "backstage", "back stage", "coulisse", "coulisses", "systeme", "systemes", "system", "systems", "si", "it", "support interne", "interne", "internal"];

    private static readonly (string Icon, string[] Words)[] Icons =
    [
        ("phone", ["telephone", "phone", "appel", "call", "centre d appels", "contact centre", "contact center", "hotline", "svi", "ivr"]),
        ("app", ["app", "application", "mobile", "appli"]),
        ("mail", ["mail", "email", "e mail", "courriel", "newsletter"]),
        ("post", ["courrier", "post", "letter", "lettre"]),
        ("store", ["agence", "boutique", "magasin", "store", "shop", "branch", "point de vente", "guichet", "caisse"]),
        ("chat", ["chat", "chatbot", "messagerie", "sms", "whatsapp"]),
        ("social", ["social", "reseaux sociaux", "facebook", "instagram", "linkedin"]),
        ("field", ["technicien", "terrain", "field", "domicile", "technician", "intervention", "visite"]),
        ("partner", ["partenaire", "partner", "revendeur", "distributeur", "reseller", "dealer"]),
        ("office", ["back office", "backoffice", "gestion", "service", "siege", "office", "equipe", "conseiller"]),
    ];

    /// <summary>The role a header names, or null.</summary>
    public static string? Role(string header) => RoleOf.GetValueOrDefault(ColumnNames.Plain(MapText.Shown(header)));

    /// <summary>True when a row of a grid bears what is said of the stages, not touchpoints of a channel.</summary>
    public static bool IsSaid(string title) => Said.Contains(ColumnNames.Plain(MapText.Shown(title)));

    /// <summary>True when a lane's name says that the client does not see it.</summary>
    public static bool IsBehind(string lane) => Holds(lane, Behind);

    /// <summary>The pictogram of a lane by its name; web when nothing tells.</summary>
    public static string Icon(string lane)
    {
        foreach (var (icon, words) in Icons)
        {
            if (Holds(lane, words)) return icon;
        }

        return "web";
    }

    private static bool Holds(string text, string[] words)
    {
        var plain = $" {ColumnNames.Plain(MapText.Shown(text))} ";
        return Array.Exists(words, word => plain.Contains($" {word} ", StringComparison.Ordinal));
    }
}
