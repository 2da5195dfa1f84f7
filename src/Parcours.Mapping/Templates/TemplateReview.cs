namespace Parcours.Mapping;

/// <summary>One reading of a template against its rules.</summary>
internal sealed class TemplateReview(MapTemplate template)
{
    private readonly List<TemplateFault> faults = [];

    public IReadOnlyList<TemplateFault> Faults()
    {
        if (template.Format != TemplateRules.Format) Add("format", $"must be \"{TemplateRules.Format}\".");
        if (template.FormatVersion != TemplateRules.FormatVersion) Add("formatVersion", $"is {template.FormatVersion}; this program reads {TemplateRules.FormatVersion}.");
        if (!TemplateRules.Sectors.Contains(template.Sector, StringComparer.Ordinal)) Add("sector", $"must be one of {string.Join(", ", TemplateRules.Sectors)}.");
        if (template.SectorName is { } sector) Name("sectorName", sector);
        Name("name", template.Name);
        Text("summary", template.Summary);
        Text("question", template.Question);
        Text("trigger", template.Trigger);
        Text("goal", template.Goal);
        Text("successCriterion", template.SuccessCriterion);
        if (template.LimitSeconds is { } limit && !(limit > 0 && double.IsFinite(limit))) Add("limitSeconds", "must be a positive number of seconds.");
        Parts();
        for (var i = 0; i < template.Paths.Count; i++) Path($"paths[{i}]", template.Paths[i]);
        for (var i = 0; i < template.Moments.Count; i++) Moment($"moments[{i}]", template.Moments[i]);
        foreach (var twin in template.Moments.GroupBy(m => m.Touchpoint, StringComparer.Ordinal).Where(g => g.Skip(1).Any())) Add("moments", $"\"{twin.Key}\" has two.");
        Count("checklist", template.Checklist.Count, 0, 60);
        for (var i = 0; i < template.Checklist.Count; i++) Written($"checklist[{i}]", template.Checklist[i], 2000);
        return faults;
    }

    private void Parts()
    {
        Ids("phases", template.Phases, phase => phase.Id, 0, 30);
        Ids("stages", template.Stages, stage => stage.Id, 1, 60);
        Ids("lanes", template.Lanes, lane => lane.Id, 1, 40);
        Ids("touchpoints", template.Touchpoints, touchpoint => touchpoint.Id, 1, 500);
        Count("paths", template.Paths.Count, 1, 20);
        for (var i = 0; i < template.Phases.Count; i++) Name($"phases[{i}].name", template.Phases[i].Name);
        for (var i = 0; i < template.Stages.Count; i++)
        {
            var stage = template.Stages[i];
            Name($"stages[{i}].name", stage.Name);
            if (stage.Phase.Length > 0) Known($"stages[{i}].phase", stage.Phase, template.Phases.Select(phase => phase.Id));
        }

        for (var i = 0; i < template.Lanes.Count; i++)
        {
            Name($"lanes[{i}].name", template.Lanes[i].Name);
            Icon($"lanes[{i}].icon", template.Lanes[i].Icon);
        }

        for (var i = 0; i < template.Touchpoints.Count; i++) Touchpoint($"touchpoints[{i}]", template.Touchpoints[i]);
    }

    private void Touchpoint(string where, TemplateTouchpoint touchpoint)
    {
        Name(where + ".name", touchpoint.Name);
        Icon(where + ".icon", touchpoint.Icon);
        Text(where + ".description", touchpoint.Description);
        Known(where + ".stage", touchpoint.Stage, template.Stages.Select(stage => stage.Id));
        Known(where + ".lane", touchpoint.Lane, template.Lanes.Select(lane => lane.Id));
    }

    private void Path(string where, TemplatePath path)
    {
        Name(where + ".name", path.Name);
        Count(where + ".steps", path.Steps.Count, 2, 500);
        var known = template.Touchpoints.Select(touchpoint => touchpoint.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < path.Steps.Count; i++)
        {
            if (TemplateStep.Read(path.Steps[i]) is not { } step) Add($"{where}.steps[{i}]", "must read like visit, mail|phone, call? or reminder*3.");
            else foreach (var id in step.Alternatives.Prepend(step.Touchpoint)) Known($"{where}.steps[{i}]", id, known);
        }
    }

    private void Moment(string where, TemplateMoment moment)
    {
        Known(where + ".touchpoint", moment.Touchpoint, template.Touchpoints.Select(touchpoint => touchpoint.Id));
        Text(where + ".expectation", moment.Expectation);
        Text(where + ".showstopper", moment.Showstopper);
        if (moment.Importance is < 0 or > 10) Add(where + ".importance", "must be 0 to 10.");
    }

    private void Ids<T>(string where, EquatableArray<T> parts, Func<T, string> id, int least, int most)
    {
        Count(where, parts.Count, least, most);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Count; i++)
        {
            if (TemplateStep.Read(id(parts[i])) is not { Optional: false, Repeat: 1, Alternatives.Count: 0 }) Add($"{where}[{i}].id", "must be 1 to 40 small letters, digits and hyphens.");
            else if (!seen.Add(id(parts[i]))) Add($"{where}[{i}].id", $"\"{id(parts[i])}\" is there twice.");
        }
    }

    private void Known(string where, string id, IEnumerable<string> ids)
    {
        if (!ids.Contains(id, StringComparer.Ordinal)) Add(where, $"there is no \"{id}\".");
    }

    private void Count(string where, int count, int least, int most)
    {
        if (count < least || count > most) Add(where, $"holds {count}; it may hold {least} to {most}.");
    }

    private void Icon(string where, string icon)
    {
        if (icon.Length > 40) Add(where, "is longer than 40 characters.");
    }

    private void Name(string where, Wording name) => Written(where, name, 200);

    private void Text(string where, Wording? text)
    {
        if (text is not null) Written(where, text, 8000);
    }

    private void Written(string where, Wording text, int longest)
    {
        if (text is { Fr: null, En: null }) Add(where, "is written in no language: give \"fr\", \"en\" or both.");
        foreach (var (language, words) in new[] { ("fr", text.Fr), ("en", text.En) })
        {
            if (words is null) continue;
            if (string.IsNullOrWhiteSpace(words)) Add($"{where}.{language}", "is empty.");
            if (words.Length > longest) Add($"{where}.{language}", $"is longer than {longest} characters.");
        }
    }

    private void Add(string where, string problem) => faults.Add(new TemplateFault(where, problem));
}
