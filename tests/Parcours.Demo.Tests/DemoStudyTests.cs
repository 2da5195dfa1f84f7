using System.Text.RegularExpressions;
using Parcours.Demo.Study;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Tests;
using Xunit;

namespace Parcours.Demo.Tests;

public sealed partial class DemoStudyTests
{
    private static readonly IReadOnlyList<StudyRecord> Records = DemoStudy.Records();

    [Fact]
    public void The_committed_study_is_what_the_generator_makes()
    {
        using var made = new MemoryStream();
        StudyFile.Write(Records, made);
        var committed = File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "rivage-energie.parcours.json"));

        Assert.True(committed.AsSpan().SequenceEqual(made.ToArray()), "Regenerate: dotnet run --project samples/Parcours.Demo -- --study samples/rivage-energie.parcours.json");
    }

    [Fact]
    public void The_committed_interviews_are_what_the_generator_makes_about_records_of_the_study()
    {
        using var made = new MemoryStream();
        Interviews.Write(made);
        var committed = File.ReadAllText(Path.Combine(Repository.Root, "samples", "rivage-energie.interviews.json"));

        Assert.True(committed == System.Text.Encoding.UTF8.GetString(made.ToArray()), "Regenerate: dotnet run --project samples/Parcours.Demo -- --interviews samples/rivage-energie.interviews.json");
        var known = Records.Select(record => record.Key.ToString()).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(AnyId().Matches(committed).Select(match => match.Value), id => !known.Contains(id));
        Assert.All(Records.OfType<Touchpoint>().Where(card => card.Testimony is not null), card => Assert.Contains(card.Testimony!.Value.ToString(), committed, StringComparison.Ordinal));
    }

    [Fact]
    public void The_study_file_reads_back_as_the_same_records()
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, "samples", "rivage-energie.parcours.json"));

        Assert.Equal(Records.OrderBy(record => record.Key), Assert.IsType<StudyFileResult.Read>(StudyFile.Read(file)).Records);
    }

    [Fact]
    public void Every_reference_leads_to_a_record()
    {
        var known = Records.Select(record => record.Key.ToString()).ToHashSet(StringComparer.Ordinal);
        var named = Records.SelectMany(record => AnyId().Matches(StudyJson.ToObject(record).ToJsonString()).Select(match => match.Value));

        Assert.DoesNotContain(named, id => !known.Contains(id));
    }

    [Fact]
    public void Cards_and_steps_stay_in_their_map()
    {
        var stages = Records.OfType<Stage>().ToDictionary(stage => stage.Id, stage => stage.Map);
        var lanes = Records.OfType<Lane>().ToDictionary(lane => lane.Id, lane => lane.Map);
        var cards = Records.OfType<Touchpoint>().ToDictionary(card => card.Id, card => stages[card.Stage]);
        var paths = Records.OfType<JourneyPath>().ToDictionary(path => path.Id, path => path.Map);

        Assert.All(Records.OfType<Touchpoint>(), card => Assert.Equal(stages[card.Stage], lanes[card.Lane]));
        Assert.All(Records.OfType<PathStep>(), step => Assert.Equal(paths[step.Path], cards[step.Touchpoint]));
    }

    [Fact]
    public void An_activity_is_bound_to_one_touchpoint_per_channel() =>
        Assert.DoesNotContain(Records.OfType<Binding>().CountBy(binding => (binding.Activity, binding.Channel)), pair => pair.Value > 1);

    [Fact]
    public void The_moments_of_truth_show_every_verdict()
    {
        var readings = Records.OfType<Reading>().ToLookup(reading => reading.Subject);
        var verdicts = Records.OfType<MomentOfTruth>().Select(moment => Records.OfType<Condition>().Where(condition => condition.Moment == moment.Id)
            .Max(condition => readings[condition.Id].Select(reading => VerdictOf(condition, reading.Value)).FirstOrDefault(Verdict.Unknown)));

        Assert.Equal([Verdict.Unknown, Verdict.Kept, Verdict.AtRisk, Verdict.Broken], verdicts.Order());
    }

    private static Verdict VerdictOf(Condition condition, double value)
    {
        var margin = condition.Comparison == Comparison.AtMost ? condition.Threshold - value : value - condition.Threshold;
        return margin < 0 ? Verdict.Broken : margin <= condition.Threshold / 10 ? Verdict.AtRisk : Verdict.Kept;
    }

    [GeneratedRegex("[a-z]+:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyId();
}
