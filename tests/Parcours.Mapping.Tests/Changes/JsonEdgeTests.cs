using System.Collections.Immutable;
using System.Text.Json;
using Parcours.Mapping;
using Xunit;
using static Parcours.Tests.Doc;

namespace Parcours.Tests.Changes;

public sealed class JsonEdgeTests
{
    [Fact]
    [Rule("L1"), Rule("T3")]
    public void Every_record_of_the_test_document_comes_back_from_JSON_the_same()
    {
        var records = State.Records.Values.Select(held => held.Record).ToImmutableArray();
        var text = JsonSerializer.Serialize(records, StudyJson.Options);
        var read = JsonSerializer.Deserialize<ImmutableArray<StudyRecord>>(text, StudyJson.Options);
        Assert.Equal(records.Length, read.Length);
        for (var i = 0; i < records.Length; i++) Assert.True(records[i].Equals(read[i]), $"{records[i]} | {read[i]}");
        Assert.DoesNotContain("\"key\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [Rule("L1")]
    [InlineData("""{"id":"persona:018f0000-0000-7000-8000-000000000001","name":"Ann","order":"V","colour":"red"}""")]
    [InlineData("""{"id":"persona:018f0000-0000-7000-8000-000000000001","name":"Ann"}""")]
    [InlineData("""{"id":"persona:018f0000-0000-7000-8000-000000000001","name":null,"order":"V"}""")]
    [InlineData("""{"id":"persona:nothing","name":"Ann","order":"V"}""")]
    [InlineData("""{"id":"018f0000-0000-7000-8000-000000000001","name":"Ann","order":"V"}""")]
    [InlineData("""{"name":"Ann","order":"V"}""")]
    [InlineData("""{"id":"stage:018f0000-0000-7000-8000-000000000001","map":"lane:018f0000-0000-7000-8000-000000000001","name":"A","order":"V"}""")]
    [InlineData("""{"id":"persona:018f0000-0000-7000-8000-000000000001","name":"Ann","name":"Bea","order":"V"}""")]
    [InlineData("""{"id":"hologram:018f0000-0000-7000-8000-000000000001","id":"hologram:018f0000-0000-7000-8000-000000000002"}""")]
    [InlineData("""{"id":"hologram:018f0000-0000-7000-8000-000000000001","deep":{"a":1,"a":2}}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"persona:018f0000-0000-7000-8000-000000000001\"")]
    public void What_is_no_record_is_refused_at_the_edge(string text) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Op>($$"""{"op":"put","record":{{text}}}""", StudyJson.Options));

    [Theory]
    [Rule("L3")]
    [InlineData("""{"op":"patch","id":"persona:018f0000-0000-7000-8000-000000000001","set":{"name":{"a":1,"a":2}}}""")]
    [InlineData("""{"op":"swap","id":"persona:018f0000-0000-7000-8000-000000000001"}""")]
    [InlineData("""{"op":"remove"}""")]
    [InlineData("""{"op":"patch","id":"persona:018f0000-0000-7000-8000-000000000001"}""")]
    public void What_is_no_operation_is_refused_at_the_edge(string text) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Op>(text, StudyJson.Options));

    [Fact]
    [Rule("S1.5"), Rule("L4")]
    public void A_number_too_large_for_a_double_is_refused_and_harms_nobody()
    {
        var put = JsonSerializer.Deserialize<Op>(
            JsonSerializer.Serialize<Op>(new Op.Put(TheCondition with { Threshold = 12345 }), StudyJson.Options).Replace("12345", "1e400", StringComparison.Ordinal), StudyJson.Options)!;
        Refuses("S11.1", [put]);
        Refuses("S1.5", [put, .. Patch(TheCondition.Id, ("text", "Other"))]);
    }
}
