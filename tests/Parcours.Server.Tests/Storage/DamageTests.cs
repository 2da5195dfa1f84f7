using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Storage;
using Xunit;

namespace Parcours.Tests.Storage;

[Rule("L16")]
public sealed class DamageTests : IDisposable
{
    private readonly Shelf shelf = new();
    private readonly Guid study = Guid.CreateVersion7();
    private readonly Guid client = Guid.CreateVersion7();

    [Theory]
    [InlineData("UPDATE changes SET ops = CAST(REPLACE(CAST(ops AS TEXT), 'Persona', 'Persone') AS BLOB) WHERE revision = 11", 10)]
    [InlineData("UPDATE changes SET ops = zeroblob(20) WHERE revision = 6", 5)]
    [InlineData("UPDATE changes SET inverse = zeroblob(20) WHERE revision = 6", 5)]
    [InlineData("UPDATE changes SET intent = 'other' WHERE revision = 9", 8)]
    [InlineData("UPDATE changes SET seq = 900 WHERE revision = 9", 8)]
    [InlineData("UPDATE changes SET at = at + 1 WHERE revision = 9", 8)]
    [InlineData("UPDATE changes SET undoes = 1 WHERE revision = 9", 8)]
    [InlineData("UPDATE changes SET crc = crc + 1 WHERE revision = 1", 0)]
    [InlineData("UPDATE changes SET chain = zeroblob(16) WHERE revision = 20", 19)]
    [InlineData("UPDATE changes SET client = 'nobody' WHERE revision = 4", 3)]
    [InlineData("UPDATE changes SET ops = 'text' WHERE revision = 4", 3)]
    [InlineData("UPDATE changes SET ops = NULL WHERE revision = 4; UPDATE changes SET crc = 0 WHERE revision = 4", 3, true)]
    [InlineData("DELETE FROM changes WHERE revision = 8", 7)]
    [InlineData("DELETE FROM changes WHERE revision = 20", 19)]
    [InlineData("DELETE FROM changes WHERE revision > 15", 15)]
    public void A_spoilt_row_opens_the_study_read_only_up_to_the_row_before(string sql, long good, bool refusedByTheTable = false)
    {
        shelf.Log.Append(Writing.Entries(study, client, 20));
        var expected = Writing.Replayed(shelf.Log, study, (int)good);
        if (refusedByTheTable)
        {
            Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => shelf.Spoil(sql));
            return;
        }

        shelf.Spoil(sql);
        var loaded = shelf.Log.Load(study)!;
        Assert.Equal(good, loaded.Damage?.LastGoodRevision);
        Assert.Equal(good, loaded.State.Revision);
        Assert.True(expected.SameContent(loaded.State));
        Assert.Equal(good, shelf.Log.Scrub(study)?.LastGoodRevision);
    }

    [Fact]
    public void Every_single_flipped_bit_of_a_row_is_seen()
    {
        shelf.Log.Append(Writing.Entries(study, client, 3));
        var length = shelf.Log.Read(study, 1, 1).Select(entry => StoredOps.Write(entry.Ops).Length).Single();
        var good = Convert.ToHexString(StoredOps.Write(shelf.Log.Read(study, 1, 1)[0].Ops));
        for (var bit = 0; bit < length * 8; bit += 13)
        {
            var bytes = Convert.FromHexString(good);
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            shelf.Spoil($"UPDATE changes SET ops = X'{Convert.ToHexString(bytes)}' WHERE revision = 2");
            Assert.Equal(1, shelf.Log.Load(study)!.Damage?.LastGoodRevision);
        }

        shelf.Spoil($"UPDATE changes SET ops = X'{good}' WHERE revision = 2");
        Assert.Null(shelf.Log.Load(study)!.Damage);
    }

    [Theory]
    [Rule("L17")]
    [InlineData("UPDATE snapshots SET records = zeroblob(30)")]
    [InlineData("UPDATE snapshots SET records = 'text'")]
    [InlineData("UPDATE snapshots SET hash = zeroblob(32)")]
    [InlineData("UPDATE snapshots SET revision = revision - 1")]
    [InlineData("UPDATE snapshots SET schema = 0")]
    [InlineData("DELETE FROM snapshots")]
    public void A_damaged_snapshot_is_passed_over(string sql)
    {
        shelf.Log.Append(Writing.Entries(study, client, 20));
        shelf.Log.Save(new StudySnapshot(study, Writing.Replayed(shelf.Log, study, 12)));
        var expected = Writing.Replayed(shelf.Log, study, 20);
        shelf.Spoil(sql);
        var loaded = shelf.Log.Load(study)!;
        Assert.Null(loaded.Damage);
        Assert.Equal(20, loaded.State.Revision);
        Assert.True(expected.SameContent(loaded.State));
    }

    [Fact]
    public void A_snapshot_past_the_damage_does_not_hide_it()
    {
        shelf.Log.Append(Writing.Entries(study, client, 20));
        shelf.Log.Save(new StudySnapshot(study, Writing.Replayed(shelf.Log, study, 20)));
        shelf.Spoil("UPDATE changes SET intent = 'other' WHERE revision = 9");
        var loaded = shelf.Log.Load(study)!;
        Assert.Equal((8, 8), (loaded.State.Revision, loaded.Damage?.LastGoodRevision));
    }

    [Fact]
    [Rule("S0.1")]
    public void A_damaged_study_can_be_read_and_not_written()
    {
        shelf.Log.Append(Writing.Entries(study, client, 20));
        shelf.Spoil("UPDATE changes SET ops = zeroblob(20) WHERE revision = 11");
        var core = new StudyCore(shelf.Log, TimeProvider.System);
        var reader = new Ear();
        Assert.True(core.Join(study, reader, 4));
        Assert.True(((ServerMessage.Welcome)reader.Heard[0]).ReadOnly);
        Assert.Equal([5, 6, 7, 8, 9, 10], reader.Heard.OfType<ServerMessage.Logged>().Select(entry => entry.Revision));

        core.Commit([new Submission(study, reader, new Change(new ChangeId(reader.Instance, 1), 10, 1, "add", [new Op.Put(new Persona(new(Guid.CreateVersion7()), "P", "V"))]))]);
        Assert.Equal("S0.1", Assert.IsType<ServerMessage.Refused>(reader.Heard[^1]).Rule);
        Assert.Equal(10, core.Open(study)!.State.Revision);
    }

    public void Dispose() => shelf.Dispose();
}

/// <summary>A client that only listens.</summary>
internal sealed class Ear : IStudyClient
{
    public Guid Instance { get; init; } = Guid.CreateVersion7();

    public List<ServerMessage> Heard { get; } = [];

    public void Send(Outgoing message) => Heard.Add(message.Message);
}
