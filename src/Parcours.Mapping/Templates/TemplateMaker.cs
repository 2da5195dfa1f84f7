using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>Writes the records of one use of a template.</summary>
internal sealed class TemplateMaker(StudyState state, MapTemplate template, string language, Func<Guid> fresh, Func<string, string> said)
{
    private readonly List<StudyRecord> records = [];
    private readonly Dictionary<string, Id<Phase>> phases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Id<Stage>> stages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Id<Lane>> lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Id<Touchpoint>> touchpoints = new(StringComparer.Ordinal);

    public TemplateUse Make()
    {
        var last = state.All<Journey>().Select(each => each.Order).Max(StringComparer.Ordinal);
        var journey = new Journey(New<Journey>(), In(template.Name), OrderKey.Between(last, null), In(template.Summary));
        var map = new JourneyMap(
            New<JourneyMap>(), journey.Id, In(template.Name), MapKind.Reality, "V", In(template.Question), In(template.Trigger), template.TriggerKind,
            In(template.Goal), SuccessCriterion: In(template.SuccessCriterion), LimitSeconds: template.LimitSeconds);
        ImmutableArray<RecordId> made = [journey.Id, .. Phases()];
        records.AddRange([journey, map]);
        Grid(map.Id);
        Moments();
        Paths(map.Id);
        Checklist(map.Id);
        return new TemplateUse(journey.Id, map.Id, [.. records.Select(record => new Op.Put(record))], made);
    }

    // The study's life cycle is its own: a phase of the same name takes the stages, else the one at the same place in it; only a study without any gets those of the template.
    private List<RecordId> Phases()
    {
        var own = state.All<Phase>().OrderBy(phase => phase.Order, StringComparer.Ordinal).ThenBy(phase => phase.Key).ToList();
        var keys = OrderKey.Spread(template.Phases.Count);
        var made = new List<RecordId>();
        for (var i = 0; i < template.Phases.Count; i++)
        {
            var (id, name) = template.Phases[i];
            if (own.Count == 0)
            {
                var phase = new Phase(New<Phase>(), In(name), keys[i]);
                records.Add(phase);
                made.Add(phase.Key);
                phases[id] = phase.Id;
                continue;
            }

            var place = template.Phases.Count == 1 ? own.Count - 1 : (int)Math.Round((double)i * (own.Count - 1) / (template.Phases.Count - 1));
            phases[id] = (own.Find(phase => Same(phase.Name, name)) ?? own[place]).Id;
        }

        return made;
    }

    private void Grid(Id<JourneyMap> map)
    {
        var keys = OrderKey.Spread(template.Stages.Count);
        foreach (var (stage, order) in template.Stages.Zip(keys))
        {
            stages[stage.Id] = New<Stage>();
            records.Add(new Stage(stages[stage.Id], map, In(stage.Name), order, phases.TryGetValue(stage.Phase, out var phase) ? phase : null));
        }

        keys = OrderKey.Spread(template.Lanes.Count);
        foreach (var (lane, order) in template.Lanes.Zip(keys))
        {
            lanes[lane.Id] = New<Lane>();
            records.Add(new Lane(lanes[lane.Id], map, In(lane.Name), order, lane.Icon, Backstage: lane.Backstage));
        }

        keys = OrderKey.Spread(template.Touchpoints.Count);
        foreach (var (touchpoint, order) in template.Touchpoints.Zip(keys))
        {
            var id = touchpoints[touchpoint.Id] = New<Touchpoint>();
            records.Add(new Touchpoint(id, stages[touchpoint.Stage], lanes[touchpoint.Lane], In(touchpoint.Name), order, touchpoint.Icon, In(touchpoint.Description)));
        }
    }

    private void Moments()
    {
        foreach (var moment in template.Moments)
        {
            records.Add(new MomentOfTruth(New<MomentOfTruth>(), touchpoints[moment.Touchpoint], In(moment.Expectation), In(moment.Showstopper), moment.Importance));
        }
    }

    private void Paths(Id<JourneyMap> map)
    {
        foreach (var (path, order) in template.Paths.Zip(OrderKey.Spread(template.Paths.Count)))
        {
            var id = New<JourneyPath>();
            records.Add(new JourneyPath(id, map, In(path.Name), PathKind.Reference, order));
            foreach (var (text, place) in path.Steps.Zip(OrderKey.Spread(path.Steps.Count)))
            {
                var step = TemplateStep.Read(text)!;
                records.Add(new PathStep(
                    New<PathStep>(), id, touchpoints[step.Touchpoint], place, step.Optional, step.Repeat, Alternatives: [.. step.Alternatives.Select(other => touchpoints[other])]));
            }
        }
    }

    private void Checklist(Id<JourneyMap> map)
    {
        foreach (var (line, order) in template.Checklist.Zip(OrderKey.Spread(template.Checklist.Count)))
        {
            records.Add(new Note(New<Note>(), map, Mapping.Checklist.OpenMark + In(line), order));
        }
    }

    private string In(Wording? text) => text is null ? "" : said(text.In(language));

    private static bool Same(string name, Wording wording) =>
        string.Equals(name.Trim(), wording.Fr, StringComparison.OrdinalIgnoreCase) || string.Equals(name.Trim(), wording.En, StringComparison.OrdinalIgnoreCase);

    private Id<T> New<T>() where T : StudyRecord => new(fresh());
}
