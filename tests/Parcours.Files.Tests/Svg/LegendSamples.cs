using System.Globalization;
using System.Text.Json;
using Parcours.Files;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests;

/// <summary>Maps painted with their legend, in the words of the catalogue.</summary>
internal static class LegendSamples
{
    /// <summary>The words of a language; a key that the catalogue has not fails the test.</summary>
    public static SvgWords Words(string language)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "i18n", $"{language}.json")));
        var texts = file.RootElement.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()!, StringComparer.Ordinal);
        return (key, arguments) =>
        {
            Assert.True(texts.TryGetValue(key, out var text), $"{language}: {key}");
            return arguments.Aggregate(text!, (said, pair) => said.Replace($"{{{pair.Name}}}", pair.Value, StringComparison.Ordinal));
        };
    }

    /// <summary>The energy map with marks of every kind, scores, verdicts, a promoted path and free steps.</summary>
    public static (MapBuilder Map, MapOverlay Overlay) Rich()
    {
        var map = EnergyMap.Build();
        var cards = map.Records.OfType<Touchpoint>().ToDictionary(card => card.Name, card => card.Id, StringComparer.Ordinal);
        foreach (var (kind, at) in Enum.GetValues<MarkKind>().Select((kind, at) => (kind, at)))
        {
            map.Records.Add(Mark(kind, map.Records.OfType<Touchpoint>().ElementAt(at * 2).Id, kind == MarkKind.Irritant ? MarkStatus.Confirmed : MarkStatus.Hypothesis, "card"));
        }

        map.Records.Add(Mark(MarkKind.Loop, map.Paths[3].Id, MarkStatus.Confirmed, "path"));
        var round = new Round(new Id<Round>(MapBuilder.IdOf("round", "one")), map.Map, "Tour", "a", Status: RoundStatus.Revealed, RevealedOn: "2026-11-02");
        map.Records.Add(round);
        foreach (var (card, axis, value) in ((string, Triptych, int)[])[("Souscription en ligne", Triptych.Cx, 8), ("Souscription en ligne", Triptych.Ex, 6), ("Souscription en ligne", Triptych.Ops, 3), ("Réclamation", Triptych.Cx, 2)])
        {
            map.Records.Add(new Score(new Id<Score>(MapBuilder.IdOf("score", $"{card} {axis}")), round.Id, cards[card], axis, ["équipe"], [value]));
        }

        map.Records[map.Records.IndexOf(map.Paths[1])] = map.Paths[1] with { Promoted = true };
        var step = map.Records.OfType<PathStep>().First(step => step.Path == map.Paths[0].Id && step.Touchpoint == cards["Rappel d’échéance"]);
        map.Records[map.Records.IndexOf(step)] = step with { Optional = true };
        Verdict[] verdicts = [Verdict.Kept, Verdict.AtRisk, Verdict.Broken];
        var moments = map.Records.OfType<MomentOfTruth>().Select((moment, at) => new MomentVerdict(moment.Id, moment.Touchpoint, verdicts[at], []));
        return (map, EnergyMap.Overlay(map) with { Moments = [.. moments] });
    }

    public static Mark Mark(MarkKind kind, RecordId subject, MarkStatus status, string name) =>
        new(new Id<Mark>(MapBuilder.IdOf("mark", $"{name} {kind}")), subject, kind, "Constaté", Status: status);

    public static string Paint(MapBuilder map, MapOverlay? overlay, string language, bool dark, params string[] foot)
    {
        var scene = SceneLayout.Of(MapContent.Of(map.Records, map.Map), InterMetrics.Load());
        var words = Words(language);
        var labels = new SvgLabels("Avoir l’électricité le jour J", "Carte de parcours", words("map.band"), "NPS");
        var options = new SvgOptions(language, dark, labels, SvgOptions.StandingsOf(map.Records), SvgSaid.Of(map.Records, map.Map), new SvgLegendOptions(words, foot));
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        SvgPainter.Write(scene, overlay, overlay is null ? null : SatisfactionBand.Draw(scene, overlay), options, output);
        return output.ToString();
    }
}
