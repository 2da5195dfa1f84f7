using System.Collections.Immutable;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Storage;

namespace Parcours.Tests.Simulation;

/// <summary>What is simulated: the bugs planted, and whether messages go through JSON.</summary>
internal sealed record Scenario(
    int Seed, PlantedBugs Server = PlantedBugs.None, ClientBugs Client = ClientBugs.None, int Steps = 300, int Clients = 3, bool Coalesces = true, Trace? Trace = null);

/// <summary>
/// [T1] One seeded run: the real core over a store that fails and crashes, twins of the client, and sockets that lag, break and lose.
/// Nothing in it reads a clock; every choice comes from the seed.
/// </summary>
internal sealed class World : IDisposable
{
    private const int MostRounds = 400;

    private readonly Scenario scenario;
    private readonly Chance chance;
    private readonly Editor editor;
    private readonly FaultyLog log = new(new MemoryStudyLog());
    private readonly List<ClientTwin> clients = [];
    private readonly List<Link> links = [];
    private readonly List<Submission> queue = [];
    private readonly HashSet<(Guid, long)> refused = [];
    private readonly Dictionary<Guid, List<string>> made = [];
    private StudyCore core;
    private int intents;

    public World(Scenario scenario)
    {
        this.scenario = scenario;
        chance = new Chance(scenario.Seed);
        editor = new Editor(chance);
        Study = chance.Id();
        core = NewCore();
        core.Commit([new Submission(Study, null, new Change(new ChangeId(chance.Id(), 1), 0, 1, "create", Editor.Base(chance)))]);
        for (var i = 0; i < scenario.Clients; i++)
        {
            clients.Add(new ClientTwin(chance.Id(), scenario.Client, scenario.Coalesces, i == 0 ? scenario.Trace : null));
            made[clients[i].Instance] = [];
            Connect(clients[i]);
        }
    }

    public Guid Study { get; }

    public IReadOnlyList<ClientTwin> Clients => clients;

    /// <summary>Runs the steps with faults, then without, then checks everything. Throws <see cref="SimulationFailure"/>.</summary>
    public void Run()
    {
        for (var i = 0; i < scenario.Steps; i++) Step();
        Calm();
        new Invariants(log, Study, clients, made, refused).Check(core.Open(Study)!.State);
    }

    public void Dispose() => log.Dispose();

    private void Step()
    {
        switch (chance.Below(100))
        {
            case < 30:
                Edit(chance.Pick(clients));
                break;
            case < 80:
                Deliver(faults: true);
                break;
            case < 90:
                Commit();
                break;
            case < 94:
                chance.Pick(clients).Disconnect();
                break;
            case < 99:
                Connect(chance.Pick(clients));
                break;
            default:
                Crash((StoreFault)chance.Below(3));
                break;
        }
    }

    // Without faults: every socket is renewed once, then all must be told everything within a bounded number of rounds.
    private void Calm()
    {
        foreach (var client in clients) client.Disconnect();
        for (var round = 0; round < MostRounds; round++)
        {
            foreach (var client in clients.Where(client => client.Link is null or { ServerClosed: true })) Connect(client);
            for (var budget = 2000; budget > 0 && links.Exists(Moves); budget--) Deliver(faults: false);
            if (queue.Count > 0) Commit();
            if (!links.Exists(Moves) && queue.Count == 0 && clients.TrueForAll(Settled)) return;
        }

        throw new SimulationFailure("did not converge: " + string.Join("; ", clients.Select(c => $"{c.Waiting.Count} edits wait, revision {c.Confirmed.Revision} of {Head}")));
    }

    private long Head => log.Read(Study, 0, int.MaxValue).Count;

    private bool Settled(ClientTwin client) => client.Link is not null && client.Waiting.Count == 0 && client.Confirmed.Revision == Head;

    private static bool Moves(Link link) => link.ToClient.Count > 0 || link.ToServer.Count > 0 || link.ClientClosed;

    private void Edit(ClientTwin client)
    {
        if (!client.HasState) return;
        var intent = $"edit {++intents}";
        made[client.Instance].Add(intent);
        if (client.CanUndo && chance.OneIn(10)) client.Undo(intent, again: false);
        else if (client.CanRedo && chance.OneIn(3)) client.Undo(intent, again: true);
        else client.Edit(intent, editor.Next(client.View));
    }

    private void Connect(ClientTwin client)
    {
        if (client.Link is { ServerClosed: false } && !chance.OneIn(5)) return;
        client.Disconnect();
        var link = new Link(client.Instance, scenario.Seed % 10 == 0, Heard);
        links.Add(link);
        client.Connect(link);
    }

    private void Deliver(bool faults)
    {
        var moving = links.FindAll(Moves);
        if (moving.Count == 0) return;
        var link = chance.Pick(moving);
        if (link.ToServer.Count > 0 && (link.ToClient.Count == 0 || chance.OneIn(2))) AtServer(link, link.ToServer.Dequeue());
        else if (link.ToClient.Count > 0) AtClient(link, link.ToClient.Dequeue(), faults);
        else if (link.ToServer.Count == 0) CloseLate(link);
    }

    // The server notices that a client has gone after it has read what that client still said.
    private void CloseLate(Link link)
    {
        core.Leave(Study, link);
        link.ServerClosed = true;
        links.Remove(link);
    }

    private void AtServer(Link link, ClientMessage message)
    {
        switch (message)
        {
            case ClientMessage.Hello hello:
                if (!core.Join(Study, link, hello.Last)) throw new SimulationFailure("the study is gone");
                break;
            case ClientMessage.Edit edit:
                queue.Add(new Submission(Study, link, new Change(new ChangeId(link.Instance, edit.Seq), edit.Base, 1, edit.Intent, edit.Ops)));
                break;
            case ClientMessage.Undo undo:
                queue.Add(new Submission(Study, link, new Change(new ChangeId(link.Instance, undo.Seq), 0, 1, "undo", []), undo.Revision));
                break;
            default:
                throw new SimulationFailure(message.GetType().Name);
        }
    }

    private void AtClient(Link link, ServerMessage message, bool faults)
    {
        // A lost message is what the revision check (L7) is there for.
        if (faults && message is ServerMessage.Logged && chance.OneIn(150)) return;
        var client = clients.Find(c => c.Instance == link.Instance)!;
        client.Hear(link, message);
        if (client.Confirmed.Revision > Head) throw new SimulationFailure($"a client is at revision {client.Confirmed.Revision}, the log at {Head}");
    }

    private void Commit()
    {
        if (queue.Count == 0) return;
        var batch = queue.GetRange(0, 1 + chance.Below(queue.Count));
        queue.RemoveRange(0, batch.Count);
        try
        {
            core.Commit(batch);
        }
        catch (SimulatedCrash)
        {
            // Refused beside changes that were stored, and nobody was told: sent again they are answered S0.2.
            var stored = batch.FindAll(submission => log.RevisionOf(Study, submission.Change.Id) is not null);
            if (stored.Count > 0) refused.UnionWith(batch.Except(stored).Select(submission => (submission.Change.Id.Client, submission.Change.Id.Sequence)));
            throw;
        }
        catch (InvalidOperationException e)
        {
            throw new SimulationFailure($"the log refused what the core wrote: {e.Message}");
        }
    }

    private void Crash(StoreFault fault)
    {
        try
        {
            log.Next = fault;
            if (fault != StoreFault.None) Commit();
        }
        catch (SimulatedCrash)
        {
            // The process ends here in the product too (L11).
        }

        log.Next = StoreFault.None;
        queue.Clear();
        // What the dead server had sent may still arrive.
        foreach (var link in links.ToList())
        {
            link.ServerClosed = true;
            link.ToServer.Clear();
            for (var left = chance.Below(link.ToClient.Count + 1); left > 0 && link.ToClient.Count > 0; left--) AtClient(link, link.ToClient.Dequeue(), faults: false);
        }

        links.Clear();
        foreach (var client in clients) client.Disconnect();
        core = NewCore();
    }

    private StudyCore NewCore() => new(log, new StandingClock(), scenario.Server);

    private void Heard(Guid client, ServerMessage message)
    {
        if (message is not ServerMessage.Refused told) return;
        if (told.Rule == "S0.2" && !refused.Contains((client, told.Seq)))
        {
            throw new SimulationFailure($"change {told.Seq} is refused as refused before, and never was");
        }

        refused.Add((client, told.Seq));
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
