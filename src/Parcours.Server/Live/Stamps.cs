using System.Collections.Immutable;
using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Server.Live;

/// <summary>[L19] The server's clock only: a client does not say when a comment was written.</summary>
internal static class Stamps
{
    /// <summary>The operations with the server's time of each comment: now for a new one, the one it has for another. The same array without comments.</summary>
    public static ImmutableArray<Op> Of(ImmutableArray<Op> ops, StudyState state, DateTimeOffset now) =>
        ops.Any(SaysWhen) ? [.. ops.Select(op => Stamped(op, state, now))] : ops;

    private static bool SaysWhen(Op op) => op is Op.Put { Record: Comment } || (op is Op.Patch patch && patch.Id.As<Comment>() is not null && patch.Set.ContainsKey("at"));

    private static Op Stamped(Op op, StudyState state, DateTimeOffset now) => op switch
    {
        Op.Put { Record: Comment comment } => new Op.Put(comment with { At = state.Find(comment.Id)?.At ?? TextOf(now) }),
        Op.Patch patch when SaysWhen(patch) => new Op.Patch(patch.Id, patch.Set.Remove("at")),
        _ => op,
    };

    private static string TextOf(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
