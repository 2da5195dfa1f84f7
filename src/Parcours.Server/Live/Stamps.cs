using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Parcours.Mapping;

namespace Parcours.Server.Live;

/// <summary>[L19] The server's clock only: a client does not say when a comment was written, or when a workshop began.</summary>
internal static class Stamps
{
    private static readonly string[] SaidByServer = ["openedAt", "openedFrom", "closedAt", "closedWith"];

    /// <summary>
    /// The operations with the server's time of each comment (now for a new one, the one it has for another) and of each workshop that
    /// begins, ends or runs its timer. The same array when none says when.
    /// </summary>
    public static ImmutableArray<Op> Of(ImmutableArray<Op> ops, StudyState state, DateTimeOffset now) =>
        ops.Any(SaysWhen) ? [.. ops.Select(op => Stamped(op, state, TextOf(now)))] : ops;

    /// <summary>ISO 8601 in UTC, to the second, as records keep it.</summary>
    public static string TextOf(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static bool SaysWhen(Op op) => op switch
    {
        Op.Put { Record: Comment or Workshop } => true,
        Op.Patch patch when patch.Id.As<Comment>() is not null => patch.Set.ContainsKey("at"),
        Op.Patch patch when patch.Id.As<Workshop>() is not null => patch.Set.ContainsKey("status") || patch.Set.ContainsKey("timerAt") || SaidByServer.Any(patch.Set.ContainsKey),
        _ => false,
    };

    private static Op Stamped(Op op, StudyState state, string now) => op switch
    {
        Op.Put { Record: Comment comment } => new Op.Put(comment with { At = state.Find(comment.Id)?.At ?? now }),
        Op.Patch patch when patch.Id.As<Comment>() is not null => new Op.Patch(patch.Id, patch.Set.Remove("at")),
        Op.Put { Record: Workshop workshop } => new Op.Put(Kept(workshop, state.Find(workshop.Id))),
        Op.Patch patch when patch.Id.As<Workshop>() is { } id && SaysWhen(op) => new Op.Patch(patch.Id, OfWorkshop(patch.Set, state.Find(id), state.Revision, now)),
        _ => op,
    };

    // [S51.7] A workshop is put as it is planned; it begins by a patch.
    private static Workshop Kept(Workshop workshop, Workshop? was) => workshop with
    {
        Status = was?.Status ?? WorkshopStatus.Planned,
        OpenedAt = was?.OpenedAt ?? "",
        OpenedFrom = was?.OpenedFrom,
        ClosedAt = was?.ClosedAt ?? "",
        ClosedWith = was?.ClosedWith,
        TimerAt = was?.TimerAt ?? "",
    };

    private static ImmutableSortedDictionary<string, JsonElement> OfWorkshop(
        ImmutableSortedDictionary<string, JsonElement> set, Workshop? was, long revision, string now)
    {
        set = set.RemoveRange(SaidByServer);
        if (set.TryGetValue("timerAt", out var timer) && !(timer.ValueKind == JsonValueKind.String && timer.GetString() is "")) set = set.SetItem("timerAt", Json(now));
        if (!set.TryGetValue("status", out var value) || value.ValueKind != JsonValueKind.String) return set;
        return value.GetString() switch
        {
            // Opened again after a break: its minutes still begin where it began.
            "running" when was is { OpenedAt.Length: > 0 } => set.SetItem("closedAt", Json("")).SetItem("closedWith", Json<long?>(null)),
            "running" => set.SetItem("openedAt", Json(now)).SetItem("openedFrom", Json(revision)),
            "closed" => set.SetItem("closedAt", Json(now)).SetItem("closedWith", Json(revision + 1)).SetItem("timerAt", Json("")),
            _ => set,
        };
    }

    private static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value, StudyJson.Options);
}
