using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Server.Storage;

namespace Parcours.Server.Studies;

/// <summary>The studies of this server, by name.</summary>
internal static class ListStudies
{
    /// <summary>A study on the front page.</summary>
    public sealed record Item(Guid Id, string Name, string Brand, long Revision, DateTimeOffset UpdatedAt);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/studies", Handle).WithName("ListStudies");

    private static Ok<IReadOnlyList<Item>> Handle(IStudyLog log) =>
        TypedResults.Ok<IReadOnlyList<Item>>([.. log.Studies().Select(head => new Item(head.Id, head.Name, head.Brand, head.Revision, head.UpdatedAt))]);
}
