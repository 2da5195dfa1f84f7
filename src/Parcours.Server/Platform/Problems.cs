using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Parcours.Mapping;

namespace Parcours.Server.Platform;

/// <summary>[A8] Refusals as RFC 9457 problem details; the client translates the rule.</summary>
internal static class Problems
{
    public static ProblemHttpResult Refused(string rule, string? detail = null, int status = StatusCodes.Status400BadRequest) =>
        TypedResults.Problem(detail, statusCode: status, title: rule, type: $"urn:parcours:{rule}", extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["rule"] = rule });

    public static ProblemHttpResult Refused(Refusal refusal) => Refused(refusal.Rule, refusal.Detail, StatusCodes.Status422UnprocessableEntity);

    public static ProblemHttpResult NotFound(string what) => Refused("notFound", what, StatusCodes.Status404NotFound);
}
