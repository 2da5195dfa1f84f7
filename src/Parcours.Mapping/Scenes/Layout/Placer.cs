using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>Gives every band, gutter, card and track its coordinates: first the heights, then the widths, which depend on them.</summary>
internal sealed class Placer(Grid grid, NoteShelves notes, SpanShelves spans)
{
    public double BandTop { get; private set; }

    /// <summary>Where notes without a cell begin.</summary>
    public double FootTop { get; private set; }
    public double Width { get; private set; }
    public ImmutableArray<(double Top, double Height)> Lanes { get; private set; }

    private const int MostRounds = 4;

    public void Place()
    {
        var sweeps = 3;
        for (var round = 0; ; round++)
        {
            OrderTracks(sweeps);
            PlaceBands();
            PlaceColumns();
            if (!KeepClashesApart(all: round == MostRounds)) break;
            sweeps = 1;
        }

        foreach (var spot in grid.Spots) PlaceStubs(spot);
    }

    private void PlaceBands()
    {
        var y = Measures.HeaderHeight + spans.Top;
        var lanes = ImmutableArray.CreateBuilder<(double, double)>();
        var laneTop = y;
        for (var index = 0; index < grid.Bands.Length; index++)
        {
            var band = grid.Bands[index];
            if (index == 0 || grid.Bands[index - 1].Strip) (laneTop, y) = (y, y + Measures.LanePadding + spans.HeightOf(band.Lane) + notes.HeightOf(band.Lane));
            else if (!band.Strip) y += Measures.RowGap;
            PlaceBand(band, y);
            y += band.Height;
            if (!band.Strip) continue;
            lanes.Add((laneTop, y - laneTop));
            y += Measures.LaneGap;
        }

        Lanes = lanes.ToImmutable();
        FootTop = y - Measures.LaneGap + Measures.BandGap;
        BandTop = FootTop + (notes.Foot == 0 ? 0 : notes.Foot + Measures.BandGap);
        foreach (var spot in grid.Spots) PlaceCard(spot);
    }

    // The order in a band depends on the order in the bands its lines come from: down, up and down again settles it.
    private void OrderTracks(int sweeps)
    {
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            foreach (var band in sweep % 2 == 0 ? grid.Bands : grid.Bands.Reverse())
            {
                band.Tracks = TrackOrder.Assign(band.Runs, (one, other) => one.Meets(other), Crossings.OfRuns);
            }
        }
    }

    // A gutter that cannot turn one line off before the next begins at the same height sends them to different tracks. The last round
    // parts every two that meet in a gutter, which always holds.
    private bool KeepClashesApart(bool all)
    {
        var found = false;
        foreach (var rises in grid.Gutters.Select(gutter => gutter.Rises))
        {
            foreach (var left in rises)
            {
                foreach (var right in rises)
                {
                    if (right.Place <= left.Place || Crossings.Clash(left, right) is not { } clash) continue;
                    clash.Begins.KeepApart(clash.Ends);
                    found = true;
                }
            }
        }

        if (found && all) PartEverything();
        return found;
    }

    private void PartEverything()
    {
        foreach (var band in grid.Bands)
        {
            foreach (var one in band.Runs)
            {
                foreach (var other in band.Runs.Where(other => one.Right == other.Left)) one.KeepApart(other);
            }
        }
    }

    private static void PlaceBand(Band band, double top)
    {
        band.Pitch = Measures.PitchOf(band.Tracks);
        band.Top = top;
        foreach (var run in band.Runs) run.Pitch = band.Pitch;
        var span = Math.Max(0, band.Tracks - 1) * band.Pitch;
        if (band.Strip)
        {
            band.Height = band.Tracks == 0 ? Measures.LanePadding : span + (2 * Measures.StripPadding);
            foreach (var run in band.Runs) run.Place = top + Measures.StripPadding + (run.Track * band.Pitch);
            return;
        }

        band.Height = band.Above + Math.Max(Measures.CardHeight + band.Below, span + (2 * Measures.PortMargin));
        foreach (var knot in Knots.Of(band.Runs, (one, other) => one.Meets(other)))
        {
            var knotSpan = knot.Max(run => run.Track) * band.Pitch;
            var margin = Math.Max(Measures.PortMargin, (Measures.CardHeight - knotSpan) / 2);
            foreach (var run in knot) run.Place = top + band.Above + margin + (run.Track * band.Pitch);
        }
    }

    private void PlaceCard(Spot spot)
    {
        var band = grid.Bands[spot.Band];
        var place = (2 * spot.Column) + 1;
        var titles = band.Top + band.Above;
        var lowest = band.Runs.Where(run => run.Left <= place && place <= run.Right).Select(run => run.Place).DefaultIfEmpty(titles).Max();
        spot.Y = titles - spot.Photo;
        spot.Height = spot.Photo + Math.Max(Measures.CardHeight + spot.Quote, lowest + Measures.PortMargin - titles);
    }

    private void PlaceColumns()
    {
        var x = Measures.LaneHeaderWidth;
        var cards = grid.Spots.ToLookup(spot => spot.Column);
        for (var index = 0; index < grid.Gutters.Length; index++)
        {
            var gutter = grid.Gutters[index];
            gutter.X = x;
            PlaceGutter(gutter);
            x += gutter.Width;
            foreach (var spot in cards[index]) spot.X = x;
            if (index < grid.Gutters.Length - 1) x += Measures.CardWidth;
        }

        Width = x + Measures.Right;
    }

    private static void PlaceGutter(Gutter gutter)
    {
        gutter.Tracks = TrackOrder.Assign(gutter.Rises, (one, other) => one.Meets(other), Crossings.OfRises);
        gutter.Pitch = Measures.PitchOf(gutter.Tracks);
        foreach (var rise in gutter.Rises) rise.Pitch = gutter.Pitch;
        var span = Math.Max(0, gutter.Tracks - 1) * gutter.Pitch;
        gutter.Width = Math.Max(Measures.GutterWidth, span + (2 * Measures.GutterMargin));
        foreach (var knot in Knots.Of(gutter.Rises, (one, other) => one.Meets(other)))
        {
            var margin = (gutter.Width - (knot.Max(rise => rise.Track) * gutter.Pitch)) / 2;
            foreach (var rise in knot) rise.Place = gutter.X + margin + (rise.Track * gutter.Pitch);
        }
    }

    private static void PlaceStubs(Spot spot)
    {
        // Deep loops outside on the way they go, else their verticals would cross the shallow ones.
        var ordered = spot.Stubs.OrderBy(stub => stub.ToLeft ? 0 : 1).ThenBy(stub => stub.ToLeft ? stub.Run.Place : -stub.Run.Place).ToList();
        var pitch = Measures.StubPitch(ordered.Count);
        var left = spot.X + ((Measures.CardWidth - (pitch * (ordered.Count - 1))) / 2);
        for (var index = 0; index < ordered.Count; index++) (ordered[index].Place, ordered[index].Pitch) = (left + (index * pitch), pitch);
    }
}
