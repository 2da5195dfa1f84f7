using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parcours.Mapping;

namespace Parcours.Measuring;

/// <summary>What a measure reads of a map: its touchpoints by number, its bindings, its paths, each with a hash that names it (A4).</summary>
public sealed class MapIndex
{
    // A channel the log does not know is allowed nowhere in it, which is not the same as allowing every channel.
    private const int UnknownChannel = int.MaxValue;

    private readonly Dictionary<Id<Touchpoint>, int> numbers;

    private MapIndex(StudyState state, Id<JourneyMap> map)
    {
        (State, Map) = (state, map);
        Stages = [.. state.All<Stage>().Where(stage => stage.Map == map).OrderBy(stage => stage.Order, StringComparer.Ordinal).ThenBy(stage => stage.Key)];
        var stages = Stages.Select(stage => stage.Id).ToHashSet();
        Touchpoints = [.. state.All<Touchpoint>().Where(touchpoint => stages.Contains(touchpoint.Stage)).OrderBy(touchpoint => touchpoint.Key)];
        numbers = Touchpoints.Select((touchpoint, number) => (touchpoint.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number);
        Bindings = [.. state.All<Mapping.Binding>().Where(binding => numbers.ContainsKey(binding.Touchpoint)).OrderBy(binding => binding.Key)];
        var steps = state.All<Mapping.PathStep>().ToLookup(step => step.Path);
        Paths =
        [
            .. state.All<JourneyPath>().Where(path => path.Map == map).OrderBy(path => path.Order, StringComparer.Ordinal).ThenBy(path => path.Key)
                .Select(path => (path, steps[path.Id].OrderBy(step => step.Order, StringComparer.Ordinal).ThenBy(step => step.Key).ToImmutableArray())),
        ];
        BindingsHash = Hash([.. Touchpoints.Select(t => $"{t.Id}@{t.Stage}"), .. Bindings.Select(b => $"{b.Touchpoint}|{b.Activity}|{b.Channel}|{b.Source}")]);
        Goal = GoalOf(Touchpoints, state.Find(map)?.LimitSeconds);
        GoalHash = Goal is null ? "" : Hash([.. Touchpoints.Select(t => t.Goal.ToString()), string.Create(CultureInfo.InvariantCulture, $"{Goal.LimitSeconds:R}")]);
        PathsHash = Hash(Stages.Select(stage => stage.Id.ToString()).Concat(Paths.Select(p => $"{p.Path.Id}|{p.Path.Kind}|{string.Join(';', p.Steps.Select(Text))}")));
    }

    /// <summary>The document read.</summary>
    public StudyState State { get; }

    /// <summary>The map read.</summary>
    public Id<JourneyMap> Map { get; }

    /// <summary>Its stages, in order.</summary>
    public ImmutableArray<Stage> Stages { get; }

    /// <summary>Its touchpoints; a touchpoint's number is its place here.</summary>
    public ImmutableArray<Touchpoint> Touchpoints { get; }

    /// <summary>The bindings to its touchpoints.</summary>
    public ImmutableArray<Mapping.Binding> Bindings { get; }

    /// <summary>Its paths with their steps, both in order.</summary>
    public ImmutableArray<(JourneyPath Path, ImmutableArray<Mapping.PathStep> Steps)> Paths { get; }

    /// <summary>Names what binding a log reads.</summary>
    public string BindingsHash { get; }

    /// <summary>Names what classifying reads beyond that.</summary>
    public string PathsHash { get; }

    /// <summary>[S56.1] What reaching the goal means; null where no touchpoint says that it is reached.</summary>
    public GoalRule? Goal { get; }

    /// <summary>Names what checking the goal reads; empty without one.</summary>
    public string GoalHash { get; }

    /// <summary>Reads a map.</summary>
    public static MapIndex Of(StudyState state, Id<JourneyMap> map) => new(state, map);

    /// <summary>A touchpoint's number; null when it is not on the map.</summary>
    public int? NumberOf(Id<Touchpoint> touchpoint) => numbers.TryGetValue(touchpoint, out var number) ? number : null;

    /// <summary>[M7] The map's bindings for a log, by its name.</summary>
    public IEnumerable<Binding> BindingsFor(string logName) => Bindings
        .Where(binding => binding.Source.Length == 0 || binding.Source == logName)
        .Select(binding => new Binding(binding.Activity, binding.Channel.Length == 0 ? null : binding.Channel, numbers[binding.Touchpoint]));

    /// <summary>[M8] The paths as the classifier takes them: paths without steps are left out. Number: the path's place in <see cref="Paths"/>.</summary>
    public ImmutableArray<(int Number, PathModel Model)> Models(EventLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return [.. Paths.Select((path, number) => (number, path)).Where(p => p.path.Steps.Length > 0).Select(p => (p.number, Model(p.path.Path, p.path.Steps, log)))];
    }

    private static GoalRule? GoalOf(ImmutableArray<Touchpoint> touchpoints, double? limit)
    {
        ImmutableArray<int> Numbers(GoalPart part) => [.. Enumerable.Range(0, touchpoints.Length).Where(number => touchpoints[number].Goal == part)];
        var reached = Numbers(GoalPart.Reached);
        return reached.IsEmpty ? null : new GoalRule(reached, Numbers(GoalPart.Start), limit);
    }

    private PathModel Model(JourneyPath path, ImmutableArray<Mapping.PathStep> steps, EventLog log) => new(
        path.Name,
        path.Kind,
        [
            .. steps.Select(step => new ModelStep(
                [numbers[step.Touchpoint], .. step.Alternatives.Select(other => numbers[other])],
                [.. step.Channels.Select(channel => log.Extras.Channel?.IdOf(channel) is { } id and >= 0 ? id : UnknownChannel)],
                step.Optional,
                step.Repeat,
                step.LimitSeconds)),
        ]);

    private static string Text(Mapping.PathStep step) => string.Create(
        CultureInfo.InvariantCulture,
        $"{step.Id}>{step.Touchpoint}?{step.Optional}*{step.Repeat}<{step.LimitSeconds}|{string.Join(',', step.Alternatives)}|{string.Join(',', step.Channels)}");

    private static string Hash(IEnumerable<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)))[..8]);
}
