using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>Collects the records of one map; what is in it is named by short codes, from which ids and orders follow.</summary>
internal sealed class MapDraft
{
    private readonly string map;
    private readonly List<StudyRecord> records = [];
    private readonly Dictionary<string, int> ranks = new(StringComparer.Ordinal);

    public MapDraft(string map, JourneyMap record)
    {
        this.map = map;
        Id = record.Id;
        records.Add(record);
    }

    public Id<JourneyMap> Id { get; }

    public IReadOnlyList<StudyRecord> Records => records;

    public void Stage(string code, string name, string phase) =>
        records.Add(new Stage(IdOf<Stage>(code), Id, name, Next("stage"), Named.Id<Phase>(phase)));

    public void Lane(string code, string name, string icon, bool backstage = false) =>
        records.Add(new Lane(IdOf<Lane>(code), Id, name, Next("lane"), icon, Named.Id<Channel>(code), backstage));

    public void Card(string code, string stage, string lane, string name, string description = "", string owner = "", Guid? testimony = null, GoalPart goal = GoalPart.None) =>
        records.Add(new Touchpoint(
            IdOf<Touchpoint>(code), IdOf<Stage>(stage), IdOf<Lane>(lane), name, Next($"{stage}/{lane}"), Description: description, Owner: owner, Testimony: testimony, Goal: goal));

    public void Layer(string code, string name) => records.Add(new Layer(IdOf<Layer>(code), Id, name, Next("layer")));

    public void Note(string text, string stage, string lane, NoteHue hue = NoteHue.Yellow) =>
        records.Add(new Note(IdOf<Note>(text), Id, text, Next("note"), IdOf<Stage>(stage), IdOf<Lane>(lane), hue));

    /// <summary>Adds a comment, named by <paramref name="code"/>; <paramref name="answers"/> is the code of the one it answers.</summary>
    public void Comment(string code, RecordId subject, string author, string at, string text, string? answers = null, bool resolved = false) =>
        records.Add(new Comment(IdOf<Comment>(code), subject, text, author, at, answers is null ? null : IdOf<Comment>(answers), resolved));

    /// <summary>Adds a path; <paramref name="steps"/> are codes, "?" after an optional one, "*3" after one that may come three times in a row.</summary>
    public void Path(string code, string layer, string name, PathKind kind, string steps, string description, bool abandoned = false)
    {
        var path = IdOf<JourneyPath>(code);
        records.Add(new JourneyPath(path, Id, name, kind, Next("path"), IdOf<Layer>(layer), abandoned, Description: description));
        foreach (var (step, rank) in RouteStep.Parse(steps).Select((step, rank) => (step, rank)))
        {
            var id = IdOf<PathStep>(string.Create(CultureInfo.InvariantCulture, $"{code}/{rank}"));
            records.Add(new PathStep(id, path, IdOf<Touchpoint>(step.Touchpoint), Named.Order(rank), step.Optional, step.Repeat));
        }
    }

    public Id<T> IdOf<T>(string code) where T : StudyRecord => Named.Id<T>($"{map}/{code}");

    private string Next(string list)
    {
        ranks[list] = ranks.GetValueOrDefault(list, -1) + 1;
        return Named.Order(ranks[list]);
    }
}
