using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>A template made into a journey with its reality map.</summary>
/// <param name="Ops">What makes it, as one change.</param>
/// <param name="Made">What to remove to take it back: the journey, and the phases that the study did not have.</param>
public sealed record TemplateUse(Id<Journey> Journey, Id<JourneyMap> Map, ImmutableArray<Op> Ops, ImmutableArray<RecordId> Made)
{
    /// <summary>The plan; the template holds (<see cref="TemplateRules.Faults"/> found none).</summary>
    /// <param name="state">The document; it is not changed.</param>
    /// <param name="template">The template.</param>
    /// <param name="language">"fr" or "en"; a text that is not written in it comes in the other.</param>
    /// <param name="fresh">Gives an id that no record has, each time another.</param>
    /// <param name="said">Writes a text for the study, as with its word for the client; null leaves texts as they are.</param>
    public static TemplateUse Of(StudyState state, MapTemplate template, string language, Func<Guid> fresh, Func<string, string>? said = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(fresh);
        return new TemplateMaker(state, template, language, fresh, said ?? (text => text)).Make();
    }
}
