using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Live;
using Parcours.Server.Maps;
using Parcours.Server.Platform;

namespace Parcours.Server.Logs;

/// <summary>[M7] The activities of a log for a map: what each is bound to, and what it might be; a person confirms.</summary>
internal static class LogActivities
{
    /// <summary>An activity (by channel, when the log has channels) with its volume, its touchpoint when bound, and the likely ones.</summary>
    public sealed record Item(string Activity, string Channel, long Events, long Cases, Id<Touchpoint>? Touchpoint, IReadOnlyList<NameMatch> Suggestions);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/logs/{log:guid}/activities", Handle).WithName("ListActivities");

    private static Results<Ok<IReadOnlyList<Item>>, ProblemHttpResult> Handle(Guid study, Guid log, string map, StudyCore core, LogLibrary library)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        if (MapRequest.Of(live.State, map) is not { } id) return Problems.NotFound("map");
        if (library.Find(study, log.ToString()) is not { } item) return Problems.NotFound("log");
        var events = library.Load(item.Id);
        var index = MapIndex.Of(live.State, id);
        var bindings = index.Bindings.Where(binding => binding.Source.Length == 0 || binding.Source == item.Name).ToList();
        var names = new NameMatcher(index.Touchpoints.Select(touchpoint => (touchpoint.Id, touchpoint.Name, Lane(live.State, touchpoint))));
        return TypedResults.Ok<IReadOnlyList<Item>>(
            [.. ActivityVolumes.Of(events).Select(volume => new Item(
                volume.Activity, volume.Channel, volume.Events, volume.Cases, BoundTo(bindings, volume), names.Best(volume.Activity, volume.Channel, 3)))]);
    }

    private static Id<Touchpoint>? BoundTo(List<Mapping.Binding> bindings, ActivityVolume volume) =>
        (bindings.Find(b => b.Activity == volume.Activity && b.Channel.Length > 0 && b.Channel == volume.Channel)
            ?? bindings.Find(b => b.Activity == volume.Activity && b.Channel.Length == 0))?.Touchpoint;

    private static string Lane(StudyState state, Touchpoint touchpoint) => state.Find(touchpoint.Lane) is { } lane
        ? lane.Name + " " + (lane.Channel is { } channel ? state.Find(channel)?.Source : "")
        : "";
}
