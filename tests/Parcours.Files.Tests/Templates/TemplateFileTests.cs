using System.Text;
using System.Text.Json.Nodes;
using Parcours.Files.Templates;
using Parcours.Mapping;
using Parcours.Tests;
using Xunit;

namespace Parcours.Files.Tests.Templates;

[Rule("A8")]
public sealed class TemplateFileTests
{
    [Fact]
    public void What_is_written_reads_the_same()
    {
        foreach (var sector in new[] { "energy", "patient", "industry" })
        {
            var template = TemplateLibraryTests.Read(sector);
            Assert.Equal(template, TemplateFile.Read(TemplateFile.Write(template)).Template);
        }
    }

    [Theory]
    [InlineData("sector", "\"weather\"", "sector: must be one of")]
    [InlineData("format", "\"parcours-study\"", "format: must be")]
    [InlineData("formatVersion", "2", "formatVersion: is 2")]
    [InlineData("name", "{}", "name: is written in no language")]
    [InlineData("name", "{\"fr\":\" \"}", "name.fr: is empty")]
    [InlineData("name", "{\"de\":\"Karte\"}", "de")]
    [InlineData("name", "null", "null")]
    [InlineData("client", "\"X\"", "client")]
    [InlineData("limitSeconds", "-1", "limitSeconds: must be a positive")]
    [InlineData("stages", "[]", "stages: holds 0; it may hold 1 to 60.")]
    [InlineData("stages", "[null]", "empty items")]
    [InlineData("stages", "[{\"id\":\"a\",\"name\":{\"fr\":\"A\"},\"phase\":\"x\"}]", "stages[0].phase: there is no \"x\".")]
    [InlineData("lanes", "[{\"id\":\"A b\",\"name\":{\"fr\":\"A\"}}]", "lanes[0].id: must be 1 to 40 small letters")]
    [InlineData("paths", "[{\"name\":{\"fr\":\"A\"},\"steps\":[\"list\",\"compare\",\"nowhere\"]}]", "paths[0].steps[2]: there is no \"nowhere\".")]
    [InlineData("paths", "[{\"name\":{\"fr\":\"A\"},\"steps\":[\"list\",\"compare*99\"]}]", "paths[0].steps[1]: must read like")]
    [InlineData("paths", "[{\"name\":{\"fr\":\"A\"},\"kind\":\"anomaly\",\"steps\":[\"list\",\"compare\"]}]", "kind")]
    [InlineData("moments", "[{\"touchpoint\":\"list\",\"importance\":11}]", "moments[0].importance: must be 0 to 10.")]
    [InlineData("moments", "[{\"touchpoint\":\"list\"},{\"touchpoint\":\"list\"}]", "\"list\" has two")]
    public void A_bad_template_is_refused_and_says_where_and_what(string property, string value, string expected)
    {
        var json = Json("energy");
        json[property] = JsonNode.Parse(value);
        var (template, faults) = TemplateFile.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
        Assert.Null(template);
        Assert.Contains(faults, fault => fault.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_cut_or_changed_are_refused_or_hold_and_never_throw()
    {
        var bytes = Encoding.UTF8.GetBytes(Json("bank").ToJsonString());
        for (var length = 0; length < bytes.Length; length += 37) Assert.Null(TemplateFile.Read(bytes.AsSpan(0, length)).Template);
        var chance = new Random(20261122);
        for (var round = 0; round < 1000; round++)
        {
            var copy = (byte[])bytes.Clone();
            for (var change = chance.Next(1, 5); change > 0; change--) copy[chance.Next(copy.Length)] = (byte)chance.Next(256);
            var (template, faults) = TemplateFile.Read(copy);
            Assert.True((template is null) == (faults.Count > 0), $"seed 20261122, round {round}");
        }

        Assert.Contains("KiB", TemplateFile.Read(new byte[TemplateFile.MaxBytes + 1]).Faults[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_may_be_a_choice_optional_and_repeated()
    {
        var json = Json("energy");
        json["paths"] = JsonNode.Parse("""[{"name":{"en":"Way"},"steps":["list|call?","compare*3"]}]""");
        var template = TemplateFile.Read(Encoding.UTF8.GetBytes(json.ToJsonString())).Template!;
        var steps = TemplateUse.Of(StudyState.Empty, template, "en", Guid.NewGuid).Ops.OfType<Op.Put>().Select(put => put.Record).OfType<PathStep>().ToList();
        Assert.Equal((true, 1, 1), (steps[0].Optional, steps[0].Repeat, steps[0].Alternatives.Count));
        Assert.Equal((false, 3, 0), (steps[1].Optional, steps[1].Repeat, steps[1].Alternatives.Count));
    }

    private static JsonNode Json(string sector) => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "samples", "templates", sector + ".json")))!;
}
