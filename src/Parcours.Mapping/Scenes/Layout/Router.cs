namespace Parcours.Mapping;

/// <summary>
/// Decides which way each hop takes, without coordinates: which runs of which bands, which gutters. Every run and rise is the property of
/// one path; what they share is shared inside cards only.
/// </summary>
internal sealed class Router(Grid grid)
{
    private readonly Dictionary<Spot, int> bottomPorts = [];

    public List<Route> Routes { get; } = [];

    /// <summary>Routes every path, in order.</summary>
    public void RouteAll()
    {
        foreach (var path in grid.Map.Paths)
        {
            var visits = path.Steps.Select(step => new Visit(step, grid.SpotOf(step.Touchpoint))).ToArray();
            if (visits.Length > 0) RoutePath(path.Path, visits);
        }
    }

    private void RoutePath(JourneyPath path, Visit[] visits)
    {
        var plans = ChooseSides(visits);
        var first = visits[0];
        var lead = InRun(first);
        lead.Left = Math.Min(lead.Left, 2 * first.Spot.Column);
        Routes.Add(new Route(path, null, first, HopKind.Forward, [lead]));
        for (var index = 1; index < visits.Length; index++)
        {
            var (from, to, plan) = (visits[index - 1], visits[index], plans[index]);
            IReadOnlyList<Leg> legs = plan switch
            {
                Move.Onward => Onward(from, to),
                Move.Beside => Beside(from, to),
                _ => Back(from, to, plan == Move.BackHere ? from.Spot.Lane : to.Spot.Lane),
            };
            var kind = plan is Move.BackHere or Move.BackThere || from.Spot == to.Spot ? HopKind.Loop : HopKind.Forward;
            Routes.Add(new Route(path, from, to, kind, legs));
        }

        var tail = OutRun(visits[^1]);
        tail.Right = Math.Max(tail.Right, (2 * visits[^1].Spot.Column) + 2);
        Routes.Add(new Route(path, visits[^1], null, HopKind.Forward, [tail]));
    }

    private Move[] ChooseSides(Visit[] visits)
    {
        var moves = new Move[visits.Length];
        for (var index = 1; index < visits.Length; index++)
        {
            var (from, to) = (visits[index - 1], visits[index]);
            moves[index] = MoveOf(from.Spot, to.Spot);
            if (moves[index] == Move.Beside)
            {
                // A line that came from the right goes on to the left: three cards of a stage are strung like beads.
                from.Out = from.In == Side.Right ? Side.Left : Side.Right;
                to.In = from.Out;
            }
            else if (moves[index] != Move.Onward)
            {
                var lane = moves[index] == Move.BackHere ? from.Spot.Lane : to.Spot.Lane;
                from.Out = TakeBottom(from.Spot, lane) ? Side.Bottom : Side.Right;
                to.In = TakeBottom(to.Spot, lane) ? Side.Bottom : Side.Right;
            }
        }

        return moves;
    }

    private Move MoveOf(Spot from, Spot to)
    {
        if (to.Column > from.Column) return Move.Onward;
        if (from == to) return HasBottom(from, 2) && from.Band + 1 == grid.StripOf(from.Lane) ? Move.BackHere : Move.Beside;
        if (to.Column == from.Column) return Move.Beside;
        return HasBottom(to, 1) || !HasBottom(from, 1) ? Move.BackThere : Move.BackHere;
    }

    private bool HasBottom(Spot spot, int ports) =>
        spot.Lowest && bottomPorts.GetValueOrDefault(spot) + ports <= Measures.MostStubs;

    private bool TakeBottom(Spot spot, int lane)
    {
        if (spot.Lane != lane || !HasBottom(spot, 1)) return false;
        bottomPorts[spot] = bottomPorts.GetValueOrDefault(spot) + 1;
        return true;
    }

    private Leg[] Onward(Visit from, Visit to)
    {
        var leave = OutRun(from);
        var (left, right) = (from.Spot.Column, to.Spot.Column);
        if (from.Spot.Band == to.Spot.Band && grid.Bands[leave.Band].ClearBetween(left, right))
        {
            leave.Right = Math.Max(leave.Right, (2 * right) + 1);
            to.InRun = leave;
            return [leave];
        }

        var reach = InRun(to);
        if (grid.Bands[reach.Band].ClearBetween(left, right)) return [leave, Join(leave, true, reach, false, left + 1), reach];
        if (grid.Bands[leave.Band].ClearBetween(left, right)) return [leave, Join(leave, true, reach, false, right), reach];
        var strip = NewRun(grid.StripOf(Math.Min(from.Spot.Lane, to.Spot.Lane)), 2 * (left + 1));
        var down = Join(leave, true, strip, false, left + 1);
        return [leave, down, strip, Join(strip, true, reach, false, right), reach];
    }

    private Leg[] Beside(Visit from, Visit to)
    {
        var onRight = from.Out == Side.Right;
        var (leave, reach) = (OutRun(from), InRun(to));
        return [leave, Join(leave, onRight, reach, onRight, from.Spot.Column + (onRight ? 1 : 0)), reach];
    }

    private List<Leg> Back(Visit from, Visit to, int lane)
    {
        var strip = NewRun(grid.StripOf(lane), from.Out == Side.Bottom ? (2 * from.Spot.Column) + 1 : 2 * (from.Spot.Column + 1));
        List<Leg> legs = [];
        if (from.Out == Side.Bottom)
        {
            legs.Add(AddStub(from.Spot, strip, toLeft: true));
        }
        else
        {
            var leave = OutRun(from);
            legs.Add(leave);
            legs.Add(Join(leave, true, strip, true, from.Spot.Column + 1));
        }

        legs.Add(strip);
        if (to.In == Side.Bottom)
        {
            legs.Add(AddStub(to.Spot, strip, toLeft: false));
        }
        else
        {
            var reach = InRun(to);
            legs.Add(Join(strip, false, reach, true, to.Spot.Column + 1));
            legs.Add(reach);
        }

        return legs;
    }

    private static Stub AddStub(Spot spot, Run strip, bool toLeft)
    {
        var stub = new Stub(spot, strip, toLeft);
        spot.Stubs.Add(stub);
        var place = (2 * spot.Column) + 1;
        strip.Left = Math.Min(strip.Left, place);
        strip.Right = Math.Max(strip.Right, place);
        if (toLeft) strip.RightTurn = new Turn(-1, null, Back: true);
        else strip.LeftTurn = new Turn(-1, null, Back: true);
        return stub;
    }

    private Rise Join(Run from, bool fromLeft, Run to, bool toLeft, int gutter)
    {
        Extend(from, fromLeft, to, fromLeft == toLeft, gutter);
        Extend(to, toLeft, from, fromLeft == toLeft, gutter);
        var rise = new Rise(from, fromLeft, to, toLeft);
        grid.Gutters[gutter].Rises.Add(rise);
        return rise;
    }

    private static void Extend(Run run, bool atRightEnd, Run other, bool back, int gutter)
    {
        var turn = new Turn(Math.Sign(other.Band - run.Band), other, back);
        if (atRightEnd) (run.Right, run.RightTurn) = (Math.Max(run.Right, 2 * gutter), turn);
        else (run.Left, run.LeftTurn) = (Math.Min(run.Left, 2 * gutter), turn);
    }

    private Run InRun(Visit visit)
    {
        visit.InRun ??= visit.Through && visit.OutRun is { } shared ? shared : NewRun(visit.Spot.Band, (2 * visit.Spot.Column) + 1);
        return visit.InRun;
    }

    private Run OutRun(Visit visit)
    {
        visit.OutRun ??= visit.Through && visit.InRun is { } shared ? shared : NewRun(visit.Spot.Band, (2 * visit.Spot.Column) + 1);
        return visit.OutRun;
    }

    private Run NewRun(int band, int at)
    {
        var run = new Run(band, at);
        grid.Bands[band].Runs.Add(run);
        return run;
    }

    private enum Move
    {
        None,
        Onward,
        Beside,
        BackHere,
        BackThere,
    }
}
