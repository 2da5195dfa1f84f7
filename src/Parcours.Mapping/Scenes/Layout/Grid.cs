using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>A card's place: its column, the band of its row, and whether it is the lowest of its cell.</summary>
internal sealed class Spot(Touchpoint card, int column, int lane, int band, bool lowest, bool photo, bool quote)
{
    public Touchpoint Card { get; } = card;
    public int Column { get; } = column;
    public int Lane { get; } = lane;
    public int Band { get; } = band;
    public bool Lowest { get; } = lowest;

    /// <summary>Height of the photo over its title; 0 without one.</summary>
    public double Photo { get; } = photo ? Measures.PhotoHeight : 0;

    /// <summary>Height of the quote under its title; 0 without one.</summary>
    public double Quote { get; } = quote ? Measures.QuoteHeight : 0;
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

    /// <summary>What photos take above the titles of its cards, which stand in a line: lines run beside titles, not beside photos.</summary>
    public double Above { get; set; }

    /// <summary>What quotes take under the titles.</summary>
    public double Below { get; set; }

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
                var (card, band) = (cell[level], bands[first + level]);
                var spot = new Spot(card, column, lane, first + level, level == cell.Length - 1, Map.Photos.ContainsKey(card.Id), Map.Quotes.ContainsKey(card.Id));
                (band.Above, band.Below) = (Math.Max(band.Above, spot.Photo), Math.Max(band.Below, spot.Quote));
                band.Columns.Add(column);
                spots[card.Id] = spot;
            }
        }

        strips[lane] = bands.Count;
        bands.Add(new Band(lane, strip: true));
    }
}
