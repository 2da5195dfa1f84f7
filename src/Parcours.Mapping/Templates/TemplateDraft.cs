using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>So many of something: stages, exceptions, readings...</summary>
public sealed record TemplateCount(string What, int Count);

/// <summary>What a map gives as a template, and what it keeps for itself.</summary>
/// <param name="Template">The template; it may still break a rule (<see cref="TemplateRules"/>), as that of a map without a reference path.</param>
/// <param name="Kept">What goes in, by kind; nothing that is zero.</param>
/// <param name="Stripped">What stays out, by kind; nothing that is zero.</param>
public sealed record TemplateDraft(MapTemplate Template, ImmutableArray<TemplateCount> Kept, ImmutableArray<TemplateCount> Stripped)
{
    /// <summary>
    /// Reference paths, their touchpoints with the stages and lanes these stand in, and moments of truth. Out stay the client's name and
    /// brand, people, quotes, measures, exceptions, anomalies, bindings, notes and journal; names in what is kept become neutral words.
    /// </summary>
    /// <param name="state">The document; it is not changed.</param>
    /// <param name="map">A map of it.</param>
    /// <param name="name">The template's name, in the study's language.</param>
    /// <param name="sector">One of <see cref="TemplateRules.Sectors"/>.</param>
    /// <param name="words">More words to take out of the texts, such as a product's name.</param>
    public static TemplateDraft Of(StudyState state, JourneyMap map, string name, string sector, IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(map);
        return new TemplateStripper(state, map, words).Strip(name, sector);
    }

    /// <summary>Every text that is kept, as it will be read, without doubles.</summary>
    public IEnumerable<string> Texts()
    {
        var t = Template;
        IEnumerable<Wording?> all =
        [
            t.Name, t.Summary, t.Question, t.Trigger, t.Goal, t.SuccessCriterion, .. t.Phases.Select(p => p.Name), .. t.Stages.Select(s => s.Name), .. t.Lanes.Select(l => l.Name),
            .. t.Touchpoints.SelectMany(p => new[] { p.Name, p.Description }), .. t.Paths.Select(p => p.Name), .. t.Moments.SelectMany(m => new[] { m.Expectation, m.Showstopper }),
        ];
        return all.OfType<Wording>().Select(text => text.In("fr")).Distinct(StringComparer.Ordinal);
    }
}
