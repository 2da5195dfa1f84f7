using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Files;
using Parcours.Mapping;
using Parcours.Server.Guests;
using Parcours.Server.Live;
using Parcours.Server.Maps;
using Parcours.Server.Platform;
using Parcours.Server.Testimonies;

namespace Parcours.Server.Pictures;

/// <summary>[L6, A5] The words of the quotes of a map, broken into the lines their cards have room for: beside the scene, which never holds them.</summary>
internal static class MapQuotes
{
    private const double Room = 118;
    private const double Size = 11;
    private static readonly TextMetrics Metrics = InterMetrics.Load();

    /// <summary>One quote; Text is null, and Lines empty, once the words were erased.</summary>
    public sealed record Words(Id<Quote> Quote, Guid Testimony, string? Text, IReadOnlyList<string> Lines);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/studies/{study:guid}/maps/{map}/quotes", Handle).WithName("MapQuotes").ForGuests();

    /// <summary>The words as a card shows them, in the quotation marks of the language.</summary>
    public static Words Of(SceneQuote quote, string? text, string language)
    {
        if (text is null) return new(quote.Quote, quote.Testimony, null, []);
        var said = Bare(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var quoted = language == "fr" ? $"«\u00A0{said}\u00A0»" : $"“{said}”";
        return new(quote.Quote, quote.Testimony, text, [.. TextBreaker.Break(Metrics, quoted, Room, Size, TextWeight.Regular, 2)]);
    }

    /// <summary>The quotes that a scene has room for.</summary>
    public static IEnumerable<SceneQuote> In(Scene scene) => scene.Items.OfType<SceneCard>().Select(card => card.Quote).OfType<SceneQuote>();

    /// <summary>The words without quotation marks of their own around all of them; the same as bare.ts.</summary>
    private static string Bare(string said)
    {
        foreach (var (open, close) in new[] { ('«', '»'), ('“', '”'), ('"', '"'), ('„', '“') })
        {
            if (said.Length > 2 && said[0] == open && said[^1] == close && said[1..^1].Trim() is { Length: > 0 } inner && !inner.Contains(open) && !inner.Contains(close)) return inner;
        }

        return said;
    }

    private static Results<Ok<IReadOnlyList<Words>>, ProblemHttpResult> Handle(
        Guid study, string map, StudyCore core, MapPictures pictures, TestimonyStore testimonies, string lang = "fr")
    {
        if (core.Open(study) is not { } live) return Problems.NotFound("study");
        if (MapRequest.Of(live.State, map) is not { } id || pictures.Scene(live.State, id) is not { } scene) return Problems.NotFound("map");
        return TypedResults.Ok<IReadOnlyList<Words>>([.. In(scene).Select(quote => Of(quote, testimonies.Find(study, quote.Testimony).Text, lang))]);
    }
}
