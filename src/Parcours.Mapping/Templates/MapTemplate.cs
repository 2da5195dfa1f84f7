namespace Parcours.Mapping;

/// <summary>
/// A good practice of a sector, ready to become a journey with its reality map (docs/formats/template.md): reference paths, moments of
/// truth and a checklist; never an exception, an anomaly, a measure or a client. Parts refer to each other by the short ids they have in it.
/// </summary>
/// <param name="Format">Always <see cref="TemplateRules.Format"/>.</param>
/// <param name="FormatVersion">1.</param>
/// <param name="Sector">One of <see cref="TemplateRules.Sectors"/>.</param>
/// <param name="SectorName">Which sector it is, in words, where none of the list is.</param>
/// <param name="Question">The question its reality map answers.</param>
/// <param name="LimitSeconds">Longest time to the goal, in seconds; null without limit.</param>
/// <param name="Checklist">What to ask and to verify on site, in order.</param>
public sealed record MapTemplate(
    string Format,
    int FormatVersion,
    string Sector,
    Wording Name,
    Wording? Summary = null,
    Wording? Question = null,
    TriggerKind TriggerKind = TriggerKind.None,
    Wording? Trigger = null,
    Wording? Goal = null,
    Wording? SuccessCriterion = null,
    double? LimitSeconds = null,
    EquatableArray<TemplatePhase> Phases = default,
    EquatableArray<TemplateStage> Stages = default,
    EquatableArray<TemplateLane> Lanes = default,
    EquatableArray<TemplateTouchpoint> Touchpoints = default,
    EquatableArray<TemplatePath> Paths = default,
    EquatableArray<TemplateMoment> Moments = default,
    EquatableArray<Wording> Checklist = default,
    Wording? SectorName = null);

/// <summary>A phase of the life cycle that stages belong to.</summary>
public sealed record TemplatePhase(string Id, Wording Name);

/// <summary>A column, of a phase or of none (empty).</summary>
public sealed record TemplateStage(string Id, Wording Name, string Phase = "");

/// <summary>A row.</summary>
public sealed record TemplateLane(string Id, Wording Name, string Icon = "web", bool Backstage = false);

/// <summary>A card; the cards of one cell are in the order of the list.</summary>
public sealed record TemplateTouchpoint(string Id, string Stage, string Lane, Wording Name, string Icon = "", Wording? Description = null);

/// <summary>A reference path. A step is a touchpoint's id, <c>a|b</c> where b does as well, with <c>?</c> when it may be left out and <c>*3</c> when it may come three times in a row.</summary>
public sealed record TemplatePath(Wording Name, EquatableArray<string> Steps)
{
    /// <summary>The touchpoints it goes through, choices aside; a step that is not written as it must be is left out.</summary>
    public IEnumerable<string> Touchpoints() => Steps.Select(TemplateStep.Read).OfType<TemplateStep>().Select(step => step.Touchpoint);
}

/// <summary>A moment of truth on a touchpoint; importance is 0 (not said) to 10.</summary>
public sealed record TemplateMoment(string Touchpoint, Wording? Expectation = null, Wording? Showstopper = null, int Importance = 0);
