using Parcours.Files;
using Parcours.Mapping;
using Parcours.Server.Platform;

namespace Parcours.Server.Maps;

/// <summary>Words of the catalogue that a picture of a map needs, on the server and on the command line.</summary>
public static class PictureTexts
{
    /// <summary>Those of a map that is drawn from a study file, which carries neither pictures nor words: the gaps say so, and not that somebody erased them.</summary>
    /// <param name="map">The map.</param>
    /// <param name="language">"fr" or "en".</param>
    public static SvgLabels OfFile(JourneyMap map, string language)
    {
        ArgumentNullException.ThrowIfNull(map);
        var texts = Catalogues.Load();
        return new SvgLabels(map.Name, map.Question, "Satisfaction", "NPS",
            PhotoGone: texts.Format(language, "photo.notEnclosed"), QuoteGone: texts.Format(language, "quote.notEnclosed"), Standings: Standings(texts, language));
    }

    /// <summary>What the standings are called.</summary>
    internal static IReadOnlyDictionary<StandingStatus, string> Standings(Texts texts, string language) =>
        Enum.GetValues<StandingStatus>().ToDictionary(status => status, status => texts.Format(language, $"standing.{char.ToLowerInvariant(status.ToString()[0])}{status.ToString()[1..]}"));
}
