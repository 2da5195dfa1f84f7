using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Logs;
using Parcours.Server.Maps;
using Parcours.Server.Platform;

namespace Parcours.Server.Studies;

/// <summary>A reality map with the log that tells of it on pages of the whole study.</summary>
internal sealed record MeasuredSource(JourneyMap Map, MapIndex Index, LogItem Log, BoundLog Bound)
{
    /// <summary>Names what binding read: the same text, the same bound log.</summary>
    public string Version => $"{Map.Id}/{Log.Id}/{Index.BindingsHash}";
}

/// <summary>
/// [S56.5, S56.8] Chains and phases measured. These read every case of every log, and are asked for at every change of the study by whoever
/// has such a page open: most changes touch nothing that they read, so they are kept, by the names of what they read.
/// </summary>
internal sealed class StudyMeasures(MapPictures pictures, LogLibrary library, TimeProvider clock) : IDisposable
{
    private readonly Kept<(Guid Study, string Chain), KeptChain> chains = new(clock);
    private readonly Kept<(Guid Study, Id<JourneyMap> Map), KeptPhases> phases = new(clock);
    private readonly ConcurrentDictionary<(Guid Study, string Chain), SemaphoreSlim> measuring = new();

    /// <summary>The chain's totals, and by journey the measured reality maps of itself and of its parts.</summary>
    /// <exception cref="OperationCanceledException">When who asked is gone, also while another measures.</exception>
    public async Task<(ImmutableArray<ImmutableArray<MeasuredSource>> Maps, ChainTotals Totals)> Chain(Guid study, StudyState state, ImmutableArray<Journey> chain, CancellationToken stop)
    {
        ImmutableArray<ImmutableArray<MeasuredSource>> maps = [.. chain.Select(journey => SourcesOf(study, state, journey))];
        var key = Key(study, chain);
        var version = string.Join('\n', maps.Select(sources => string.Join(' ', sources.Select(source => source.Version))));
        if (chains.Find(key) is { } kept && kept.Version == version) return (maps, kept.Totals);
        // [S64.8] Who asks meanwhile waits for the first, and has what it measured.
        var gate = Gate(study, chain);
        await gate.WaitAsync(stop);
        try
        {
            if (chains.Find(key) is { } meanwhile && meanwhile.Version == version) return (maps, meanwhile.Totals);
            stop.ThrowIfCancellationRequested();
            return (maps, chains.Keep(key, new KeptChain(version, Measure(maps, stop))).Totals);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Held while a chain of a study is measured: another chain does not wait for it.</summary>
    internal SemaphoreSlim Gate(Guid study, ImmutableArray<Journey> chain) => measuring.GetOrAdd(Key(study, chain), _ => new SemaphoreSlim(1, 1));

    private static (Guid Study, string Chain) Key(Guid study, ImmutableArray<Journey> chain) => (study, string.Join(' ', chain.Select(journey => journey.Id.ToString())));

    private static ChainTotals Measure(ImmutableArray<ImmutableArray<MeasuredSource>> maps, CancellationToken stop) =>
        ChainMeasure.Of([.. maps.Select(sources => sources.Select(source => source.Bound).ToList())], stop);

    /// <summary>What the log of a map tells of each phase that its stages are in; null when nothing does.</summary>
    public (MeasuredSource Source, ImmutableArray<(Id<Phase> Phase, PhaseMeasure Measure)> Phases)? Phases(Guid study, StudyState state, JourneyMap map)
    {
        var index = MapIndex.Of(state, map.Id);
        ImmutableArray<Id<Phase>> here = [.. index.Stages.Select(stage => stage.Phase).OfType<Id<Phase>>().Distinct()];
        if (here.IsEmpty || SourceOf(study, map, index) is not { } source) return null;
        var version = $"{source.Version}/{string.Join(' ', index.Stages.Select(stage => $"{stage.Id}@{stage.Phase}"))}";
        var key = (study, map.Id);
        if (phases.Find(key) is not { } kept || kept.Version != version)
        {
            var phaseOf = index.Stages.ToDictionary(stage => stage.Id, stage => stage.Phase is { } phase ? here.IndexOf(phase) : -1);
            var measures = PhaseMeasure.Of(source.Bound, [.. index.Touchpoints.Select(touchpoint => phaseOf[touchpoint.Stage])], here.Length);
            kept = phases.Keep(key, new KeptPhases(version, [.. here.Zip(measures)]));
        }

        return (source, kept.Phases);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        chains.Dispose();
        phases.Dispose();
        foreach (var gate in measuring.Values) gate.Dispose();
    }

    private ImmutableArray<MeasuredSource> SourcesOf(Guid study, StudyState state, Journey journey)
    {
        var journeys = JourneyChain.Parts(state, journey.Id).Select(part => part.Id).Append(journey.Id).ToHashSet();
        return
        [
            .. state.All<JourneyMap>().Where(map => map is { Kind: MapKind.Reality, Archived: false } && journeys.Contains(map.Journey))
                .OrderBy(map => map.Order, StringComparer.Ordinal).ThenBy(map => map.Key)
                .Select(map => SourceOf(study, map, MapIndex.Of(state, map.Id))).OfType<MeasuredSource>(),
        ];
    }

    private MeasuredSource? SourceOf(Guid study, JourneyMap map, MapIndex index) =>
        MeasuredJourneys.NewestBound(study, index, pictures, library) is { } source ? new MeasuredSource(map, index, source.Log, source.Bound) : null;

    private sealed record KeptChain(string Version, ChainTotals Totals);

    private sealed record KeptPhases(string Version, ImmutableArray<(Id<Phase> Phase, PhaseMeasure Measure)> Phases);
}
