using System.Security.Cryptography;
using System.Text;
using Parcours.Mapping;

namespace Parcours.Tests;

/// <summary>Builds the records of a map from names; ids follow from the names, so that a sample is the same in every run.</summary>
internal sealed class MapBuilder(string name)
{
    private readonly Dictionary<string, Touchpoint> cards = [];

    public Id<JourneyMap> Map { get; } = new(IdOf("map", name));

    public List<StudyRecord> Records { get; } =
    [
        new JourneyMap(new Id<JourneyMap>(IdOf("map", name)), new Id<Journey>(IdOf("journey", name)), name, MapKind.Reality, "a"),
    ];

    public List<Stage> Stages { get; } = [];
    public List<Lane> Lanes { get; } = [];
    public List<JourneyPath> Paths { get; } = [];

    public Id<Phase> Phase(string phase) => Add(new Phase(new Id<Phase>(IdOf("phase", phase)), phase, Order())).Id;

    public Stage Stage(string stage, Id<Phase>? phase = null)
    {
        Stages.Add(Add(new Stage(new Id<Stage>(IdOf("stage", stage)), Map, stage, Order(), phase)));
        return Stages[^1];
    }

    public Lane Lane(string lane, string icon = "web")
    {
        Lanes.Add(Add(new Lane(new Id<Lane>(IdOf("lane", lane)), Map, lane, Order(), icon)));
        return Lanes[^1];
    }

    public Touchpoint Card(int stage, int lane, string title) =>
        cards[title] = Add(new Touchpoint(new Id<Touchpoint>(IdOf("card", title)), Stages[stage].Id, Lanes[lane].Id, title, Order()));

    public void Moment(string title) => Add(new MomentOfTruth(new Id<MomentOfTruth>(IdOf("moment", title)), cards[title].Id));

    public JourneyPath Path(string path, PathKind kind, bool abandoned, params string[] steps)
    {
        Paths.Add(Add(new JourneyPath(new Id<JourneyPath>(IdOf("path", path)), Map, path, kind, Order(), Abandoned: abandoned)));
        for (var index = 0; index < steps.Length; index++)
        {
            Add(new PathStep(new Id<PathStep>(IdOf("step", $"{path} {index}")), Paths[^1].Id, cards[steps[index]].Id, Order()));
        }

        return Paths[^1];
    }

    public static Guid IdOf(string kind, string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{text}")).AsSpan(0, 16));

    private string Order() => Records.Count.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);

    private T Add<T>(T record) where T : StudyRecord
    {
        Records.Add(record);
        return record;
    }
}
