namespace Parcours.Mapping;

/// <summary>The fixed measures of a scene, CSS pixels at 100 %.</summary>
internal static class Measures
{
    public const double CardWidth = 140;
    public const double CardHeight = 64;
    public const double CardPadding = 11;
    public const double TitleSize = 13;
    public const double HeaderSize = 14;

    public const double LaneHeaderWidth = 152;
    public const double LaneTextWidth = 100;
    public const double LaneGap = 8;
    public const double LanePadding = 14;
    public const double RowGap = 16;
    public const double StripPadding = 16;

    public const double Top = 16;
    public const double PhaseHeight = 24;
    public const double StageLabelY = 52;
    public const double HeaderHeight = 102;
    public const double Right = 16;

    public const double BandGap = 16;
    public const double BandHeight = 132;
    public const double Bottom = 16;

    public const double BandSpace = 8;
    public const double BandTextSize = 12;

    /// <summary>One line of figures, two of words, or both.</summary>
    public static double HeightOf(string band) =>
        band switch { MapBands.Satisfaction => BandHeight, MapBands.Waiting or MapBands.Triptych => 44, MapBands.Expectations => 80, _ => 62 };

    public const double NoteTextSize = 12;
    public const double NoteLine = 15;
    public const double NotePadding = 9;
    public const double NoteHeight = 48;
    public const double NoteGap = 6;

    /// <summary>Between a cell's notes and its first card, whose mark of a moment of truth stands out above it.</summary>
    public const double ShelfGap = 18;
    public const int NoteLines = 6;

    /// <summary>A strip of 16:9 over the card's title.</summary>
    public const double PhotoHeight = 79;

    /// <summary>Two lines of a quote under the title.</summary>
    public const double QuoteHeight = 36;

    /// <summary>Where it begins, under its title.</summary>
    public static double QuoteTop(int titleLines) => 8 + (16 * titleLines);

    /// <summary>How far a span reaches beyond the cards of its first and last stage: less than where the lines of a gutter begin.</summary>
    public const double SpanReach = 10;
    public const double SpanPadding = 9;
    public const double SpanTextSize = 12;
    public const double SpanGap = 6;

    /// <summary>The room for the text of a span that reaches some stages further than its first; within a lane only the first, where no line passes.</summary>
    public static double SpanRoom(int further) => CardWidth + (further * (CardWidth + GutterWidth)) + (2 * SpanReach) - (2 * SpanPadding);

    public static double SpanHeight(int lines) => lines > 1 ? 38 : 24;

    public const double GutterMargin = 24;
    public const double GutterWidth = 56;
    public const double PortMargin = 14;
    public const double StubMargin = 20;
    public const double Lead = 15;
    public const double Radius = 10;

    public const double WidestPitch = 18;
    public const double NarrowestPitch = 8;

    /// <summary>Distance between the parallel tracks of a group: generous when they are few, never under what a line of 4 px needs.</summary>
    public static double PitchOf(int tracks) => tracks switch { <= 3 => WidestPitch, <= 5 => 14, <= 10 => 12, <= 20 => 10, _ => NarrowestPitch };

    /// <summary>Bottom ports share a card's width, so that their pitch follows from their number.</summary>
    public static double StubPitch(int stubs) =>
        stubs < 2 ? WidestPitch : Math.Clamp((CardWidth - (2 * StubMargin)) / (stubs - 1), NarrowestPitch, WidestPitch);

    /// <summary>Ports that a card's bottom side has room for.</summary>
    public const int MostStubs = (int)((CardWidth - (2 * StubMargin)) / NarrowestPitch);
}
