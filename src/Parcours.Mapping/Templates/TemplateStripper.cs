using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>Takes one map apart into what a good practice may show and what is the client's own.</summary>
internal sealed class TemplateStripper(StudyState state, JourneyMap map, IEnumerable<string> words)
{
    private readonly string language = state.All<Study>().FirstOrDefault()?.Language ?? "fr";
    private readonly Anonymiser names = Anonymiser.Of(state, words);
    private readonly List<StudyRecord> here = [.. state.Records.Values.Select(held => held.Record).Where(record => MapPlace.Of(record, state) == map.Id)];
    private readonly Dictionary<RecordId, string> ids = [];

    public TemplateDraft Strip(string name, string sector, string sectorName)
    {
        var references = Ordered<JourneyPath>(path => path.Order).Where(path => path.Kind == PathKind.Reference && !path.Abandoned).ToList();
        var steps = Ordered<PathStep>(step => step.Order).ToLookup(step => step.Path);
        references.RemoveAll(path => steps[path.Id].Skip(1).FirstOrDefault() is null);
        var taken = references.SelectMany(path => steps[path.Id]).SelectMany(step => step.Alternatives.Prepend(step.Touchpoint)).ToHashSet();
        var touchpoints = Ordered<Touchpoint>(touchpoint => touchpoint.Order).Where(touchpoint => taken.Contains(touchpoint.Id)).ToList();
        var stages = Ordered<Stage>(stage => stage.Order).Where(stage => touchpoints.Exists(each => each.Stage == stage.Id)).ToList();
        var lanes = Ordered<Lane>(lane => lane.Order).Where(lane => touchpoints.Exists(each => each.Lane == lane.Id)).ToList();
        var moments = here.OfType<MomentOfTruth>().Where(moment => taken.Contains(moment.Touchpoint)).OrderBy(moment => moment.Key).ToList();
        var phases = state.All<Phase>().Where(phase => stages.Exists(stage => stage.Phase == phase.Id)).OrderBy(phase => phase.Order, StringComparer.Ordinal).ToList();
        Number("phase", phases);
        Number("stage", stages);
        Number("lane", lanes);
        Number("card", touchpoints);
        var template = new MapTemplate(
            TemplateRules.Format, TemplateRules.FormatVersion, sector, Said(name) ?? new Wording(), null, Said(map.Question), map.TriggerKind, Said(map.Trigger), Said(map.Goal),
            Phases: [.. phases.Select(phase => new TemplatePhase(ids[phase.Key], Text(phase.Name)))],
            Stages: [.. stages.Select(stage => new TemplateStage(ids[stage.Key], Text(stage.Name), stage.Phase is { } phase ? ids[phase] : ""))],
            Lanes: [.. lanes.Select(lane => new TemplateLane(ids[lane.Key], Text(lane.Name), lane.Icon, lane.Backstage))],
            Touchpoints: [.. touchpoints.Select(each => new TemplateTouchpoint(ids[each.Key], ids[each.Stage], ids[each.Lane], Text(each.Name), each.Icon))],
            Paths: [.. references.Select(path => new TemplatePath(Text(path.Name), [.. steps[path.Id].Select(step => Step(step).ToString())]))],
            Moments: [.. moments.Select(moment => new TemplateMoment(ids[moment.Touchpoint], Said(moment.Expectation), Said(moment.Showstopper), moment.Importance))],
            SectorName: Said(sectorName));
        ImmutableArray<TemplateCount> kept =
        [
            new("stages", stages.Count), new("lanes", lanes.Count), new("touchpoints", touchpoints.Count), new("references", references.Count), new("moments", moments.Count),
        ];
        return new TemplateDraft(template, Some(kept), Some(Stripped(touchpoints.Count, references.Count, moments.Count)));
    }

    private ImmutableArray<TemplateCount> Stripped(int touchpoints, int references, int moments)
    {
        var paths = here.OfType<JourneyPath>().ToList();
        return
        [
            new("exceptions", paths.Count(path => path.Kind == PathKind.Exception)),
            new("anomalies", paths.Count(path => path.Kind == PathKind.Anomaly)),
            new("otherReferences", paths.Count(path => path.Kind == PathKind.Reference) - references),
            new("otherTouchpoints", here.OfType<Touchpoint>().Count() - touchpoints),
            new("otherMoments", here.OfType<MomentOfTruth>().Count() - moments),
            new("conditions", here.OfType<Condition>().Count()),
            new("testimonies", here.OfType<Condition>().Count(condition => condition.Testimony is not null) + here.OfType<Touchpoint>().Count(card => card.Testimony is not null)),
            new("readings", here.OfType<Reading>().Count()),
            new("limits", here.OfType<PathStep>().Count(step => step.LimitSeconds is not null) + (map.LimitSeconds is null ? 0 : 1)),
            new("owners", here.OfType<Touchpoint>().Count(touchpoint => touchpoint.Owner.Length > 0)),
            new("descriptions", here.OfType<Touchpoint>().Count(touchpoint => touchpoint.Description.Length > 0) + paths.Count(path => path.Description.Length > 0)),
            new("people", People()),
            .. TemplateParts.Counted(state, map, here).Select(part => new TemplateCount(part.Key, part.Value)),
            new("names", names.Count),
        ];
    }

    // The persona, the segment in words, and the segments of the map and of its persona.
    private int People()
    {
        var persona = map.Persona is { } id ? state.Find(id) : null;
        return (persona is null ? 0 : 1) + (map.Segment.Length > 0 ? 1 : 0) + new[] { map.OfSegment, persona?.Segment }.Where(segment => segment is not null).Distinct().Count();
    }

    private TemplateStep Step(PathStep step) => new(ids[step.Touchpoint], [.. step.Alternatives.Select(other => ids[other])], step.Optional, step.Repeat);

    private void Number(string kind, IEnumerable<StudyRecord> records)
    {
        foreach (var (i, record) in records.Index()) ids[record.Key] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind}-{i + 1}");
    }

    private Wording Text(string text) => Wording.Of(names.Clean(text, language), language);

    private Wording? Said(string text) => string.IsNullOrWhiteSpace(text) ? null : Text(text);

    private IEnumerable<T> Ordered<T>(Func<T, string> order) where T : StudyRecord => here.OfType<T>().OrderBy(order, StringComparer.Ordinal).ThenBy(record => record.Key);

    private static ImmutableArray<TemplateCount> Some(ImmutableArray<TemplateCount> counts) => [.. counts.Where(count => count.Count > 0)];
}
