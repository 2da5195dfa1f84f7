using System.Collections.Immutable;
using System.Globalization;
using Parcours.Mapping;
using Parcours.Server.Live;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>
/// A study with a bound log of 42 cases and one reference path Souscrire, Appeler, Payer: 20 cases follow it (c1..c20), 12 leave Appeler
/// out (c21..c32), 6 stop after Souscrire (c33..c38), 4 pay twice (c39..c42). Every case also has an event nobody binds.
/// </summary>
internal sealed record MeasuredStudy(Guid Study, Id<JourneyMap> Map, string Log, ImmutableArray<Touchpoint> Cards, JourneyPath Path, ImmutableArray<PathStep> Steps)
{
    public const string MapName = "Carte : l’été / <b>";

    public static async Task<MeasuredStudy> Make(TestServer server)
    {
        var study = await server.CreateStudy();
        var upload = await server.Upload(study, "journal.csv", Csv());
        Assert.Equal("done", (await server.Import(study, upload, "journal.csv", "Journal 2026"))["state"]!.GetValue<string>());
        var log = (await server.List($"/api/studies/{study}/logs"))[0]!["id"]!.GetValue<string>();

        var state = server.Get<StudyCore>().Open(study)!.State;
        var map = state.All<JourneyMap>().Single();
        var stages = state.All<Stage>().OrderBy(stage => stage.Order, StringComparer.Ordinal).ToList();
        var lane = state.All<Lane>().OrderBy(item => item.Order, StringComparer.Ordinal).First();
        ImmutableArray<Touchpoint> cards = [.. new[] { "Souscrire", "Appeler", "Payer" }.Select((name, i) => new Touchpoint(New<Touchpoint>(), stages[i].Id, lane.Id, name, "V"))];
        var path = new JourneyPath(New<JourneyPath>(), map.Id, "Attendu", PathKind.Reference, "V");
        var orders = OrderKey.Spread(cards.Length);
        ImmutableArray<PathStep> steps = [.. cards.Select((card, i) => new PathStep(New<PathStep>(), path.Id, card.Id, orders[i]))];
        await Make(server, study, new StudyRecord[] { map with { Name = MapName }, path }.Concat(cards).Concat(steps).Concat(cards.Select(card => new Binding(New<Binding>(), card.Id, card.Name))));
        return new MeasuredStudy(study, map.Id, log, cards, path, steps);
    }

    /// <summary>Puts records as the server itself does.</summary>
    public static async Task Make(TestServer server, Guid study, IEnumerable<StudyRecord> records)
    {
        var (_, refusal) = await server.Get<CommitLoop>().Make(study, "test", [.. records.Select(record => new Op.Put(record))], CancellationToken.None);
        Assert.Null(refusal);
    }

    public static Id<T> New<T>() where T : StudyRecord => new(Guid.CreateVersion7());

    private static string Csv()
    {
        var rows = new List<string> { "case id,activity,timestamp,channel,outcome" };
        for (var i = 1; i <= 42; i++)
        {
            string[] activities = i <= 20 ? ["Souscrire", "Appeler", "Payer"] : i <= 32 ? ["Souscrire", "Payer"] : i <= 38 ? ["Souscrire"] : ["Souscrire", "Appeler", "Payer", "Payer"];
            var day = new DateTime(2026, 1, 1, 8, 0, 0, DateTimeKind.Utc).AddDays(i);
            rows.Add(Row(i, "Lettre", day.AddMinutes(-30)));
            for (var a = 0; a < activities.Length; a++) rows.Add(Row(i, activities[a], day.AddHours(a)));
        }

        return string.Join('\n', rows) + "\n";
    }

    private static string Row(int i, string activity, DateTime at) =>
        string.Create(CultureInfo.InvariantCulture, $"c{i},{activity},{at:yyyy-MM-ddTHH:mm:ssZ},Web,ok");
}
