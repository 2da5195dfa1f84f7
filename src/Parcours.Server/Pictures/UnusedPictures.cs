using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;
using Parcours.Server.Testimonies;

namespace Parcours.Server.Pictures;

/// <summary>
/// [L6, S53.7] The pictures that nothing shows any more: replaced, taken off, or sent and never put anywhere. They are kept, for an undo, until
/// somebody erases them: this is the list that leads to them.
/// </summary>
internal static class UnusedPictures
{
    /// <summary>One of them; Sent as its number says.</summary>
    public sealed record Item(Guid Id, int Width, int Height, DateTimeOffset Sent);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies/{study:guid}/pictures/unused", Handle).WithName("ListUnusedPictures");

    private static Results<Ok<IReadOnlyList<Item>>, ProblemHttpResult> Handle(Guid study, StudyCore core, PictureStore store, TestimonyStore homes)
    {
        if (core.Open(study) is null) return Problems.NotFound("study");
        // Asked first: what is put somewhere meanwhile is then seen as used.
        var kept = store.All(study);
        var used = homes.Family(study).Select(core.Open).OfType<LiveStudy>().SelectMany(each => Used(each.State)).ToHashSet();
        IReadOnlyList<Item> items =
        [
            .. from each in kept
               where !each.Value.Erased && !used.Contains(each.Key)
               orderby each.Key descending
               select new Item(each.Key, each.Value.Width, each.Value.Height, SentAt(each.Key)),
        ];
        return TypedResults.Ok(items);
    }

    private static IEnumerable<Guid> Used(StudyState state) => state.All<Photo>().Select(photo => photo.Picture).Concat(state.All<Underlay>().Select(underlay => underlay.Picture));

    // A number of version 7 begins with the milliseconds since 1970.
    private static DateTimeOffset SentAt(Guid id) => DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16));
}
