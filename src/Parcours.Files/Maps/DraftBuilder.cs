using System.Globalization;
using Parcours.Files.Maps.Sheets;
using Parcours.Mapping;

namespace Parcours.Files.Maps;

/// <summary>Gathers the parts of a draft within its bounds; what is over them is counted and told once.</summary>
internal sealed class DraftBuilder(MapReadOptions options, MapFaults faults)
{
    private readonly List<DraftStage> stages = [];
    private readonly List<DraftLane> lanes = [];
    private readonly List<DraftTouchpoint> touchpoints = [];
    private readonly List<DraftPath> paths = [];
    private readonly List<DraftNote> notes = [];
    private readonly Dictionary<string, int> stageAt = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> laneAt = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> over = new(StringComparer.Ordinal);
    private int steps;

    public IReadOnlyList<DraftTouchpoint> Touchpoints => touchpoints;

    public string StageName(int at) => stages[at].Name;

    /// <summary>A new column, whatever it is called.</summary>
    public int? AddStage(string name, string place, string phase = "")
    {
        if (stages.Count == MapDraft.MostStages) return Over("stages");
        var called = Named(name, place, MapText.Numbered(options.Language, "Étape", "Stage", stages.Count + 1));
        stageAt.TryAdd(called, stages.Count);
        stageAt.TryAdd(MapText.Name(name).Name, stages.Count);
        stages.Add(new DraftStage(called, MapText.Name(phase).Name));
        return stages.Count - 1;
    }

    /// <summary>The column of that name, made when there is none.</summary>
    public int? Stage(string name, string place, string phase = "") => stageAt.TryGetValue(MapText.Name(name).Name, out var at) ? at : AddStage(name, place, phase);

    /// <summary>The row of that name, made when there is none.</summary>
    public int? Lane(string name, string place)
    {
        if (laneAt.TryGetValue(MapText.Name(name).Name, out var at)) return at;
        if (lanes.Count == MapDraft.MostLanes) return Over("lanes");
        var called = Named(name, place, MapText.Numbered(options.Language, "Canal", "Channel", lanes.Count + 1));
        laneAt[called] = lanes.Count;
        laneAt[MapText.Name(name).Name] = lanes.Count;
        lanes.Add(new DraftLane(called, ColumnWords.Icon(called), ColumnWords.IsBehind(called)));
        return lanes.Count - 1;
    }

    /// <summary>A new card, its name shortened where it must be.</summary>
    public int? Touchpoint(DraftTouchpoint card, string place)
    {
        if (touchpoints.Count == MapDraft.MostTouchpoints) return Over("touchpoints");
        var (name, cut) = MapText.Name(card.Name);
        var description = MapText.Text(card.Description);
        if (cut)
        {
            faults.Hint("name.long", place, card.Name);
            description = MapText.Joined(MapText.Text(card.Name), description);
        }

        touchpoints.Add(card with
        {
            Name = name,
            Description = Fitting(description, MapDraft.LongestText - MapDraft.LongestName),
            Owner = MapText.Name(card.Owner).Name,
            Expectation = Fitting(MapText.Text(card.Expectation), MapDraft.LongestText / 2),
            Showstopper = Fitting(MapText.Text(card.Showstopper), MapDraft.LongestText / 2),
        });
        return touchpoints.Count - 1;
    }

    public void Change(int at, DraftTouchpoint card) => touchpoints[at] = card;

    public void Note(string text, int? stage, int? lane, string place)
    {
        var said = MapText.Text(text);
        if (said.Length == 0) return;
        if (notes.Count == MapDraft.MostNotes) Over("notes");
        else notes.Add(new DraftNote(said, stage, lane));
        if (text.Length > MapDraft.LongestText) faults.Add("text.long", place);
    }

    /// <summary>A path; one that goes the same way as another is left out. False when there is no room for it.</summary>
    public bool Path(string name, PathKind kind, IEnumerable<int> way, string place)
    {
        var taken = way.ToImmutableArray();
        if (taken.Length == 0 || paths.Exists(path => path.Steps.AsSpan().SequenceEqual(taken.AsSpan()))) return true;
        if (paths.Count == MapDraft.MostPaths || steps + taken.Length > MapDraft.MostSteps)
        {
            Over("paths");
            return false;
        }

        steps += taken.Length;
        var called = Named(name, place, MapText.Numbered(options.Language, "Chemin", "Path", paths.Count + 1));
        paths.Add(new DraftPath(called, kind, taken));
        return true;
    }

    /// <summary>The draft, or null when there is not one touchpoint and not one stage.</summary>
    public MapDraft? Build(string name, DocumentKind kind)
    {
        foreach (var (what, count) in over.OrderBy(each => each.Key, StringComparer.Ordinal)) faults.Add("over." + what, value: count.ToString(CultureInfo.InvariantCulture));
        if (touchpoints.Count == 0) return null;
        return new MapDraft(MapText.Name(name).Name, kind, [.. stages], [.. lanes], [.. touchpoints], [.. paths], [.. notes]);
    }

    private string Named(string name, string place, string otherwise)
    {
        var (called, cut) = MapText.Name(name);
        if (cut) faults.Hint("name.long", place, name);
        return called.Length > 0 ? called : otherwise;
    }

    private static string Fitting(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private int? Over(string what)
    {
        over[what] = over.GetValueOrDefault(what) + 1;
        return null;
    }
}
