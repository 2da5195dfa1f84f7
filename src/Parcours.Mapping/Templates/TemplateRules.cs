namespace Parcours.Mapping;

/// <summary>What is wrong with a template.</summary>
/// <param name="Where">The property: <c>stages[2].phase</c>.</param>
/// <param name="Problem">What is wrong, in English.</param>
public sealed record TemplateFault(string Where, string Problem)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => $"{Where}: {Problem}";
}

/// <summary>What a template must be beyond its shape (docs/formats/template.md): what it names is there, texts are written, sizes are bounded.</summary>
public static class TemplateRules
{
    /// <summary>The value of "format".</summary>
    public const string Format = "parcours-template";

    /// <summary>The value of "formatVersion".</summary>
    public const int FormatVersion = 1;

    /// <summary>The sectors that a template may be of.</summary>
    public static IReadOnlyList<string> Sectors { get; } = ["energy", "telecom", "bank", "insurance", "retail", "public", "patient", "industry", "other"];

    /// <summary>Every fault, in the order of the properties; none when the template holds.</summary>
    public static IReadOnlyList<TemplateFault> Faults(MapTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return new TemplateReview(template).Faults();
    }
}
