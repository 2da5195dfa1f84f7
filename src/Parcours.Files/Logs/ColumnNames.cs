using System.Globalization;
using System.Text;

namespace Parcours.Files;

/// <summary>What columns are usually called, in French and English, most telling names first; compared without case, accents or punctuation.</summary>
internal static class ColumnNames
{
    public static readonly string[] Case =
    [
        "case:concept:name", "case id", "caseid", "case", "id case", "case key", "case number", "id cas", "cas", "numero de cas", "trace id", "trace", "id dossier", "numero dossier", "numero de dossier", "dossier",
        "journey id", "journey", "parcours", "id parcours", "process instance", "process id", "process", "instance", "ticket id", "ticket", "order id", "commande", "customer id", "customerid", "id client", "numero client", "client id", "client", "customer",
        "patient", "patient id", "session id", "sessionid", "session", "user id", "contact id", "reclamation",
    ];

    public static readonly string[] Activity =
    [
        "concept:name", "activity", "activite", "activity name", "nom activite", "event name", "evenement", "event", "event type", "type evenement", "type d evenement", "touchpoint", "point de contact", "etape", "step", "tache", "task",
        "action", "interaction", "operation", "handling", "libelle", "page name", "page",
    ];

    public static readonly string[] Time =
    [
        "time:timestamp", "timestamp", "time stamp", "horodatage", "date heure", "date et heure", "date time", "datetime", "event time", "time", "heure", "complete timestamp", "start timestamp", "start", "start time", "debut", "date debut", "date de debut",
        "date evenement", "event date", "date", "contact date", "contactdate", "jour", "end", "end time", "fin",
    ];

    public static readonly string[] Channel = ["channel", "canal", "channel name", "canal de contact", "channel id", "contact channel", "contact channel id", "contactchannelid", "media", "medium"];

    public static readonly string[] Resource =
        ["org:resource", "resource", "ressource", "agent", "employee", "employe", "conseiller", "advisor", "user", "utilisateur", "operateur", "operator", "acteur", "actor", "equipe", "team", "org:group"];

    public static readonly string[] Lifecycle = ["lifecycle:transition", "lifecycle", "lifecycle transition", "transition", "registration type", "cycle de vie"];

    public static readonly string[] Outcome = ["outcome", "resultat", "issue", "event outcome", "result"];

    public static readonly string[] Scores = ["nps", "csat", "ces", "satisfaction", "score", "note", "rating", "note nps", "nps score", "score nps", "satisfaction score", "note de satisfaction"];

    /// <summary>The column that bears the most telling name, or null.</summary>
    public static string? Find(IEnumerable<string> columns, string[] names)
    {
        var known = columns.ToLookup(Plain, StringComparer.Ordinal);
        return names.Select(n => known[Plain(n)].FirstOrDefault()).FirstOrDefault(c => c is not null);
    }

    /// <summary>Whether a name is one of them.</summary>
    public static bool Is(string column, string[] names)
    {
        var plain = Plain(column);
        return names.Any(n => string.Equals(Plain(n), plain, StringComparison.Ordinal));
    }

    /// <summary>Lower case letters and digits, words set apart by one space ("Id_Dossier" and "id dossier" are one name).</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }
        return plain.ToString().TrimEnd();
    }
}
