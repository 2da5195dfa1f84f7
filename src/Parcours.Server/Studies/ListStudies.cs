using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Server.Storage;

namespace Parcours.Server.Studies;

/// <summary>The studies of this server, by name.</summary>
internal static class ListStudies
{
    /// <summary>A study on the front page.</summary>
    /// <param name="BranchOf">The study it is an alternative of, or null.</param>
    /// <param name="Merged">An alternative that was brought back.</param>
    /// <param name="Archived">Out of daily use.</param>
    public sealed record Item(Guid Id, string Name, string Brand, long Revision, DateTimeOffset UpdatedAt, Guid? BranchOf, bool Merged, bool Archived);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies", Handle).WithName("ListStudies");

    private static Ok<IReadOnlyList<Item>> Handle(IStudyLog log) =>
        TypedResults.Ok<IReadOnlyList<Item>>([.. log.Studies().Select(head => new Item(head.Id, head.Name, head.Brand, head.Revision, head.UpdatedAt, head.BranchOf, head.Merged, head.Archived))]);
}
