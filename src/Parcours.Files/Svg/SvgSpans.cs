using Parcours.Mapping;

namespace Parcours.Files;

/// <summary>Bars over stages: a tint with a firm end at both sides, under the lines that go down through it.</summary>
internal sealed class SvgSpans(SvgXml xml, Scene scene, SvgTheme theme, bool dark)
{
    private const double LineHeight = 14;
    private const double End = 4;

    public void Write()
    {
        foreach (var span in scene.Items.OfType<SceneSpan>()) WriteSpan(span);
    }

    private void WriteSpan(SceneSpan span)
    {
        var (tint, firm) = SvgNotes.ColoursOf(span.Hue, dark);
        using var group = xml.Open("g", ("data-span", span.Span));
        xml.Empty("rect", ("x", span.X), ("y", span.Y), ("width", span.Width), ("height", span.Height), ("rx", 5), ("fill", tint));
        xml.Empty("rect", ("x", span.X), ("y", span.Y), ("width", End), ("height", span.Height), ("rx", 2), ("fill", firm));
        xml.Empty("rect", ("x", span.X + span.Width - End), ("y", span.Y), ("width", End), ("height", span.Height), ("rx", 2), ("fill", firm));
        var first = span.Y + (span.Height / 2) + 4 - ((span.Lines.Count - 1) * LineHeight / 2);
        for (var index = 0; index < span.Lines.Count; index++)
        {
            xml.Text(span.Lines[index], span.X + 9, first + (index * LineHeight), ("font-size", 12), ("font-weight", 600), ("fill", theme.Ink));
        }
    }
}
