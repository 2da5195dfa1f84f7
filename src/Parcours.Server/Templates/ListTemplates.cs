using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;

namespace Parcours.Server.Templates;

/// <summary>The gallery of templates in one language, each with what its small picture is drawn from.</summary>
internal static class ListTemplates
{
    /// <summary>A template. Stage and Lane of a card, and the cards of a path, are places in the lists from 0.</summary>
    /// <param name="Language">The language its texts are in: another than asked for when it is not written in that.</param>
    public sealed record Item(
        string Id,
        bool Own,
        string Sector,
        string SectorName,
        string Language,
        string Name,
        string Summary,
        TriggerKind TriggerKind,
        string Trigger,
        string Goal,
        IReadOnlyList<string> Stages,
        IReadOnlyList<Lane> Lanes,
        IReadOnlyList<Card> Cards,
        IReadOnlyList<Way> Paths,
        IReadOnlyList<string> Moments,
        IReadOnlyList<string> Checklist);

    /// <summary>A row of the picture.</summary>
    public sealed record Lane(string Name, string Icon, bool Backstage);

    /// <summary>A card of the picture.</summary>
    public sealed record Card(string Name, int Stage, int Lane);

    /// <summary>A reference path of the picture.</summary>
    public sealed record Way(string Name, IReadOnlyList<int> Cards);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/templates", Handle).WithName("ListTemplates");

    // Word is what the study that asks calls the client.
    private static Ok<IReadOnlyList<Item>> Handle(TemplateLibrary library, string lang = "fr", string word = "") =>
        TypedResults.Ok<IReadOnlyList<Item>>([.. library.All().Select(kept => Of(kept, lang == "en" ? "en" : "fr", word))]);

    private static Item Of(KeptTemplate kept, string language, string word)
    {
        var (id, own, template) = kept;
        var said = TemplateWords.Said(template, word, language);
        string In(Wording? text) => text is null ? "" : said(text.In(language));
        var stages = template.Stages.Select((stage, at) => (stage.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var lanes = template.Lanes.Select((lane, at) => (lane.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var cards = template.Touchpoints.Select((card, at) => (card.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        return new Item(
            id, own, template.Sector, In(template.SectorName), Language(template.Name, language), In(template.Name), In(template.Summary), template.TriggerKind, In(template.Trigger), In(template.Goal),
            [.. template.Stages.Select(stage => In(stage.Name))],
            [.. template.Lanes.Select(lane => new Lane(In(lane.Name), lane.Icon, lane.Backstage))],
            [.. template.Touchpoints.Select(card => new Card(In(card.Name), stages[card.Stage], lanes[card.Lane]))],
            [.. template.Paths.Select(path => new Way(In(path.Name), [.. path.Touchpoints().Select(card => cards[card])]))],
            [.. template.Moments.Select(moment => In(template.Touchpoints[cards[moment.Touchpoint]].Name))],
            [.. template.Checklist.Select(In)]);
    }

    private static string Language(Wording name, string asked) => (asked, name) switch
    {
        ("en", { En: null }) => "fr",
        ("fr", { Fr: null }) => "en",
        _ => asked,
    };
}
