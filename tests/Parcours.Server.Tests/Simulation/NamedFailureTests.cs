using System.Collections.Immutable;
using System.Text.Json;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Storage;
using Xunit;

namespace Parcours.Tests.Simulation;

/// <summary>T9: failures that other products had, each as a small play with the core and twins of the client.</summary>
[Rule("T9")]
public sealed class NamedFailureTests
{
    [Fact]
    [Rule("L23")]
    public void The_late_close_of_an_old_socket_does_not_end_the_new_one()
    {
        using var play = new Play();
        var ann = play.Client();
        var old = ann.Link!;
        ann.Disconnect();
        play.Connect(ann);
        play.Core.Leave(play.Study, old);
        ann.Hear(old, new ServerMessage.Gone(4002, "superseded"));
        play.Server.Edit("by another", Play.Persona(out _));
        play.Settle();
        Assert.NotNull(ann.Link);
        play.AssertEqual(ann);
    }

    [Fact]
    [Rule("L12")]
    public void What_the_old_socket_still_brings_is_taken_once()
    {
        using var play = new Play();
        var ann = play.Client();
        ann.Edit("put", Play.Persona(out _));
        var old = ann.Link!;
        ann.Disconnect();
        play.Connect(ann);
        play.Settle();
        play.AtServer(old);
        play.Settle();
        Assert.Single(play.State.All<Persona>());
        play.AssertEqual(ann);
    }

    [Fact]
    [Rule("L3")]
    public void A_record_made_and_removed_offline_does_not_come_back()
    {
        using var play = new Play();
        var (ann, bea) = (play.Client(), play.Client());
        ann.Disconnect();
        ann.Edit("put", Play.Persona(out var id));
        ann.Edit("remove", [new Op.Remove(id)]);
        play.Connect(ann);
        play.Settle();
        Assert.Null(play.State.Find(id));
        Assert.Equal(["create", "put", "remove"], play.Log.Read(play.Study, 0, 10).Select(entry => entry.Intent), StringComparer.Ordinal);
        play.AssertEqual(ann, bea);
    }

    [Fact]
    [Rule("L9")]
    public void An_edit_in_flight_while_its_author_the_last_client_leaves_is_kept()
    {
        using var play = new Play();
        var ann = play.Client();
        ann.Edit("put", Play.Persona(out var id));
        var link = ann.Link!;
        ann.Disconnect();
        play.AtServer(link);
        play.Core.Leave(play.Study, link);
        play.Commit();
        Assert.NotNull(play.State.Find(id));
        play.Connect(ann);
        play.Settle();
        Assert.Empty(ann.Waiting);
        play.AssertEqual(ann);
    }

    [Theory]
    [Rule("L12")]
    [InlineData(true)]
    [InlineData(false)]
    public void A_change_in_flight_is_not_modified_by_typing_on_offline(bool arrived)
    {
        using var play = new Play();
        var ann = play.Client(coalesces: true);
        ann.Edit("put", Play.Persona(out var id));
        play.Settle();
        ann.Edit("type", Play.Name(id, "one"));
        var link = ann.Link!;
        if (arrived) play.AtServer(link);
        ann.Disconnect();
        ann.Edit("type on", Play.Name(id, "two"));
        ann.Edit("and on", Play.Name(id, "three"));
        Assert.Equal(2, ann.Waiting.Count);
        play.Commit();
        play.Connect(ann);
        play.Settle();
        Assert.Equal("three", ((Persona)play.State.Find(id)!).Name);
        Assert.Equal(["one", "three"], play.Log.Read(play.Study, 2, 10).Select(entry => ((Op.Patch)entry.Ops[0]).Set["name"].GetString()), StringComparer.Ordinal);
        play.AssertEqual(ann);
    }

    [Fact]
    [Rule("L12"), Rule("L3")]
    public void A_second_tab_with_a_stale_copy_overwrites_only_what_it_touches()
    {
        using var play = new Play();
        var ann = play.Client();
        ann.Edit("put", Play.Persona(out var id));
        play.Settle();
        var tab = play.Client();
        play.Settle();
        tab.Disconnect();
        ann.Edit("rename", Play.Name(id, "Renamed"));
        play.Settle();
        tab.Edit("quote", Play.Patch(id, "quote", "Said"));
        Assert.Equal("Persona", ((Persona)tab.View.Find(id)!).Name);
        play.Connect(tab);
        play.Settle();
        var now = (Persona)play.State.Find(id)!;
        Assert.Equal(("Renamed", "Said"), (now.Name, now.Quote));
        play.AssertEqual(ann, tab);
    }

    [Fact]
    [Rule("L20")]
    public void An_edit_that_no_longer_applies_at_connect_harms_nothing()
    {
        using var play = new Play();
        var (ann, bea) = (play.Client(), play.Client());
        ann.Edit("put", Play.Persona(out var id));
        play.Settle();
        bea.Disconnect();
        ann.Edit("remove", [new Op.Remove(id)]);
        bea.Edit("rename", Play.Name(id, "Late"));
        play.Settle();
        play.Connect(bea);
        play.Settle();
        Assert.Null(play.State.Find(id));
        Assert.Empty(bea.Waiting);
        play.AssertEqual(ann, bea);
    }
}

/// <summary>A stage for small plays: one core, twins of the client, and a transport that moves when told.</summary>
internal sealed class Play : IDisposable
{
    private readonly Chance chance;
    private readonly List<Link> links = [];
    private readonly List<ClientTwin> clients = [];
    private readonly List<Submission> queue = [];
    private ClientTwin? server;

    public Play(int seed = 1, ImmutableArray<Op> more = default)
    {
        chance = new Chance(seed);
        Study = chance.Id();
        Core = new StudyCore(Log, new Standing());
        ImmutableArray<Op> create = [new Op.Put(new Study(new(chance.Id()), "Study")), .. more.IsDefault ? [] : more];
        Core.Commit([new Submission(Study, null, new Change(new ChangeId(chance.Id(), 1), 0, 1, "create", create))]);
    }

    public Guid Study { get; }

    public MemoryStudyLog Log { get; } = new();

    public StudyCore Core { get; }

    public StudyState State => Core.Open(Study)!.State;

    /// <summary>Somebody else, who is always there.</summary>
    public ClientTwin Server => server ??= Client();

    public static ImmutableArray<Op> Persona(out RecordId id)
    {
        var persona = new Persona(new(Guid.CreateVersion7()), "Persona", "V");
        id = persona.Key;
        return [new Op.Put(persona)];
    }

    public static ImmutableArray<Op> Name(RecordId id, string name) => Patch(id, "name", name);

    public static ImmutableArray<Op> Patch(RecordId id, string property, string value) =>
        [new Op.Patch(id, ImmutableSortedDictionary<string, JsonElement>.Empty.Add(property, JsonSerializer.SerializeToElement(value)))];

    public ClientTwin Client(bool coalesces = false, Trace? trace = null)
    {
        var client = new ClientTwin(chance.Id(), ClientBugs.None, coalesces, trace);
        clients.Add(client);
        Connect(client);
        Settle();
        return client;
    }

    public void Connect(ClientTwin client)
    {
        var link = new Link(client.Instance, throughJson: true, static (_, _) => { });
        links.Add(link);
        client.Connect(link);
    }

    public void AtServer(Link link)
    {
        while (link.ToServer.TryDequeue(out var message))
        {
            switch (message)
            {
                case ClientMessage.Hello hello:
                    Core.Join(Study, link, hello.Last);
                    break;
                case ClientMessage.Edit edit:
                    queue.Add(new Submission(Study, link, new Change(new ChangeId(link.Instance, edit.Seq), edit.Base, 1, edit.Intent, edit.Ops, edit.Expect ?? default)));
                    break;
                case ClientMessage.Undo undo:
                    queue.Add(new Submission(Study, link, new Change(new ChangeId(link.Instance, undo.Seq), 0, 1, "undo", []), undo.Revision));
                    break;
                default:
                    break;
            }
        }
    }

    public void Commit()
    {
        Core.Commit(queue.ToList());
        queue.Clear();
    }

    /// <summary>Moves everything there is to move over the sockets the clients have open.</summary>
    public void Settle()
    {
        for (var round = 0; round < 10; round++)
        {
            foreach (var link in links.Where(link => !link.ClientClosed)) AtServer(link);
            Commit();
            foreach (var link in links.Where(link => !link.ClientClosed).ToList())
            {
                while (link.ToClient.TryDequeue(out var message)) clients.Find(client => client.Instance == link.Instance)!.Hear(link, message);
            }
        }
    }

    public void AssertEqual(params ClientTwin[] twins)
    {
        foreach (var twin in twins) Assert.True(State.SameContent(twin.Confirmed));
        Assert.True(State.SameContent(Log.Load(Study)!.State));
    }

    public void Dispose() => Log.Dispose();

    private sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
