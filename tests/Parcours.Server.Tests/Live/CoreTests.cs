using System.Collections.Immutable;
using System.Text.Json;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Storage;
using Parcours.Tests.Simulation;
using Parcours.Tests.Storage;
using Xunit;

namespace Parcours.Tests.Live;

/// <summary>The server's core by hand: what it refuses, what it answers, what it keeps when something goes wrong.</summary>
public sealed class CoreTests : IDisposable
{
    private readonly Guid study = Guid.CreateVersion7();
    private readonly MemoryStudyLog log = new();
    private readonly StudyCore core;
    private readonly Ear ann = new();
    private readonly Ear bea = new();

    public CoreTests()
    {
        core = new StudyCore(log, TimeProvider.System);
        core.Commit([new Submission(study, null, new Change(new ChangeId(Guid.CreateVersion7(), 1), 0, 1, "create", [new Op.Put(new Study(new(Guid.CreateVersion7()), "Study"))]))]);
        core.Join(study, ann, -1);
        core.Join(study, bea, -1);
    }

    [Fact]
    [Rule("L8"), Rule("L7")]
    public void The_senders_change_comes_back_in_the_stream_as_sent_and_the_others_get_its_operations()
    {
        var persona = Persona();
        Commit(Edit(ann, 1, new Op.Put(persona)));
        var own = Assert.IsType<ServerMessage.Logged>(ann.Heard[^1]);
        Assert.Equal((2, (long?)1, (ImmutableArray<Op>?)null), (own.Revision, own.Seq, own.Ops));
        var other = Assert.IsType<ServerMessage.Logged>(bea.Heard[^1]);
        Assert.Equal((2, (long?)null, ann.Instance), (other.Revision, other.Seq, other.By));
        Assert.Equal(persona, ((Op.Put)other.Ops!.Value[0]).Record);
    }

    [Fact]
    [Rule("L8")]
    public void An_altered_change_comes_back_with_its_operations()
    {
        Commit(Edit(ann, 1, new Op.Put(Persona())));
        Commit(Edit(bea, 1, new Op.Put(Persona())));
        var own = Assert.IsType<ServerMessage.Logged>(bea.Heard[^1]);
        Assert.Equal(1, own.Seq);
        Assert.True(string.CompareOrdinal("V", ((Persona)((Op.Put)own.Ops!.Value[0]).Record).Order) < 0);
    }

    [Fact]
    [Rule("L19"), Rule("S13.3")]
    public void A_new_comment_has_the_servers_time_whatever_its_client_says_and_keeps_it_through_undo_and_redo()
    {
        var journey = new Journey(new(Guid.CreateVersion7()), "Journey", "V");
        var map = new JourneyMap(new(Guid.CreateVersion7()), journey.Id, "Map", MapKind.Reality, "V");
        var comment = new Comment(new(Guid.CreateVersion7()), map.Id, "Is this true?", "Ann", "1999-01-01T00:00:00Z");
        Commit(Edit(ann, 1, new Op.Put(journey), new Op.Put(map), new Op.Put(comment)));
        var own = Assert.IsType<ServerMessage.Logged>(ann.Heard[^1]);
        var at = core.Open(study)!.State.Find(comment.Id)!.At;
        Assert.StartsWith("20", at, StringComparison.Ordinal);
        Assert.Contains(own.Ops!.Value, op => op is Op.Put { Record: Comment { At: var told } } && told == at);

        Commit(Undo(ann, 2, own.Revision));
        Assert.Null(core.Open(study)!.State.Find(comment.Id));
        Commit(Undo(ann, 3, own.Revision + 1));
        Assert.Equal(at, core.Open(study)!.State.Find(comment.Id)!.At);
        Commit(Edit(bea, 1, new Op.Put(comment with { Text = "Is it?" }), Writing.Patch(comment.Id, "at", "1999-01-01T00:00:00Z")));
        Assert.Equal("Is it?", core.Open(study)!.State.Find(comment.Id)!.Text);
        Assert.Equal(at, core.Open(study)!.State.Find(comment.Id)!.At);
    }

    [Fact]
    [Rule("S0.2"), Rule("L12")]
    public void A_change_that_was_refused_stays_refused()
    {
        Commit(Edit(ann, 1, new Op.Put(Persona() with { Name = "" })));
        Assert.Equal("S1.7", Assert.IsType<ServerMessage.Refused>(ann.Heard[^1]).Rule);
        Commit(Edit(ann, 1, new Op.Put(Persona())));
        Assert.Equal("S0.2", Assert.IsType<ServerMessage.Refused>(ann.Heard[^1]).Rule);
        Assert.Equal(1, core.Open(study)!.State.Revision);
    }

    [Fact]
    [Rule("L12")]
    public void A_change_that_was_committed_is_not_committed_again()
    {
        var edit = Edit(ann, 1, new Op.Put(Persona()));
        Commit(edit, edit);
        Commit(edit);
        Assert.Equal(2, core.Open(study)!.State.Revision);
        Assert.Single(ann.Heard.OfType<ServerMessage.Logged>());
        Assert.Empty(ann.Heard.OfType<ServerMessage.Refused>());
    }

    [Fact]
    [Rule("L12"), Rule("L17")]
    public void A_client_that_gets_a_snapshot_learns_which_of_its_changes_were_decided()
    {
        Commit(Edit(ann, 1, new Op.Put(Persona())), Edit(ann, 2, new Op.Put(Persona() with { Name = "" })));
        core.Leave(study, ann);
        var again = new Ear { Instance = ann.Instance };
        core.Join(study, again, -1);
        var welcome = Assert.IsType<ServerMessage.Welcome>(again.Heard[0]);
        Assert.Equal(("snapshot", 2), (welcome.Mode, welcome.Seq));

        var restarted = new StudyCore(log, TimeProvider.System);
        var later = new Ear { Instance = ann.Instance };
        restarted.Join(study, later, -1);
        Assert.Equal(1, ((ServerMessage.Welcome)later.Heard[0]).Seq);
    }

    [Fact]
    [Rule("L17")]
    public void Ten_minutes_of_activity_make_a_snapshot_and_a_study_nobody_edits_makes_none()
    {
        var clock = new HandClock();
        using var counted = new FaultyLog(log);
        var slow = new StudyCore(counted, clock);
        slow.Join(study, ann, -1);
        clock.Advance(StudyCore.SnapshotAfter);
        slow.Commit([Edit(ann, 1, new Op.Put(Persona()))]);
        clock.Advance(StudyCore.SnapshotAfter - TimeSpan.FromSeconds(1));
        slow.Commit([Edit(ann, 2, new Op.Put(Persona()))]);
        Assert.Empty(counted.Snapshots);
        clock.Advance(TimeSpan.FromSeconds(1));
        slow.Commit([Edit(ann, 3, new Op.Put(Persona()))]);
        Assert.Equal([4], counted.Snapshots);
        clock.Advance(StudyCore.SnapshotAfter);
        slow.Commit([Edit(ann, 4, new Op.Put(Persona()))]);
        Assert.Equal([4], counted.Snapshots);
    }

    [Fact]
    [Rule("S0.3"), Rule("L5"), Rule("T9")]
    public void A_change_of_a_newer_schema_is_refused()
    {
        var edit = Edit(ann, 1, new Op.Put(Persona()));
        Commit(edit with { Change = edit.Change with { Schema = Schema.Current.Version + 1 } });
        Assert.Equal("S0.3", Assert.IsType<ServerMessage.Refused>(ann.Heard[^1]).Rule);
    }

    [Fact]
    [Rule("L5"), Rule("T9")]
    public void A_record_of_a_kind_of_a_newer_version_is_kept_and_reaches_everybody()
    {
        var record = JsonSerializer.Deserialize<StudyRecord>("""{"id":"hologram:018f0000-0000-7000-8000-000000000001","depth":3}""", StudyJson.Options)!;
        Commit(Edit(ann, 1, new Op.Put(record)));
        Assert.IsType<OpaqueRecord>(((Op.Put)((ServerMessage.Logged)bea.Heard[^1]).Ops!.Value[0]).Record);
        var late = new Ear();
        core.Join(study, late, -1);
        Assert.Contains("\"depth\":3", System.Text.Encoding.UTF8.GetString(new Outgoing(late.Heard[1]).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    [Rule("S0.4")]
    public void A_change_of_no_study_is_refused()
    {
        Refusal? refusal = null;
        var edit = Edit(ann, 1, new Op.Put(Persona())) with { Study = Guid.CreateVersion7() };
        Commit(edit with { Done = (_, why) => refusal = why });
        Assert.Equal("S0.4", refusal?.Rule);
        Assert.False(core.Join(edit.Study, new Ear(), -1));
    }

    [Fact]
    [Rule("S0.4")]
    public void A_study_whose_first_change_is_refused_never_began()
    {
        var other = Guid.CreateVersion7();
        Commit(new Submission(other, null, new Change(new ChangeId(Guid.CreateVersion7(), 1), 0, 1, "create", [new Op.Put(new Study(new(Guid.CreateVersion7()), ""))])));
        Assert.Null(core.Open(other));
    }

    [Fact]
    [Rule("S0.5"), Rule("L21")]
    public void Only_an_own_revision_is_undone()
    {
        Commit(Edit(ann, 1, new Op.Put(Persona())));
        Commit(Undo(bea, 1, 2), Undo(ann, 2, 77));
        Assert.Equal("S0.5", Assert.IsType<ServerMessage.Refused>(bea.Heard[^1]).Rule);
        Assert.Equal("S0.5", Assert.IsType<ServerMessage.Refused>(ann.Heard[^1]).Rule);
        Commit(Undo(ann, 3, 2));
        Assert.Empty(core.Open(study)!.State.All<Persona>());
        Commit(Undo(ann, 4, 3));
        Assert.Single(core.Open(study)!.State.All<Persona>());
    }

    [Fact]
    [Rule("L21")]
    public void An_undo_leaves_alone_what_somebody_else_changed_since_and_says_so()
    {
        var persona = Persona();
        Commit(Edit(ann, 1, new Op.Put(persona)));
        Commit(Edit(ann, 2, Writing.Patch(persona.Id, "name", "Ann's"), Writing.Patch(persona.Id, "quote", "Ann's")));
        Commit(Edit(bea, 1, Writing.Patch(persona.Id, "name", "Bea's")));
        Commit(Undo(ann, 3, 3));
        var now = core.Open(study)!.State.Find(persona.Id)!;
        Assert.Equal(("Bea's", ""), (now.Name, now.Quote));
        Assert.Equal($"{persona.Key}#name", Assert.Single(Assert.IsType<ServerMessage.Logged>(ann.Heard[^1]).Skipped!.Value));
    }

    [Fact]
    [Rule("L21")]
    public void An_undo_does_not_take_along_what_somebody_else_hung_on_the_record()
    {
        var journey = new Journey(new(Guid.CreateVersion7()), "Journey", "V");
        var map = new JourneyMap(new(Guid.CreateVersion7()), journey.Id, "Map", MapKind.Reality, "V");
        Commit(Edit(ann, 1, new Op.Put(journey)));
        Commit(Edit(bea, 1, new Op.Put(map)));
        Commit(Undo(ann, 2, 2));
        Assert.NotNull(core.Open(study)!.State.Find(map.Id));
        Assert.Equal(journey.Key.ToString(), Assert.Single(Assert.IsType<ServerMessage.Logged>(ann.Heard[^1]).Skipped!.Value));
    }

    [Fact]
    [Rule("L9")]
    public void Nothing_is_in_memory_or_told_when_the_commit_fails()
    {
        using var faulty = new FaultyLog(log);
        var fragile = new StudyCore(faulty, TimeProvider.System);
        fragile.Join(study, ann, -1);
        var heard = ann.Heard.Count;
        faulty.Next = StoreFault.FailBeforeCommit;
        Assert.Throws<SimulatedCrash>(() => fragile.Commit([Edit(ann, 1, new Op.Put(Persona()))]));
        Assert.Equal(heard, ann.Heard.Count);
        Assert.Equal(1, fragile.Open(study)!.State.Revision);
    }

    [Fact]
    [Rule("L17")]
    public void A_client_far_behind_or_ahead_of_the_log_gets_a_snapshot_and_the_others_the_tail()
    {
        Commit(Edit(ann, 1, new Op.Put(Persona())));
        Assert.Equal(["snapshot", "tail", "tail", "snapshot"], new long[] { -1, 0, 2, 3 }.Select(last =>
        {
            var ear = new Ear();
            core.Join(study, ear, last);
            return ((ServerMessage.Welcome)ear.Heard[0]).Mode;
        }), StringComparer.Ordinal);
    }

    [Fact]
    [Rule("L17")]
    public void A_large_snapshot_is_cut_and_loses_nothing()
    {
        var many = Enumerable.Range(0, 120).Select(i => new Op.Put(Persona() with { Order = OrderKey.Spread(200)[i], Description = new string('d', 7900) }));
        core.Commit([new Submission(study, null, new Change(new ChangeId(Guid.CreateVersion7(), 1), 0, 1, "import", [.. many]))]);
        var ear = new Ear();
        core.Join(study, ear, -1);
        var chunks = ear.Heard.OfType<ServerMessage.Snapshot>().ToList();
        Assert.InRange(chunks.Count, 3, 6);
        Assert.Equal(Enumerable.Range(0, chunks.Count), chunks.Select(chunk => chunk.Index));
        Assert.All(chunks, chunk => Assert.Equal((chunks.Count, 2), (chunk.Of, chunk.Revision)));
        Assert.All(chunks, chunk => Assert.InRange(new Outgoing(chunk).Bytes.Length, 1, 300 * 1024));
        Assert.Equal(121, chunks.SelectMany(chunk => chunk.Records).Select(record => record.Key).Distinct().Count());
    }

    public void Dispose() => log.Dispose();

    private void Commit(params Submission[] batch) => core.Commit(batch);

    private Submission Edit(Ear by, long seq, params Op[] ops) => new(study, by, new Change(new ChangeId(by.Instance, seq), 0, 1, "edit", [.. ops]));

    private Submission Undo(Ear by, long seq, long revision) => new(study, by, new Change(new ChangeId(by.Instance, seq), 0, 1, "undo", []), revision);

    private static Persona Persona() => new(new(Guid.CreateVersion7()), "Persona", "V");
}
