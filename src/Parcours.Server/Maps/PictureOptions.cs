using Parcours.Files;
using Parcours.Mapping;
using Parcours.Server.Platform;

namespace Parcours.Server.Maps;

/// <summary>[A5, A11] How a map is written as a picture, in the words of the catalogue: alike over HTTP and on the command line.</summary>
public static class PictureOptions
{
    private static readonly Lazy<Texts> Own = new(Catalogues.Load);

    /// <summary>The options of one map. A revision of 0 is that of a file, which has none.</summary>
    public static SvgOptions Of(IEnumerable<StudyRecord> records, JourneyMap map, MapOverlay overlay, string language, bool dark, long revision = 0)
    {
        List<StudyRecord> all = [.. records];
        var client = ClientWords.Of(all.OfType<Study>().FirstOrDefault()?.ClientWord ?? "", language);
        SvgWords words = (key, arguments) => Own.Value.Format(language, key, new Dictionary<string, object?>([.. client, .. arguments.Select(pair => KeyValuePair.Create(pair.Name, (object?)pair.Value))], StringComparer.Ordinal));
        var legend = new SvgLegendOptions(words, [TitleOf(map, all, words, revision), DataOf(overlay, language, words)]);
        return new SvgOptions(language, dark, Labels(map, language, words, revision > 0), SvgOptions.StandingsOf(all), SvgSaid.Of(all, map.Id), legend,
            all.OfType<Touchpoint>().ToDictionary(card => card.Id, card => card.Name));
    }

    // A study file carries neither pictures nor words: its gaps say so, and not that somebody erased them.
    private static SvgLabels Labels(JourneyMap map, string language, SvgWords words, bool enclosed) => new(
        map.Name,
        map.Question.Length > 0 ? map.Question : map.Name,
        words("map.band"),
        words("map.bandUnit", ("interval", language == "fr" ? "95\u202F%" : "95%")),
        Bands: MapBands.All.ToDictionary(band => band, band => words($"map.band.{band}"), StringComparer.Ordinal),
        PhotoGone: words(enclosed ? "photo.gone" : "photo.notEnclosed"),
        QuoteGone: words(enclosed ? "quote.gone" : "quote.notEnclosed"),
        Standings: Enum.GetValues<StandingStatus>().ToDictionary(status => status, status => words($"standing.{SvgLegendOptions.Wire(status)}")),
        NotesOfStages: words("note.shelf.stage"),
        NotesOfNowhere: words("note.shelf.nowhere"));

    private static string TitleOf(JourneyMap map, List<StudyRecord> records, SvgWords words, long revision)
    {
        if (revision <= 0) return map.Name;
        var n = revision.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var named = records.OfType<NamedVersion>().Where(version => version.Revision == revision).MinBy(version => version.Id.Value);
        return $"{map.Name} · {(named is null ? words("picture.revision", ("n", n)) : words("picture.version", ("name", named.Name), ("n", n)))}";
    }

    private static string DataOf(MapOverlay overlay, string language, SvgWords words) => overlay.Log is not { } log
        ? words("picture.noLog")
        : Own.Value.Format(language, "picture.log", new Dictionary<string, object?>(StringComparer.Ordinal) { ["log"] = log.Name, ["from"] = log.From, ["to"] = log.To, ["n"] = overlay.Cases });
}
