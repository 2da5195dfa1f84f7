using System.Globalization;
using System.Text.RegularExpressions;

namespace Parcours.Mapping;

/// <summary>A step of a template's path as it is written: <c>visit</c>, <c>mail|phone</c>, <c>call?</c>, <c>reminder*3</c>.</summary>
internal sealed partial record TemplateStep(string Touchpoint, EquatableArray<string> Alternatives, bool Optional, int Repeat)
{
    /// <summary>Null when it is not written so.</summary>
    public static TemplateStep? Read(string text)
    {
        if (Form().Match(text) is not { Success: true } match) return null;
        var touchpoints = match.Groups["id"].Captures.Select(capture => capture.Value).ToList();
        var repeat = match.Groups["times"] is { Success: true, Value: var times } ? int.Parse(times, CultureInfo.InvariantCulture) : 1;
        return repeat is < 1 or > 64 ? null : new TemplateStep(touchpoints[0], [.. touchpoints[1..]], match.Groups["optional"].Success, repeat);
    }

    /// <summary>As it is written.</summary>
    public override string ToString() =>
        string.Join('|', Alternatives.Prepend(Touchpoint)) + (Optional ? "?" : "") + (Repeat > 1 ? "*" + Repeat.ToString(CultureInfo.InvariantCulture) : "");

    [GeneratedRegex(@"\A(?<id>[a-z0-9-]{1,40})(\|(?<id>[a-z0-9-]{1,40}))*(?<optional>\?)?(\*(?<times>[0-9]{1,2}))?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
