using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>The colours of a theme (visual.md); lines keep 3:1 and text 4.5:1 against their ground.</summary>
internal sealed record SvgTheme(
    string Ground,
    string Lane,
    string LaneAlternate,
    string Hairline,
    string Card,
    string CardBorder,
    string Ink,
    string Muted,
    string Phase,
    string PhaseInk,
    string Halo,
    string Reference,
    string Exception,
    string Anomaly,
    string Mark,
    string MarkStar,
    string Band,
    string Curve,
    string Low,
    string High,
    string ExceptionText)
{
    public static SvgTheme Light { get; } = new(
        "#FBFAF6", "#F4F2EB", "#F8F6F1", "#E2DED3", "#FFFFFF", "#D9D5C9", "#1C2430", "#626A76", "#E9E6DB", "#4F4B3A", "#FFFFFF",
        "#2458C6", "#C96A00", "#8E1246", "#1C2430", "#FFD86B", "#FFFFFF", "#1C2430", "#B35806", "#5E3C99", "#8F4B00");

    public static SvgTheme Dark { get; } = new(
        "#12151C", "#191D26", "#161A22", "#2B313D", "#222835", "#39414F", "#EEF1F6", "#A3ADBB", "#232B45", "#C3CCEF", "#12151C",
        "#7DB0FF", "#FFC24B", "#E85D9E", "#EEF1F6", "#1C2430", "#161A22", "#EEF1F6", "#FDB863", "#B2ABD2", "#FFC24B");

    public string Of(PathKind kind) => kind switch
    {
        PathKind.Reference => Reference,
        PathKind.Exception => Exception,
        _ => Anomaly,
    };

    /// <summary>Never colour alone: reference solid, exception dashes 14-9, anomaly round dots, whose gap grows with the width.</summary>
    public static string Dash(PathKind kind, double width) => kind switch
    {
        PathKind.Exception => "14 9",
        PathKind.Anomaly => FormattableString.Invariant($"0.01 {Math.Max(6, width * 1.8):0.##}"),
        _ => "",
    };
}
