using System.Collections.Immutable;

namespace Parcours.Mapping;

/// <summary>Where and as what a draft becomes a map.</summary>
/// <param name="Journey">The journey it goes into; null makes one of the map's name.</param>
/// <param name="Name">The map's name.</param>
/// <param name="Source">The name of the document that all of it comes from: the file's.</param>
/// <param name="On">The day of the import, ISO date.</param>
/// <param name="Owner">The unit or role that keeps the document, or empty.</param>
/// <param name="DocumentOn">The day of the document, ISO date, or empty.</param>
public sealed record MapImportChoices(Id<Journey>? Journey, string Name, MapKind Kind, string Source, string On = "", string Owner = "", string DocumentOn = "");

/// <summary>A draft made into a map of which every item is to check.</summary>
/// <param name="Ops">What makes it, as one change.</param>
/// <param name="Made">What to remove to take it back: the journey it made, or the map; and the source.</param>
public sealed record MapImport(Id<Journey> Journey, Id<JourneyMap> Map, ImmutableArray<Op> Ops, ImmutableArray<RecordId> Made)
{
    /// <summary>The plan of the import.</summary>
    /// <param name="state">The document; it is not changed.</param>
    /// <param name="draft">What was read.</param>
    /// <param name="choices">Where it goes.</param>
    /// <param name="fresh">Gives an id that no record has, each time another.</param>
    public static MapImport Of(StudyState state, MapDraft draft, MapImportChoices choices, Func<Guid> fresh)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(fresh);
        return new MapImporter(state, draft, choices, fresh).Make();
    }
}

/// <summary>Writes the records of one import.</summary>
internal sealed class MapImporter(StudyState state, MapDraft draft, MapImportChoices choices, Func<Guid> fresh)
{
    private readonly List<StudyRecord> records = [];
    private readonly List<RecordId> toCheck = [];
    private readonly List<Id<Stage>> stages = [];
    private readonly List<Id<Lane>> lanes = [];
    private readonly List<Id<Touchpoint>> touchpoints = [];

    public MapImport Make()
    {
        var source = new SourceDocument(
            New<SourceDocument>(), choices.Source, OrderKey.Between(Last<SourceDocument>(each => each.Order), null), draft.Kind, choices.DocumentOn, choices.Owner);
        var journey = choices.Journey ?? New<Journey>();
        if (choices.Journey is null) records.Add(new Journey(journey, choices.Name, OrderKey.Between(Last<Journey>(each => each.Order), null)));
        var last = state.All<JourneyMap>().Where(map => map.Journey == journey).Select(map => map.Order).Max(StringComparer.Ordinal);
        var map = new JourneyMap(New<JourneyMap>(), journey, choices.Name, choices.Kind, OrderKey.Between(last, null));
        records.AddRange([source, map]);
        Grid(map.Id);
        Touchpoints();
        Paths(map.Id);
        Notes(map.Id);
        records.AddRange(toCheck.Select(subject => new Standing(New<Standing>(), subject, StandingStatus.ToCheck, source.Id, On: choices.On)));
        ImmutableArray<RecordId> made = [choices.Journey is null ? journey : map.Id, source.Id];
        return new MapImport(journey, map.Id, [.. records.Select(record => new Op.Put(record))], made);
    }

    // A phase of the study that bears the name of the file's takes the stages; the life cycle itself stays the study's own.
    private void Grid(Id<JourneyMap> map)
    {
        var phases = state.All<Phase>().OrderBy(phase => phase.Order, StringComparer.Ordinal).ToList();
        foreach (var (stage, order) in draft.Stages.Zip(OrderKey.Spread(draft.Stages.Length)))
        {
            var phase = phases.Find(each => string.Equals(each.Name.Trim(), stage.Phase, StringComparison.OrdinalIgnoreCase));
            stages.Add(Checked(new Stage(New<Stage>(), map, stage.Name, order, phase?.Id)).Id);
        }

        var channels = state.All<Channel>().OrderBy(channel => channel.Order, StringComparer.Ordinal).ToList();
        foreach (var (lane, order) in draft.Lanes.Zip(OrderKey.Spread(draft.Lanes.Length)))
        {
            var channel = channels.Find(each => string.Equals(each.Name.Trim(), lane.Name, StringComparison.OrdinalIgnoreCase));
            var record = new Lane(New<Lane>(), map, lane.Name, order, channel?.Icon ?? lane.Icon, channel?.Id, lane.Backstage);
            records.Add(record);
            lanes.Add(record.Id);
        }
    }

    private void Touchpoints()
    {
        foreach (var (card, order) in draft.Touchpoints.Zip(OrderKey.Spread(draft.Touchpoints.Length)))
        {
            var touchpoint = Checked(new Touchpoint(New<Touchpoint>(), stages[card.Stage], lanes[card.Lane], card.Name, order, "", card.Description, card.Owner));
            touchpoints.Add(touchpoint.Id);
            if (card.HasMoment) Checked(new MomentOfTruth(New<MomentOfTruth>(), touchpoint.Id, card.Expectation, card.Showstopper, card.Importance));
        }
    }

    private void Paths(Id<JourneyMap> map)
    {
        foreach (var (path, order) in draft.Paths.Zip(OrderKey.Spread(draft.Paths.Length)))
        {
            var record = Checked(new JourneyPath(New<JourneyPath>(), map, path.Name, path.Kind, order));
            foreach (var (step, place) in path.Steps.Zip(OrderKey.Spread(path.Steps.Length)))
            {
                records.Add(new PathStep(New<PathStep>(), record.Id, touchpoints[step], place));
            }
        }
    }

    private void Notes(Id<JourneyMap> map)
    {
        foreach (var (note, order) in draft.Notes.Zip(OrderKey.Spread(draft.Notes.Length)))
        {
            Checked(new Note(New<Note>(), map, note.Text, order, note.Stage is { } stage ? stages[stage] : null, note.Lane is { } lane ? lanes[lane] : null));
        }
    }

    private T Checked<T>(T record) where T : StudyRecord
    {
        records.Add(record);
        toCheck.Add(record.Key);
        return record;
    }

    private string? Last<T>(Func<T, string> order) where T : StudyRecord => state.All<T>().Select(order).Max(StringComparer.Ordinal);

    private Id<T> New<T>() where T : StudyRecord => new(fresh());
}
