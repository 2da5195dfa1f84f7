using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Files.Maps;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Maps;

/// <summary>
/// Makes a map of a file: first it says what it would make, then, with the same file and choices, it makes it, as one change. Nothing is
/// kept of the file between the two, nor after.
/// </summary>
internal static class ImportMap
{
    /// <summary>A lane of the map to be.</summary>
    public sealed record Lane(string Name, string Icon, bool Backstage);

    /// <summary>A touchpoint of it, in the stage and the lane of these places.</summary>
    public sealed record Card(int Stage, int Lane, string Name, bool Moment);

    /// <summary>A path of it, through touchpoints by their places.</summary>
    public sealed record Path(string Name, PathKind Kind, IReadOnlyList<int> Steps);

    /// <summary>What the file holds. Makes is false when no map can be made of it: then a fault says why.</summary>
    public sealed record Reading(
        bool Makes,
        string Name,
        string Format,
        SheetShape Shape,
        string Sheet,
        IReadOnlyList<MapSheet> Sheets,
        IReadOnlyList<MapColumn> Columns,
        IReadOnlyList<string> Stages,
        IReadOnlyList<Lane> Lanes,
        IReadOnlyList<Card> Cards,
        IReadOnlyList<Path> Paths,
        int Notes,
        IReadOnlyList<MapFault> Faults,
        int FaultCount);

    /// <summary>The map and its journey; Made is the ids of what to remove to take it back.</summary>
    public sealed record Response(Id<Journey> Journey, Id<JourneyMap> Map, string Name, IReadOnlyList<string> Made);

    /// <summary>Where the map goes, beside how the file is read.</summary>
    public sealed record Choices(string? Journey, string? Title, string? Kind, string? On, string? Owner, string? DocumentOn);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/studies/{study:guid}/maps/read", Read).WithName("ReadMapFile");
        routes.MapPost("/api/studies/{study:guid}/maps/import", Make).WithName("ImportMapFile");
    }

    private static async Task<Results<Ok<Reading>, ProblemHttpResult>> Read(
        Guid study, string name, string? shape, string? sheet, string? columns, HttpContext context, StudyCore core, CancellationToken stop)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        if (Options(live.State, shape, sheet, columns) is not { } options) return Problems.Refused("S1.3");
        return TypedResults.Ok(Shown(await Taken(context, name, options, stop)));
    }

    private static async Task<Results<Created<Response>, ProblemHttpResult>> Make(
        Guid study, string name, string? shape, string? sheet, string? columns, [AsParameters] Choices choices, HttpContext context, StudyCore core, CommitLoop commits, CancellationToken stop)
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        if (Options(live.State, shape, sheet, columns) is not { } options) return Problems.Refused("S1.3");
        var kind = MapKind.Reality;
        if (choices.Kind is { Length: > 0 } && !(Enum.TryParse(choices.Kind, ignoreCase: true, out kind) && Enum.IsDefined(kind))) return Problems.Refused("S1.3");
        Id<Journey>? journey = null;
        if (choices.Journey is { Length: > 0 } text)
        {
            journey = RecordId.TryParse(text, out var any) ? any.As<Journey>() : null;
            if (journey is not { } known || live.State.Find(known) is null) return Problems.NotFound("journey");
        }

        var reading = await Taken(context, name, options, stop);
        if (reading.Draft is not { } draft) return Problems.Refused("S54.3", reading.Faults.FirstOrDefault()?.Code, StatusCodes.Status422UnprocessableEntity);
        var title = choices.Title is { } own && !string.IsNullOrWhiteSpace(own) ? own.Trim() : draft.Name;
        var file = MapFile.NameOf(name);
        var made = MapImport.Of(
            live.State, draft, new MapImportChoices(journey, title, kind, file.Length > 0 ? file : title, choices.On ?? "", choices.Owner ?? "", choices.DocumentOn ?? ""), Guid.CreateVersion7);
        var (_, refusal) = await commits.Make(study, "map.import", made.Ops, stop);
        return refusal is null
            ? TypedResults.Created((string?)null, new Response(made.Journey, made.Map, title, [.. made.Made.Select(id => id.ToString())]))
            : Problems.Refused(refusal);
    }

    private static async Task<MapReading> Taken(HttpContext context, string name, MapReadOptions options, CancellationToken stop)
    {
        // One byte more than is read, so that the reader says that it is too much, and not the connection.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = options.MostBytes + (1 << 20);
        using var body = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (body.Length <= options.MostBytes && await context.Request.Body.ReadAsync(buffer, stop) is > 0 and var read) body.Write(buffer, 0, read);
        body.Position = 0;
        return MapFile.Read(body, name, options);
    }

    // Null when a choice is none that there is.
    private static MapReadOptions? Options(StudyState state, string? shape, string? sheet, string? columns)
    {
        var form = SheetShape.Auto;
        if (shape is { Length: > 0 } && !(Enum.TryParse(shape, ignoreCase: true, out form) && Enum.IsDefined(form))) return null;
        var roles = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var pair in (columns ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split(':') is not [var role, var at] || !int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var column) || role.Length > 40) return null;
            roles[role] = column;
        }

        var language = state.All<Study>().FirstOrDefault()?.Language ?? "fr";
        return new MapReadOptions { Shape = form, Sheet = sheet is { Length: > 0 } ? sheet : null, Columns = roles.ToImmutable(), Language = language };
    }

    private static Reading Shown(MapReading reading)
    {
        var draft = reading.Draft ?? MapDraft.Empty;
        return new Reading(
            reading.Draft is not null, draft.Name, reading.Format, reading.Shape, reading.Sheet, reading.Sheets, reading.Columns,
            [.. draft.Stages.Select(stage => stage.Name)],
            [.. draft.Lanes.Select(lane => new Lane(lane.Name, lane.Icon, lane.Backstage))],
            [.. draft.Touchpoints.Select(card => new Card(card.Stage, card.Lane, card.Name, card.HasMoment))],
            [.. draft.Paths.Select(path => new Path(path.Name, path.Kind, path.Steps))],
            draft.Notes.Length, reading.Faults, reading.FaultCount);
    }
}
