using System.Text.Json.Nodes;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Changes;

/// <summary>S61.4: the history says what each record is called, or what it is about.</summary>
[Rule("S61.4")]
public sealed class RecordNamesTests
{
    // The samples of all kinds refer to each other: together they are one study.
    private static readonly StudyRecord[] Samples =
        [.. RecordKinds.All.Keys.Select(kind => StudyJson.ToRecord(JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests/fixtures/schema", $"v{Schema.Current.Version}", $"{kind}.json")))!.AsObject()))];

    private static readonly StudyState Study = StudyState.Of(1, Samples.Select(record => new Held(record, 1)));

    public static TheoryData<string> Kinds() => [.. RecordKinds.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_record_of_every_kind_is_told_by_a_name(string kind)
    {
        var record = Samples.Single(each => each.Key.Kind == kind);
        Assert.False(string.IsNullOrEmpty(RecordNames.Told(record, Study)), kind);
    }

    [Fact]
    public void What_judges_is_told_by_what_it_judges()
    {
        foreach (var subject in Samples.Where(each => Standing.IsAbout(each.Key)))
        {
            Assert.Equal(RecordNames.Told(subject, Study), RecordNames.Told(new Standing(Doc.New<Standing>(), subject.Key, StandingStatus.Contradicted), Study));
        }

        var bare = new MomentOfTruth(Doc.New<MomentOfTruth>(), Samples.OfType<Touchpoint>().Single().Id);
        Assert.Equal("Open form", RecordNames.Told(bare, Study));
        Assert.Null(RecordNames.Told(new Standing(Doc.New<Standing>(), Doc.New<Stage>()), Study));
    }
}
