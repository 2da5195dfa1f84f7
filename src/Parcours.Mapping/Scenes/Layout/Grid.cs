using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>A card's place: its column, the band of its row, and whether it is the lowest of its cell.</summary>
internal sealed class Spot(Touchpoint card, int column, int lane, int band, bool lowest)
{
    public Touchpoint Card { get; } = card;
    public int Column { get; } = column;
    public int Lane { get; } = lane;
    public int Band { get; } = band;
    public bool Lowest { get; } = lowest;
    public List<Stub> Stubs { get; } = [];
    public double X { get; set; }
    public double Y { get; set; }
    public double Height { get; set; } = Measures.CardHeight;
}

/// <summary>
/// A horizontal band of tracks: a row of cards of a lane, or the through-strip under its rows. Bands are numbered from the top.
/// </summary>
internal sealed class Band(int lane, bool strip)
{
    public int Lane { get; } = lane;
    public bool Strip { get; } = strip;
    public SortedSet<int> Columns { get; } = [];
    public List<Run> Runs { get; } = [];
    public int Tracks { get; set; }
    public double Pitch { get; set; }
    public double Top { get; set; }
    public double Height { get; set; }

    /// <summary>True when no card of this row stands between two columns, both excluded.</summary>
    public bool ClearBetween(int left, int right) => right - left < 2 || Columns.GetViewBetween(left + 1, right - 1).Count == 0;
}

/// <summary>The map as rows and columns, before any coordinate is known.</summary>
internal sealed class Grid
{
    private readonly Dictionary<Id<Touchpoint>, Spot> spots = [];
    private readonly int[] strips;

    public Grid(MapContent map)
    {
        Map = map;
        strips = new int[map.Lanes.Length];
        var bands = ImmutableArray.CreateBuilder<Band>();
        for (var lane = 0; lane < map.Lanes.Length; lane++) AddLane(bands, lane);
        Bands = bands.ToImmutable();
        Gutters = [.. Enumerable.Range(0, map.Stages.Length + 1).Select(_ => new Gutter())];
    }

    public MapContent Map { get; }
    public ImmutableArray<Band> Bands { get; }
    public ImmutableArray<Gutter> Gutters { get; }
    public IReadOnlyCollection<Spot> Spots => spots.Values;

    public Spot SpotOf(Id<Touchpoint> card) => spots[card];
    public int StripOf(int lane) => strips[lane];

    private void AddLane(ImmutableArray<Band>.Builder bands, int lane)
    {
        var first = bands.Count;
        bands.Add(new Band(lane, strip: false));
        for (var column = 0; column < Map.Stages.Length; column++)
        {
            if (!Map.Cells.TryGetValue((Map.Stages[column].Id, Map.Lanes[lane].Id), out var cell)) continue;
            for (var level = 0; level < cell.Length; level++)
            {
                if (first + level == bands.Count) bands.Add(new Band(lane, strip: false));
                bands[first + level].Columns.Add(column);
                spots[cell[level].Id] = new Spot(cell[level], column, lane, first + level, level == cell.Length - 1);
            }
        }

        strips[lane] = bands.Count;
        bands.Add(new Band(lane, strip: true));
    }
}
