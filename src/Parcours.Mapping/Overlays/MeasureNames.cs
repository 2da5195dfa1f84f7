namespace Parcours.Mapping;

/// <summary>The measures that the program knows have one name, whatever people write; any other name is the team's own.</summary>
public static class MeasureNames
{
    /// <summary>The same table as measures.ts in the client.</summary>
    private static readonly Dictionary<string, string> Written = new(StringComparer.OrdinalIgnoreCase)
    {
        ["share"] = "share",
        ["part"] = "share",
        ["part des cas"] = "share",
        ["part des clients"] = "share",
        ["share of cases"] = "share",
        ["share of customers"] = "share",
        ["nps"] = "nps",
        ["csat"] = "csat",
        ["ces"] = "ces",
        ["delay"] = "delay",
        ["délai"] = "delay",
        ["delai"] = "delay",
    };

    /// <summary>The name a reading of this indicator is stored under.</summary>
    /// <param name="indicator">The indicator as it was written.</param>
    public static string Stored(string indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var name = indicator.Trim();
        return Written.GetValueOrDefault(name, name);
    }
}
