namespace Parcours.Mapping;

/// <summary>References and rules of photos, quotes, spans and underlays (S53).</summary>
internal static class IllustrationRules
{
    /// <summary>[S53.1] The longest side of a picture in pixels.</summary>
    private const int LongestSide = 12_000;
    private const double Furthest = 1_000_000;

    public static IEnumerable<Reference> References(StudyRecord record) => record switch
    {
        Photo photo => [new(photo.Touchpoint, WhenGone.Remove)],
        Quote quote => [new(quote.Touchpoint, WhenGone.Remove)],
        StageSpan { Lane: { } lane } span => [new(span.Map, WhenGone.Remove), new(span.First, WhenGone.Move), new(span.Last, WhenGone.Move), new(lane, WhenGone.Move)],
        StageSpan span => [new(span.Map, WhenGone.Remove), new(span.First, WhenGone.Move), new(span.Last, WhenGone.Move)],
        Underlay underlay => [new(underlay.Map, WhenGone.Remove)],
        _ => [],
    };

    /// <summary>Null means the record stands.</summary>
    public static Refusal? Check(StudyRecord record, Func<RecordId, StudyRecord?> find) => record switch
    {
        Photo p when !IsSize(p.Width, p.Height) => new("S53.1", p.Key),
        Underlay u when !IsSize(u.Width, u.Height) => new("S53.1", u.Key),
        StageSpan s when (find(s.First) as Stage)?.Map != s.Map || (find(s.Last) as Stage)?.Map != s.Map => new("S53.3", s.Key),
        StageSpan { Lane: { } lane } s when (find(lane) as Lane)?.Map != s.Map => new("S53.3", s.Key),
        Underlay u when !(Math.Abs(u.X) <= Furthest && Math.Abs(u.Y) <= Furthest && u.Size is >= 20 and <= 100_000 && u.Opacity is >= 0.05 and <= 1) => new("S53.5", u.Key),
        _ => null,
    };

    public static IEnumerable<(string Text, int Longest, bool Needed)> Texts(StudyRecord record) => record switch
    {
        Photo r => [(r.Text, RecordRules.LongestText, false)],
        Quote r => [(r.By, RecordRules.LongestName, false)],
        StageSpan r => [(r.Text, RecordRules.LongestName, true)],
        Underlay r => [(r.Name, RecordRules.LongestName, false)],
        _ => [],
    };

    /// <summary>[S53.4] The span once a stage or its lane is gone: an end goes to the stage that is left next to it, the bar to the heir of the lane. Null when nothing is left.</summary>
    public static StageSpan? Without(StageSpan span, StudyRecord gone, StudyRecord? heir, IEnumerable<Stage> left)
    {
        if (gone is Lane) return span with { Lane = (heir as Lane)?.Id };
        if (gone is not Stage stage || span.First == span.Last) return null;
        var isFirst = span.First == stage.Id;
        var other = isFirst ? span.Last : span.First;
        List<Stage> stages = [.. left.Append(stage).OrderBy(each => each.Order, StringComparer.Ordinal).ThenBy(each => each.Id.Value)];
        var (at, to) = (stages.FindIndex(each => each.Id == stage.Id), stages.FindIndex(each => each.Id == other));
        if (to < 0) return null;
        var next = stages[at + Math.Sign(to - at)].Id;
        return isFirst ? span with { First = next } : span with { Last = next };
    }

    private static bool IsSize(int width, int height) => width is >= 1 and <= LongestSide && height is >= 1 and <= LongestSide;
}
