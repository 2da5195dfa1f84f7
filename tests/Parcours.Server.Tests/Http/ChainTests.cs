using System.Net;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Live;
using Parcours.Server.Studies;
using Xunit;
using Binding = Parcours.Mapping.Binding;

namespace Parcours.Tests.Http;

/// <summary>A chain of journeys measured over HTTP: who goes on, in how long, and what nothing measures.</summary>
[Rule("S56.4"), Rule("S56.5"), Rule("S56.8")]
public sealed class ChainTests
{
    [Fact]
    public async Task Journeys_of_one_log_tell_who_goes_on_and_the_time_from_end_to_end()
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        var state = server.Get<StudyCore>().Open(made.Study)!.State;
        var first = state.All<Journey>().Single();
        // Payer is lived in a journey of its own, after this one: 36 of 42 come to it. A third journey has no map.
        var paying = new Journey(MeasuredStudy.New<Journey>(), "Payer", "y", After: first.Id);
        var leaving = new Journey(MeasuredStudy.New<Journey>(), "Partir", "z", After: paying.Id);
        var map = new JourneyMap(MeasuredStudy.New<JourneyMap>(), paying.Id, "Payer", MapKind.Reality, "V");
        var phase = new Phase(MeasuredStudy.New<Phase>(), "Utilisation", "zz");
        var stage = new Stage(MeasuredStudy.New<Stage>(), map.Id, "Payer", "V", phase.Id);
        var lane = new Lane(MeasuredStudy.New<Lane>(), map.Id, "Web", "V");
        var card = new Touchpoint(MeasuredStudy.New<Touchpoint>(), stage.Id, lane.Id, "Payer", "V");
        await MeasuredStudy.Make(server, made.Study, [paying, leaving, map, phase, stage, lane, card, new Binding(MeasuredStudy.New<Binding>(), card.Id, "Payer")]);

        foreach (var asked in new[] { first, paying, leaving })
        {
            var chain = await Get(server, made.Study, asked.Id);
            Assert.Equal([first.Id.ToString(), paying.Id.ToString(), leaving.Id.ToString()], chain["journeys"]!.AsArray().Select(item => item!["journey"]!.GetValue<string>()), StringComparer.Ordinal);
            var (moving, pays, leaves) = (chain["journeys"]![0]!, chain["journeys"]![1]!, chain["journeys"]![2]!);
            Assert.Equal((42, 36, 0), (Number(moving, "cases"), Number(pays, "cases"), Number(leaves, "cases")));
            Assert.Equal(36, Number(moving, "carried"));
            // Wilson for 36 of 42: 72.2 % to 93.3 %.
            Assert.Equal((0.722, 0.933), (Math.Round(moving["low"]!.GetValue<double>(), 3), Math.Round(moving["high"]!.GetValue<double>(), 3)));
            Assert.Null(pays["carried"]);
            Assert.Equal(36, Number(chain, "through"));
            // 12 take an hour, 20 take two, 4 pay again after three.
            Assert.Equal(7200, chain["medianSeconds"]!.GetValue<double>());
            Assert.Equal("Journal 2026", moving["maps"]![0]!["log"]!.GetValue<string>());
        }

        // [S56.8] The phase of that stage shows the 36 who pay, whatever the other map tells of other phases.
        var told = JsonNode.Parse(await server.Http.GetStringAsync($"/api/studies/{made.Study}/phases"))!.AsArray().Single(item => item!["phase"]!.GetValue<string>() == phase.Id.ToString())!;
        Assert.Equal((36, "Journal 2026", map.Id.ToString()), (Number(told, "cases"), told["log"]!.GetValue<string>(), told["map"]!.GetValue<string>()));
        Assert.Null(told["nps"]);

        using var nowhere = await server.Http.GetAsync($"/api/studies/{made.Study}/journeys/{Guid.NewGuid()}/chain");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact]
    public async Task Chains_and_phases_are_measured_again_only_when_something_that_they_read_changes()
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        var measures = server.Get<StudyMeasures>();
        StudyState State() => server.Get<StudyCore>().Open(made.Study)!.State;
        async Task<ChainTotals> Chain() => (await measures.Chain(made.Study, State(), [State().All<Journey>().Single()], CancellationToken.None)).Totals;
        var phase = new Phase(MeasuredStudy.New<Phase>(), "Utilisation", "zz");
        var stage = State().Find(made.Cards[2].Stage)! with { Phase = phase.Id };
        await MeasuredStudy.Make(server, made.Study, [phase, stage]);
        PhaseMeasure Phase() => measures.Phases(made.Study, State(), State().Find(made.Map)!)!.Value.Phases.Single(each => each.Phase == phase.Id).Measure;
        var (chain, paying) = (await Chain(), Phase());
        Assert.Equal((42, 36), (chain.Journeys.Single().Cases, paying.Cases));

        // A card and a phase renamed: nothing of this is read.
        await MeasuredStudy.Make(server, made.Study, [made.Cards[0] with { Name = "Souscrire en ligne" }, phase with { Name = "Vie du contrat" }]);
        Assert.Same(chain, await Chain());
        Assert.Same(paying, Phase());

        // A binding that goes, a stage in another phase.
        var binding = State().All<Binding>().Single(each => each.Touchpoint == made.Cards[2].Id);
        await MeasuredStudy.Make(server, made.Study, [binding with { Activity = "Lettre" }]);
        Assert.NotSame(chain, await Chain());
        Assert.Equal(42, Phase().Cases);
        paying = Phase();
        await MeasuredStudy.Make(server, made.Study, [State().Find(made.Cards[0].Stage)! with { Phase = phase.Id }]);
        Assert.NotSame(paying, Phase());
    }

    [Fact]
    [Rule("S64.8")]
    public async Task Who_waits_for_a_chain_that_another_measures_can_leave_and_other_chains_do_not_wait()
    {
        await using var server = await TestServer.Start();
        var made = await MeasuredStudy.Make(server);
        var alone = new Journey(MeasuredStudy.New<Journey>(), "Partir", "z");
        await MeasuredStudy.Make(server, made.Study, [alone]);
        var (measures, state) = (server.Get<StudyMeasures>(), server.Get<StudyCore>().Open(made.Study)!.State);
        var busy = state.All<Journey>().Single(each => each.Id != alone.Id);
        var gate = measures.Gate(made.Study, [busy]);
        await gate.WaitAsync();
        using var leaves = new CancellationTokenSource();
        var asked = measures.Chain(made.Study, state, [busy], leaves.Token);
        var stays = measures.Chain(made.Study, state, [busy], CancellationToken.None);
        Assert.Single((await measures.Chain(made.Study, state, [alone], CancellationToken.None)).Totals.Journeys);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.False(stays.IsCompleted);
        gate.Release();
        Assert.Equal(42, (await stays).Totals.Journeys.Single().Cases);
    }

    private static async Task<JsonNode> Get(TestServer server, Guid study, Id<Journey> journey) =>
        JsonNode.Parse(await server.Http.GetStringAsync($"/api/studies/{study}/journeys/{journey.Value}/chain"))!;

    private static int Number(JsonNode node, string name) => node[name]!.GetValue<int>();
}
