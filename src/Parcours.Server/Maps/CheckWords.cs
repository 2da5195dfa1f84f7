using Parcours.Mapping;
using Parcours.Server.Platform;

namespace Parcours.Server.Maps;

/// <summary>The words of a finding, the same in the browser and on the command line: the catalogue's text of its number.</summary>
public sealed class CheckWords
{
    private readonly Texts texts = Catalogues.Load();

    /// <summary>The sentence in a language ("fr", "en").</summary>
    public string Of(CheckFinding finding, string language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return texts.Format(language, $"check.{finding.Check}", new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = finding.Name,
            ["detail"] = finding.Detail,
            ["count"] = finding.Count,
        });
    }

    /// <summary>What a family of checks (C1..) or a severity is called.</summary>
    public string Title(string part, string language) => texts.Format(language, $"check.{part}");
}
