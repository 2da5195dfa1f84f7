namespace Parcours.Files;

/// <summary>How a scene is written as SVG.</summary>
/// <param name="Language">Language of the document, as "fr" or "en".</param>
/// <param name="Dark">The dark theme.</param>
/// <param name="Labels">The few words of the picture, already translated.</param>
/// <param name="Standings">Whether cards, paths, stages and notes still hold, by record; null or absent where nobody asked.</param>
/// <param name="Said">What people said of cards and paths; null where nobody asked.</param>
/// <param name="Legend">The legend under the map; null for none.</param>
/// <param name="Names">The whole names of the cards: one that the scene cut is written smaller where that shows it whole.</param>
public sealed record SvgOptions(
    string Language,
    bool Dark,
    SvgLabels Labels,
    IReadOnlyDictionary<Mapping.RecordId, Mapping.StandingStatus>? Standings = null,
    SvgSaid? Said = null,
    SvgLegendOptions? Legend = null,
    IReadOnlyDictionary<Mapping.Id<Mapping.Touchpoint>, string>? Names = null)
{
    /// <summary>The standings among records, by what they are about.</summary>
    public static IReadOnlyDictionary<Mapping.RecordId, Mapping.StandingStatus> StandingsOf(IEnumerable<Mapping.StudyRecord> records) =>
        records.OfType<Mapping.Standing>().DistinctBy(each => each.Subject).ToDictionary(each => each.Subject, each => each.Status);

    /// <summary>Whether this still holds; null where nobody asked.</summary>
    internal Mapping.StandingStatus? StandingOf(Mapping.RecordId subject) => Standings is { } known && known.TryGetValue(subject, out var status) ? status : null;
}

/// <summary>Words of the picture that come from the catalogue, not from the study (A11).</summary>
/// <param name="Title">Title of the map, for screen readers.</param>
/// <param name="Description">One sentence on what it shows, for screen readers.</param>
/// <param name="Satisfaction">Name of the satisfaction band.</param>
/// <param name="SatisfactionUnit">What its scale is, as "NPS".</param>
/// <param name="Times">What follows the mean number of passes of a loop, as "×".</param>
/// <param name="Bands">Names of the other bands, by <see cref="Mapping.MapBands"/>; a band without one has no name.</param>
/// <param name="PhotoGone">What stands where a photo was erased.</param>
/// <param name="QuoteGone">What stands where a customer's words were erased.</param>
/// <param name="Standings">What the standings are called, for screen readers.</param>
/// <param name="NotesOfStages">What stands beside the notes of a stage under the lanes.</param>
/// <param name="NotesOfNowhere">What stands beside the notes that have no place.</param>
public sealed record SvgLabels(
    string Title, string Description, string Satisfaction, string SatisfactionUnit, string Times = "×", IReadOnlyDictionary<string, string>? Bands = null,
    string PhotoGone = "", string QuoteGone = "", IReadOnlyDictionary<Mapping.StandingStatus, string>? Standings = null,
    string NotesOfStages = "", string NotesOfNowhere = "");

/// <summary>What the legend is written with.</summary>
/// <param name="Words">A text of the catalogue by its key, with its arguments.</param>
/// <param name="Foot">The lines at the foot: which map, which version, which data; the first is its title.</param>
public sealed record SvgLegendOptions(SvgWords Words, IReadOnlyList<string> Foot)
{
    /// <summary>A value as keys of the catalogue write it: AtRisk is atRisk.</summary>
    public static string Wire<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

/// <summary>[A11] A text of the catalogue; the arguments are texts already.</summary>
public delegate string SvgWords(string key, params (string Name, string Value)[] arguments);
