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
    /// <param name="sectorName">Which one it is where that is "other", in the study's language; empty for nothing.</param>
    /// <param name="words">More words to take out of the texts, such as a product's name.</param>
    public static TemplateDraft Of(StudyState state, JourneyMap map, string name, string sector, IEnumerable<string> words, string sectorName = "")
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(map);
        return new TemplateStripper(state, map, words).Strip(name, sector, sectorName);
    }

    /// <summary>The same draft with texts written anew, by the text that <see cref="Texts"/> shows.</summary>
    public TemplateDraft Written(IReadOnlyDictionary<string, string> anew, string language)
    {
        var t = Template;
        return this with
        {
            Template = t with
            {
                SectorName = Said(t.SectorName),
                Summary = Said(t.Summary),
                Question = Said(t.Question),
                Trigger = Said(t.Trigger),
                Goal = Said(t.Goal),
                SuccessCriterion = Said(t.SuccessCriterion),
                Phases = [.. t.Phases.Select(each => each with { Name = Text(each.Name) })],
                Stages = [.. t.Stages.Select(each => each with { Name = Text(each.Name) })],
                Lanes = [.. t.Lanes.Select(each => each with { Name = Text(each.Name) })],
                Touchpoints = [.. t.Touchpoints.Select(each => each with { Name = Text(each.Name), Description = Said(each.Description) })],
                Paths = [.. t.Paths.Select(each => each with { Name = Text(each.Name) })],
                Moments = [.. t.Moments.Select(each => each with { Expectation = Said(each.Expectation), Showstopper = Said(each.Showstopper) })],
            },
        };

        Wording Text(Wording text) => anew.TryGetValue(text.In("fr"), out var other) ? Wording.Of(other.Trim(), language) : text;

        Wording? Said(Wording? text) => text is null || Text(text) is not { } other || other.In("fr").Length == 0 ? null : other;
    }

    /// <summary>Every text that is kept, as it will be read, without doubles.</summary>
    public IEnumerable<string> Texts()
    {
        var t = Template;
        IEnumerable<Wording?> all =
        [
            t.Name, t.SectorName, t.Summary, t.Question, t.Trigger, t.Goal, t.SuccessCriterion, .. t.Phases.Select(p => p.Name), .. t.Stages.Select(s => s.Name), .. t.Lanes.Select(l => l.Name),
            .. t.Touchpoints.SelectMany(p => new[] { p.Name, p.Description }), .. t.Paths.Select(p => p.Name), .. t.Moments.SelectMany(m => new[] { m.Expectation, m.Showstopper }),
        ];
        return all.OfType<Wording>().Select(text => text.In("fr")).Distinct(StringComparer.Ordinal);
    }
}
