using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Changes;

/// <summary>L5: what was stored by every earlier version is read by this one. The samples are never edited; a new version adds a folder.</summary>
[Rule("L5")]
public sealed class StoredSampleTests
{
    private static readonly string Samples = Path.Combine(Repository.Root, "tests", "fixtures", "schema");

    public static TheoryData<int, string> Stored()
    {
        var rows = new TheoryData<int, string>();
        foreach (var file in Directory.GetFiles(Samples, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var version = Path.GetFileName(Path.GetDirectoryName(file)!)[1..];
            rows.Add(int.Parse(version, System.Globalization.CultureInfo.InvariantCulture), Path.GetFileNameWithoutExtension(file));
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public void A_stored_sample_is_read_and_written_again_without_loss(int version, string kind)
    {
        var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(Samples, $"v{version}", $"{kind}.json")))!.AsObject();
        var upcast = sample.DeepClone().AsObject();
        Schema.Current.Upcast(kind, upcast, version);
        var record = StudyJson.ToRecord(upcast);
        Assert.Equal(kind, record.Key.Kind);
        Assert.Equal(kind == "hologram", record is OpaqueRecord);
        // Of an earlier version: nothing is lost; what came since has its default.
        var written = StudyJson.ToObject(record);
        Assert.All(upcast, property => Assert.True(JsonNode.DeepEquals(property.Value, written[property.Key]), $"{property.Key}: {written.ToJsonString()}"));
        if (version == Schema.Current.Version) Assert.Equal(upcast.Count, written.Count);
        Assert.All(sample, property => Assert.NotNull(property.Value));
    }

    [Fact]
    public void Every_kind_has_a_sample_of_the_current_version() => Assert.All(
        RecordKinds.All.Keys, kind => Assert.True(File.Exists(Path.Combine(Samples, $"v{Schema.Current.Version}", $"{kind}.json")), kind));

    [Fact]
    [Rule("T3")]
    public void Upcasting_is_idempotent_and_goes_through_every_version()
    {
        var schema = Third();
        var old = JsonNode.Parse("""{"id":"persona:018f0000-0000-7000-8000-000000000001","title":"Ann","order":"V"}""")!.AsObject();
        schema.Upcast("persona", old, 1);
        Assert.Equal("""{"id":"persona:018f0000-0000-7000-8000-000000000001","order":"V","name":"Ann","quote":"none"}""", old.ToJsonString());
        var once = old.ToJsonString();
        schema.Upcast("persona", old, 3);
        Assert.Equal(once, old.ToJsonString());
        schema.Upcast("stage", old, 1);
        Assert.Equal(once, old.ToJsonString());
    }

    [Fact]
    public void Stored_operations_are_upcast_whole_records_and_patches_alike()
    {
        var ops = (JsonArray)JsonNode.Parse("""
            [{"op":"put","record":{"id":"persona:018f0000-0000-7000-8000-000000000001","title":"Ann","order":"V"}},
             {"op":"patch","id":"persona:018f0000-0000-7000-8000-000000000001","set":{"title":"Bea"}},
             {"op":"remove","id":"persona:018f0000-0000-7000-8000-000000000001"}]
            """)!;
        var upcast = Third().UpcastOps(ops, 1).Deserialize<ImmutableArray<Op>>(StudyJson.Options);
        Assert.Equal("Ann", Assert.IsType<Persona>(((Op.Put)upcast[0]).Record).Name);
        Assert.Equal("Bea", ((Op.Patch)upcast[1]).Set["name"].GetString());
        Assert.IsType<Op.Remove>(upcast[2]);
    }

    [Fact]
    public void A_record_of_an_unknown_kind_is_kept_as_it_came()
    {
        const string text = """{"id":"hologram:018f0000-0000-7000-8000-000000000001","depth":3,"parts":[{"a":1},"é"]}""";
        var record = Assert.IsType<OpaqueRecord>(JsonSerializer.Deserialize<StudyRecord>(text, StudyJson.Options));
        Assert.Equal(text, JsonSerializer.Serialize<StudyRecord>(record, StudyJson.Options));
        var state = Doc.Accepts(Doc.Put(record)).State;
        Assert.True(Doc.Apply(state, Doc.Put(record)).Effective.IsEmpty);
        var patched = Doc.Apply(state, Doc.Patch(record.Key, ("depth", 4), ("colour", "red")));
        Assert.Equal(4, (int)StudyJson.ToObject(patched.State.Find(record.Key)!)["depth"]!);
        Assert.True(state.SameContent(Replay.Apply(patched.State, patched.Inverse, 9)));
    }

    // A patch may hold any of a record's properties, so an upcaster only touches what is there, or what the whole record has.
    private static Schema Third() => new(3,
    [
        new Upcaster("persona", 2, content =>
        {
            if (content.ContainsKey("order")) content.TryAdd("quote", "none");
        }),
        new Upcaster("persona", 1, content =>
        {
            if (!content.Remove("title", out var title)) return;
            content["name"] = title;
        }),
    ]);
}
