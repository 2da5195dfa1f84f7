using System.Collections.Immutable;
using Parcours.Mapping;
using Parcours.Server.Storage;
using Xunit;

namespace Parcours.Tests.Storage;

/// <summary>[T6] What every log keeps to, wherever it stores.</summary>
public abstract class StudyLogContract : IDisposable
{
    private readonly Guid study = Guid.CreateVersion7();
    private readonly Guid client = Guid.CreateVersion7();

    internal abstract IStudyLog Log { get; }

    [Fact]
    [Rule("L7"), Rule("T6")]
    public void What_is_appended_is_read_back_in_order()
    {
        var entries = Writing.Entries(study, client, 10);
        Log.Append(entries);
        var read = Log.Read(study, 0, 100);
        Assert.Equal(entries.Select(e => (e.Revision, e.Id, e.Intent, e.Undoes, e.At)), read.Select(e => (e.Revision, e.Id, e.Intent, e.Undoes, e.At)));
        Assert.Equal(entries.Select(e => StoredOps.Write(e.Ops)), read.Select(e => StoredOps.Write(e.Ops)));
        Assert.Equal(entries.Select(e => StoredOps.Write(e.Inverse)), read.Select(e => StoredOps.Write(e.Inverse)));
        Assert.Equal([5, 6, 7], Log.Read(study, 4, 3).Select(e => e.Revision));
        Assert.Empty(Log.Read(study, 10, 5));
        Assert.Empty(Log.Read(Guid.CreateVersion7(), 0, 5));
    }

    [Fact]
    [Rule("L17"), Rule("T3")]
    public void A_loaded_study_is_the_replay_of_its_log()
    {
        Log.Append(Writing.Entries(study, client, 30));
        var loaded = Log.Load(study)!;
        Assert.Null(loaded.Damage);
        Assert.Equal(30, loaded.State.Revision);
        Assert.True(loaded.State.SameContent(Writing.Replayed(Log, study, 30)));
        Assert.Null(Log.Load(Guid.CreateVersion7()));
        Assert.Null(Log.Scrub(study));
    }

    [Fact]
    [Rule("L18")]
    public void Every_revision_that_was_reached_can_be_seen_again()
    {
        Log.Append(Writing.Entries(study, client, 30));
        Log.Save(new StudySnapshot(study, Log.At(study, 20)!));
        foreach (var revision in new[] { 1, 19, 20, 21, 30 })
        {
            var past = Log.At(study, revision)!;
            Assert.Equal(revision, past.Revision);
            Assert.True(past.SameContent(Writing.Replayed(Log, study, revision)), $"revision {revision}");
        }

        Assert.Null(Log.At(study, 0));
        Assert.Null(Log.At(study, 31));
        Assert.Null(Log.At(Guid.CreateVersion7(), 1));
    }

    [Fact]
    [Rule("L17"), Rule("T3")]
    public void Snapshot_and_tail_are_the_full_replay()
    {
        var entries = Writing.Entries(study, client, 40);
        Log.Append([.. entries.Take(25)]);
        Log.Save(new StudySnapshot(study, Log.Load(study)!.State));
        Log.Append([.. entries.Skip(25)]);
        var (loaded, full) = (Log.Load(study)!.State, Writing.Replayed(Log, study, 40));
        Assert.Equal(40, loaded.Revision);
        Assert.True(loaded.SameContent(full));
        Assert.All(full.Records, pair => Assert.Equal(pair.Value.Revision, loaded.Records[pair.Key].Revision));
    }

    [Fact]
    [Rule("L9"), Rule("L10")]
    public void A_batch_is_there_as_a_whole_or_not_at_all()
    {
        var entries = Writing.Entries(study, client, 5);
        Log.Append([.. entries.Take(2)]);
        Assert.ThrowsAny<Exception>(() => Log.Append([entries[2], entries[4]]));
        Assert.Equal(2, Log.Load(study)!.State.Revision);
        Log.Append([.. entries.Skip(2)]);
        Assert.Equal(5, Log.Load(study)!.State.Revision);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [Rule("L7")]
    public void A_revision_out_of_turn_is_refused(int taken)
    {
        var entries = Writing.Entries(study, client, 4);
        Log.Append([.. entries.Take(taken)]);
        Assert.ThrowsAny<Exception>(() => Log.Append([entries[taken + 1]]));
        if (taken > 0) Assert.ThrowsAny<Exception>(() => Log.Append([entries[taken - 1] with { Id = new ChangeId(client, 99) }]));
        Assert.Equal(taken, Log.Read(study, 0, 10).Count);
    }

    [Fact]
    [Rule("L12")]
    public void A_change_is_stored_once()
    {
        var entries = Writing.Entries(study, client, 3);
        Log.Append([.. entries.Take(2)]);
        Assert.ThrowsAny<Exception>(() => Log.Append([entries[2] with { Id = entries[0].Id }]));
        Assert.ThrowsAny<Exception>(() => Log.Append([entries[2], entries[2] with { Revision = 4 }]));
        Assert.Equal(2, Log.Read(study, 0, 10).Count);
    }

    [Fact]
    [Rule("L12")]
    public void The_log_knows_each_clients_last_sequence_and_where_a_change_went()
    {
        Log.Append(Writing.Entries(study, client, 3));
        Assert.Equal(3, Log.LastSequence(study, client, long.MaxValue));
        Assert.Equal(2, Log.LastSequence(study, client, 2));
        Assert.Equal(0, Log.LastSequence(study, Guid.CreateVersion7(), long.MaxValue));
        Assert.Equal(0, Log.LastSequence(Guid.CreateVersion7(), client, long.MaxValue));
        Assert.Equal(2, Log.RevisionOf(study, new ChangeId(client, 2)));
        Assert.Null(Log.RevisionOf(study, new ChangeId(client, 4)));
        Assert.Null(Log.RevisionOf(Guid.CreateVersion7(), new ChangeId(client, 2)));
    }

    [Fact]
    [Rule("L10")]
    public void One_batch_may_hold_several_studies_and_they_stay_apart()
    {
        var other = Guid.CreateVersion7();
        Log.Append([.. Writing.Entries(study, client, 3), .. Writing.Entries(other, client, 2)]);
        Assert.Equal(3, Log.Load(study)!.State.Revision);
        Assert.Equal(2, Log.Load(other)!.State.Revision);
        Assert.Equal(2, Log.Studies().Count);
    }

    [Fact]
    public void The_front_page_follows_the_studies_name_and_head()
    {
        var entries = Writing.Entries(study, client, 3);
        Log.Append(entries);
        Assert.Equal(("Study", "", 3), Log.Studies().Select(head => (head.Name, head.Brand, (int)head.Revision)).Single());
        var id = ((Op.Put)entries[0].Ops[0]).Record.Key;
        Log.Append([new LogEntry(study, 4, new ChangeId(client, 4), DateTimeOffset.UnixEpoch, "rename", [Writing.Patch(id, "name", "Other"), Writing.Patch(id, "brand", "B")], [])]);
        Assert.Equal(("Other", "B", 4), Log.Studies().Select(head => (head.Name, head.Brand, (int)head.Revision)).Single());
    }

    [Fact]
    [Rule("L18")]
    public void The_front_page_knows_an_alternative_and_what_became_of_it()
    {
        var entries = Writing.Entries(study, client, 2);
        Log.Append(entries);
        Assert.Equal((null, false, false), Standing());
        var about = (Study)((Op.Put)entries[0].Ops[0]).Record;
        var origin = Guid.CreateVersion7();
        Log.Append([Entry(3, new Op.Put(about with { BranchOf = origin, BranchedAt = 1 }))]);
        Assert.Equal((origin, false, false), Standing());
        Log.Append([Entry(4, Writing.Patch(about.Key, "merged", true)), Entry(5, Writing.Patch(about.Key, "archived", true))]);
        Assert.Equal((origin, true, true), Standing());
        Log.Append([Entry(6, Writing.Patch(about.Key, "name", "Other"))]);
        Assert.Equal((origin, true, true), Standing());

        (Guid?, bool, bool) Standing() => Log.Studies().Select(head => (head.BranchOf, head.Merged, head.Archived)).Single();
        LogEntry Entry(int revision, Op op) => new(study, revision, new ChangeId(client, revision), DateTimeOffset.UnixEpoch, "edit", [op], []);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Log.Dispose();
}

public sealed class MemoryStudyLogTests : StudyLogContract
{
    private readonly MemoryStudyLog log = new();

    internal override IStudyLog Log => log;
}

public sealed class SqliteStudyLogTests : StudyLogContract
{
    private readonly Shelf shelf = new();

    internal override IStudyLog Log => shelf.Log;

    [Fact]
    [Rule("L13")]
    public void A_closed_and_reopened_file_holds_all_that_was_acknowledged()
    {
        var study = Guid.CreateVersion7();
        shelf.Log.Append(Writing.Entries(study, Guid.CreateVersion7(), 12));
        var before = shelf.Log.Load(study)!.State;
        shelf.Reopen();
        Assert.True(before.SameContent(shelf.Log.Load(study)!.State));
        Assert.Equal(12, shelf.Log.Studies().Single().Revision);
    }

    [Fact]
    [Rule("L18")]
    public void A_file_made_before_alternatives_gets_their_columns()
    {
        shelf.Log.Append(Writing.Entries(Guid.CreateVersion7(), Guid.CreateVersion7(), 3));
        shelf.Close();
        foreach (var column in new[] { "branch", "merged", "archived" }) shelf.Spoil($"ALTER TABLE heads DROP COLUMN {column}");
        shelf.Open();
        Assert.Equal(("Study", 3, null), shelf.Log.Studies().Select(head => (head.Name, (int)head.Revision, head.BranchOf)).Single());
    }

    [Fact]
    [Rule("L16")]
    public async Task A_scrub_beside_the_writer_sees_no_damage()
    {
        var study = Guid.CreateVersion7();
        var entries = Writing.Entries(study, Guid.CreateVersion7(), 150);
        shelf.Log.Append([entries[0]]);
        var writing = Task.Run(() =>
        {
            foreach (var entry in entries.Skip(1)) shelf.Log.Append([entry]);
        });
        do Assert.Null(shelf.Log.Scrub(study));
        while (!writing.IsCompleted);
        await writing;
        Assert.Null(shelf.Log.Scrub(study));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        shelf.Dispose();
    }
}
