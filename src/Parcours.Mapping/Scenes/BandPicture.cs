namespace Parcours.Mapping;

/// <summary>
/// The satisfaction band drawn for one overlay, in scene units. The curves are SVG path data made of cubic Béziers by monotone
/// interpolation (Fritsch and Carlson 1980): they never overshoot the real values; a stage without data leaves a gap.
/// </summary>
/// <param name="Measured">The measured curve.</param>
/// <param name="Interval">Closed outline of the 95 % interval around it.</param>
/// <param name="Believed">The workshop's belief (dashed).</param>
/// <param name="Target">The target (thin, dashed).</param>
/// <param name="Ticks">Values of the scale with their y.</param>
/// <param name="Points">The measured points, one per stage that has data.</param>
public sealed record BandPicture(
    string Measured, string Interval, string Believed, string Target, EquatableArray<BandTick> Ticks, EquatableArray<BandPoint> Points);

/// <summary>A value of the band's scale.</summary>
public sealed record BandTick(double Value, double Y);

/// <summary>A stage's measured value (NPS, -100 to 100) at its place, with its interval and n.</summary>
public sealed record BandPoint(Id<Stage> Stage, double X, double Y, double Value, double? Low, double? High, long Count);
