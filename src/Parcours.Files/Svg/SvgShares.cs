using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>
/// One share label per path, where the browser puts it (pills.ts): on its first link, as near to its start as cards, marks and earlier labels
/// allow, else on the next link that has room, else nowhere.
/// </summary>
internal sealed class SvgShares(SvgXml xml, Scene scene, MapOverlay overlay, SvgTheme theme, SvgOptions options)
{
    private const double Step = 12;
    private const double FirstStep = 24;
    private const double Height = 16;
    private const int Most = 20;

    private readonly List<Box> taken =
    [
        .. scene.Items.OfType<SceneCard>().Select(card => new Box(card.X, card.Y, card.Width, card.Height)),
        .. new SvgCardSaid(xml, theme, options).LinkRooms(scene).Select(room => new Box(room.X, room.Y, room.Width, room.Height)),
    ];

    public void Write()
    {
        var values = overlay.Paths.DistinctBy(path => path.Path).ToDictionary(path => path.Path);
        foreach (var path in scene.Items.OfType<SceneHop>().GroupBy(hop => hop.Path).Take(Most))
        {
            if (!values.TryGetValue(path.Key, out var known)) continue;
            var label = Label(known.Share, CultureInfo.GetCultureInfo(options.Language));
            if (path.Select(hop => FirstFree(hop.Points, label)).FirstOrDefault(box => box is not null) is not { } place) continue;
            taken.Add(place);
            WritePill(path.First(), place, label);
        }
    }

    /// <summary>A share as the map writes it.</summary>
    public static string Label(double share, CultureInfo culture)
    {
        var percent = share * 100;
        var number = percent.ToString(percent is > 0 and < 10 ? "0.#" : "0", culture);
        return culture.TwoLetterISOLanguageName == "fr" ? number + "\u202F%" : number + "%";
    }

    private void WritePill(SceneHop hop, Box place, string label)
    {
        var colour = hop.PathKind == PathKind.Exception ? theme.ExceptionText : theme.Of(hop.PathKind);
        xml.Empty(
            "rect", ("x", place.X), ("y", place.Y), ("width", place.Width), ("height", Height), ("rx", Height / 2), ("fill", colour),
            ("stroke", theme.Halo), ("stroke-width", 1.5), ("data-share", hop.Path));
        xml.Text(
            label, place.X + (place.Width / 2), place.Y + 12, ("font-size", 10.5), ("font-weight", 700), ("text-anchor", "middle"), ("fill", theme.Halo));
    }

    private Box? FirstFree(EquatableArray<double> points, string label)
    {
        var width = (label.Length * 6.2) + 10;
        for (var index = 0; index + 3 < points.Count; index += 2)
        {
            var (dx, dy) = (points[index + 2] - points[index], points[index + 3] - points[index + 1]);
            var length = Math.Abs(dx) + Math.Abs(dy);
            for (var at = index == 0 ? FirstStep : 0; at <= length; at += Step)
            {
                var box = new Box(points[index] + (Math.Sign(dx) * at) - (width / 2), points[index + 1] + (Math.Sign(dy) * at) - (Height / 2), width, Height);
                if (!taken.Exists(box.Touches)) return box;
            }
        }

        return null;
    }

    private sealed record Box(double X, double Y, double Width, double Height)
    {
        public bool Touches(Box other) => X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;
    }
}
