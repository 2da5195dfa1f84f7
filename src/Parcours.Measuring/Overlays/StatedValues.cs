using Parcours.Mapping;

namespace Parcours.Measuring;

/// <summary>What people stated (readings), by record: the latest of an indicator counts (by end of period, then id).</summary>
internal sealed class StatedValues(StudyState state)
{
    private readonly ILookup<(RecordId, string), Reading> readings =
        state.All<Reading>().ToLookup(reading => (reading.Subject, MeasureNames.Stored(reading.Indicator).ToUpperInvariant()));

    /// <summary>
    /// A path's weight as stated ("share", or "part" as French files say): in percent when it has a unit or is over 1, else 0 to 1.
    /// </summary>
    public PathValues? Share(Id<JourneyPath> path)
    {
        if (Latest(path.Any, "SHARE") is not { } reading) return null;
        var share = Math.Clamp(reading.Unit.Trim().Length > 0 || reading.Value > 1 ? reading.Value / 100 : reading.Value, 0, 1);
        return new PathValues(path, 0, share, share, share, 0, SourceOf(reading));
    }

    /// <summary>A path as stated: its weight, with its satisfaction.</summary>
    public PathValues? Path(Id<JourneyPath> path) => Share(path) is { } share ? share with { Score = Lived(path) } : null;

    /// <summary>A path's satisfaction as stated ("nps", -100 to 100, else "csat").</summary>
    public PathScore? Lived(Id<JourneyPath> path) => (Latest(path.Any, "NPS") ?? Latest(path.Any, "CSAT")) is { } reading
        ? new PathScore(reading.Indicator, reading.Value, null, null, reading.Count ?? 0, SourceOf(reading), reading.From.Length + reading.To.Length > 0 ? $"{reading.From}/{reading.To}" : "")
        : null;

    /// <summary>A touchpoint's score as stated ("nps", -100 to 100).</summary>
    public TouchpointValues? Score(Id<Touchpoint> touchpoint) => Latest(touchpoint.Any, "NPS") is { } reading
        ? new TouchpointValues(touchpoint, 0, 0, reading.Value, null, null, reading.Count ?? 0, null, null, SourceOf(reading))
        : null;

    /// <summary>A stage's point: measured, believed ("nps" estimated in a workshop) and aimed at ("nps target").</summary>
    public StageValues Stage(Id<Stage> stage, Nps? measured, int count) => new(
        stage, measured?.Value, measured?.Low, measured?.High, count, Latest(stage.Any, "NPS")?.Value, Latest(stage.Any, "NPS TARGET")?.Value);

    private static ValueSource SourceOf(Reading reading) => reading.Source switch
    {
        ReadingSource.Measured => ValueSource.Measured,
        ReadingSource.Reported => ValueSource.Reported,
        _ => ValueSource.Estimated,
    };

    private Reading? Latest(RecordId subject, string indicator) =>
        readings[(subject, indicator)].OrderBy(reading => reading.To, StringComparer.Ordinal).ThenBy(reading => reading.Key).LastOrDefault();
}
