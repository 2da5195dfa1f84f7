using System.Collections.Immutable;
using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Server.Live;

/// <summary>[L19] The server's clock only: a client does not say when it wrote.</summary>
internal static class Stamps
{
    /// <summary>The operations with the time of each new comment; the same array when there is none.</summary>
    public static ImmutableArray<Op> Of(ImmutableArray<Op> ops, StudyState state, DateTimeOffset now) =>
        ops.Any(op => IsNew(op, state)) ? [.. ops.Select(op => IsNew(op, state) ? Stamped((Op.Put)op, now) : op)] : ops;

    private static bool IsNew(Op op, StudyState state) => op is Op.Put { Record: Comment comment } && state.Find(comment.Key) is null;

    private static Op.Put Stamped(Op.Put put, DateTimeOffset now) =>
        new(((Comment)put.Record) with { At = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) });
}
