using System.Text.Json;
using System.Text.RegularExpressions;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Checks;

/// <summary>The check of a map (docs/study-checks.md): a map that answers every question is silent; each question is then broken by one change.</summary>
public sealed partial class StudyChecksTests
{
    private static readonly CheckContext Today = new(new DateOnly(2026, 6, 1), new DateOnly(2026, 5, 1));
    private static readonly Phase ThePhase = new(Doc.New<Phase>(), "Usage", "V");
    private static readonly Persona ThePersona = new(Doc.New<Persona>(), "Lea", "V");
    private static readonly JourneyMap Map = new(Doc.New<JourneyMap>(), Doc.TheJourney.Id, "Real", MapKind.Reality, "V", "How?");
    private static readonly JourneyMap Design = new(Doc.New<JourneyMap>(), Doc.TheJourney.Id, "Design", MapKind.Design, "k", Persona: ThePersona.Id);
    private static readonly Channel Web = new(Doc.New<Channel>(), "Web", "V");
    private static readonly Stage First = new(Doc.New<Stage>(), Map.Id, "First", "G", ThePhase.Id);
    private static readonly Lane Line = new(Doc.New<Lane>(), Map.Id, "Site", "G", Channel: Web.Id);
    private static readonly Touchpoint Ask = new(Doc.New<Touchpoint>(), First.Id, Line.Id, "Ask", "G");
    private static readonly Touchpoint Pay = new(Doc.New<Touchpoint>(), First.Id, Line.Id, "Pay", "V");
    private static readonly JourneyPath Straight = new(Doc.New<JourneyPath>(), Map.Id, "Straight", PathKind.Reference, "G");
    private static readonly JourneyPath Other = new(Doc.New<JourneyPath>(), Map.Id, "Other", PathKind.Exception, "V");
    private static readonly JourneyPath Wrong = new(Doc.New<JourneyPath>(), Map.Id, "Wrong", PathKind.Anomaly, "k", Abandoned: true);
    private static readonly PathStep[] Steps =
    [
        Step(Straight, Ask, "G"), Step(Straight, Pay, "V"), Step(Other, Pay, "G"), Step(Other, Ask, "V"), Step(Wrong, Ask, "G"), Step(Wrong, Ask, "V"),
    ];

    private static readonly MomentOfTruth Moment = new(Doc.New<MomentOfTruth>(), Pay.Id, "Easy");
    private static readonly Condition Quick = new(Doc.New<Condition>(), Moment.Id, "Quick", "V", "Customer", "2026-01-01", "delay", "min", Comparison.AtMost, 5, null, "Process 1");
    private static readonly Reading Delay = Read(Quick, "delay");
    private static readonly ProgressAction Act = new(Doc.New<ProgressAction>(), "Speed up", "V", Conditions: [Quick.Id]);
    private static readonly Binding[] Bindings = [new(Doc.New<Binding>(), Ask.Id, "ask"), new(Doc.New<Binding>(), Pay.Id, "pay")];
    private static readonly Reading[] Readings = [Read(Straight, "share"), Read(Other, "share"), Read(Wrong, "share"), Read(Ask, "nps"), Delay];
    private static readonly Phase FarPhase = new(Doc.New<Phase>(), "Leaving", "k");
    private static readonly Stage ForLea = new(Doc.New<Stage>(), Design.Id, "Usage", "G", ThePhase.Id);
    private static readonly Lane DesignLine = new(Doc.New<Lane>(), Design.Id, "Site", "G", Channel: Web.Id);
    private static readonly Touchpoint Drawn = new(Doc.New<Touchpoint>(), ForLea.Id, DesignLine.Id, "Welcome", "G");
    private static readonly JourneyPath Meant = new(Doc.New<JourneyPath>(), Design.Id, "Meant", PathKind.Reference, "G");
    private static readonly StudyRecord[] OnDesign = [ForLea, DesignLine, Drawn, Meant, Step(Meant, Drawn, "G")];
    private static readonly JournalEntry Merger = new(Doc.New<JournalEntry>(), Kind: "organisation", Text: "Two desks become one", On: "2026-05-20");
    private static readonly Stakeholder Buyer = new(Doc.New<Stakeholder>(), "Buyer", "buyer", "V");
    private static readonly StudyRecord[] Whole =
        [Doc.TheStudy, Doc.TheJourney, ThePhase, ThePersona, Map, Design, Web, .. OnDesign, First, Line, Ask, Pay, Straight, Other, Wrong, .. Steps, Moment, Quick, .. Bindings, .. Readings];

    /// <summary>Each number with the records put, or taken away (those with no place in the first list), that break it.</summary>
    public static TheoryData<string> Numbers => [.. Broken.Keys];

    private static readonly Dictionary<string, (StudyRecord[] Put, StudyRecord[] Without)> Broken = new(StringComparer.Ordinal)
    {
        ["C1.1"] = ([Straight with { Kind = PathKind.Exception }], []),
        ["C1.2"] = ([Other with { Kind = PathKind.Anomaly }], []),
        ["C1.3"] = ([], [Wrong]),
        ["C2.1"] = ([], [Readings[0]]),
        ["C2.2"] = ([], [Readings[3]]),
        ["C2.3"] = ([], [Delay]),
        ["C2.4"] = ([Quick with { StatedBy = "" }], [Readings[3]]),
        ["C3.1"] = ([], [Quick]),
        ["C3.2"] = ([Quick with { Indicator = "" }], []),
        ["C3.3"] = ([Quick with { Threshold = null }], []),
        ["C3.4"] = ([Quick with { Answer = " " }], []),
        ["C3.5"] = ([Delay with { Value = 9 }], []),
        ["C3.6"] = ([Act with { Status = ActionStatus.Done, DoneOn = "2026-03-01" }], []),
        ["C4.1"] = ([new Stage(Doc.New<Stage>(), Map.Id, "Empty", "V", ThePhase.Id)], []),
        ["C4.2"] = ([new Lane(Doc.New<Lane>(), Map.Id, "Empty", "V", Channel: Web.Id)], []),
        ["C4.3"] = ([new Touchpoint(Doc.New<Touchpoint>(), First.Id, Line.Id, "Lost", "k")], []),
        ["C4.4"] = ([Pay with { Name = " ask" }], []),
        ["C4.5"] = ([First with { Phase = null }], []),
        ["C5.1"] = ([new JourneyPath(Doc.New<JourneyPath>(), Map.Id, "Void", PathKind.Exception, "m")], []),
        ["C5.2"] = ([], [Steps[0]]),
        ["C5.3"] = ([Straight with { Abandoned = true }], []),
        ["C5.4"] = ([Steps[2] with { Touchpoint = Ask.Id }, Steps[3] with { Touchpoint = Pay.Id }], []),
        ["C6.1"] = ([], [Bindings[1]]),
        ["C7.1"] = ([Map with { Question = "" }], []),
        ["C7.2"] = ([Map with { Kind = MapKind.Design }], []),
        ["C7.3"] = ([Map with { Kind = MapKind.Ideal }], []),
        ["C7.4"] = ([Map with { Persona = ThePersona.Id }], []),
        ["C7.5"] = ([Map with { Kind = MapKind.Design, Persona = ThePersona.Id }], []),
        ["C8.1"] = ([new Phase(Doc.New<Phase>(), "Far", "k")], []),
        ["C8.2"] = ([new Persona(Doc.New<Persona>(), "Nobody", "k")], []),
        ["C8.3"] = ([new Channel(Doc.New<Channel>(), "Fax", "k")], []),
        ["C8.4"] = ([ForLea with { Phase = FarPhase.Id }, FarPhase], []),
        ["C8.5"] = ([new Segment(Doc.New<Segment>(), "Nobody", "V")], []),
        ["C9.1"] = ([Delay with { From = "", To = "" }], []),
        ["C9.2"] = ([Delay with { Count = null }], []),
        ["C10.2"] = ([Merger], []),
        ["C10.3"] = ([Merger], []),
        ["C10.4"] = ([Merger], []),
        ["C12.1"] = ([new Standing(Doc.New<Standing>(), Ask.Id)], []),
        ["C12.2"] = ([new Standing(Doc.New<Standing>(), Moment.Id, StandingStatus.Contradicted)], []),
        ["C11.1"] = ([Buyer, new Involvement(Doc.New<Involvement>(), Buyer.Id, Ask.Id)], []),
    };

    [Fact]
    public void A_map_that_answers_every_question_has_no_finding() => Assert.Equal([], Findings(Whole, Today));

    [Theory, MemberData(nameof(Numbers))]
    public void Each_question_is_asked(string number)
    {
        var (put, without) = Broken[number];
        var changed = put.ToDictionary(record => record.Key);
        StudyRecord[] records = [.. Whole.Where(record => !changed.ContainsKey(record.Key)).Except(without), .. put];
        var finding = Findings(records, Today).First(found => found.Check == number);
        Assert.NotEmpty(finding.Name);
        Assert.Contains(finding.Place.Kind, new[] { "map", "path", "touchpoint", "stage", "lane", "phase", "persona", "segment", "channel" }, StringComparer.Ordinal);
        Assert.Equal(number.StartsWith("C8.", StringComparison.Ordinal), finding.Map is null);
    }

    [Fact]
    public void A_map_that_nobody_changed_for_long_is_told_and_a_file_without_dates_is_not_asked()
    {
        var stale = Assert.Single(Findings(Whole, Today with { Changed = new DateOnly(2025, 1, 1) }));
        Assert.Equal(("C10.1", CheckSeverity.Hint, 516), (stale.Check, stale.Severity, stale.Count));
        Assert.Equal([], Findings(Whole, Today with { Changed = null }));
    }

    [Fact]
    public void A_review_since_the_change_answers_for_the_map_and_all_on_it_and_one_of_a_path_for_itself()
    {
        StudyRecord[] changed = [.. Whole, Merger];
        Assert.Equal(["C10.2", "C10.3", "C10.3", "C10.3", "C10.4"], Findings(changed, Today).Select(found => found.Check), StringComparer.Ordinal);
        StudyRecord[] read = [.. changed.Except([Map]), Map with { ReviewedOn = "2026-05-20" }];
        Assert.Equal([], Findings(read, Today));
        StudyRecord[] one = [.. changed.Except([Straight]), Straight with { ReviewedOn = "2026-05-21" }];
        Assert.DoesNotContain(Findings(one, Today), found => found.Place == Straight.Key);
        var whole = Findings(changed, Today)[0];
        Assert.Equal((Map.Key, "Two desks become one", 12), (whole.Place, whole.Detail, whole.Count));
    }

    [Fact]
    public void A_change_concerns_its_scope_only_and_from_its_day_on()
    {
        int Told(JournalEntry change) => Findings([.. Whole, FarPhase, change, new Stage(Doc.New<Stage>(), Design.Id, "Leaving", "V", FarPhase.Id)], Today)
            .Count(found => found.Check.StartsWith("C10.", StringComparison.Ordinal));
        Assert.Equal(5, Told(Merger with { About = ThePhase.Id }));
        Assert.Equal(5, Told(Merger with { About = Doc.TheJourney.Id }));
        Assert.Equal(5, Told(Merger with { Map = Map.Id }));
        Assert.Equal(0, Told(Merger with { About = FarPhase.Id }));
        Assert.Equal(0, Told(Merger with { Map = Design.Id }));
        Assert.Equal(0, Told(Merger with { On = "2026-06-02" }));
        Assert.Equal(0, Told(Merger with { On = "" }));
    }

    [Fact]
    public void A_phase_without_a_map_for_a_persona_is_told_once_others_are_about_both()
    {
        StudyRecord[] bare = [.. Whole.Except(OnDesign)];
        var finding = Assert.Single(Findings(bare, Today), found => found.Check.StartsWith("C8.", StringComparison.Ordinal));
        Assert.Equal(("C8.4", ThePhase.Key, "Lea", "Usage"), (finding.Check, finding.Place, finding.Name, finding.Detail));
        StudyRecord[] unused = [.. bare.Except([Design])];
        Assert.Equal("C8.2", Assert.Single(Findings(unused, Today)).Check);
    }

    [Fact]
    [Rule("S63.2")]
    public void A_map_on_which_nothing_is_drawn_covers_neither_a_phase_nor_a_persona()
    {
        string[] Asked(params StudyRecord[] records) => [.. Findings(records, Today).Select(found => found.Check).Where(check => check.StartsWith("C8.", StringComparison.Ordinal))];
        Assert.Equal(["C8.4"], Asked([.. Whole.Except([Drawn, OnDesign[^1]])]), StringComparer.Ordinal);
        Stage far = new(Doc.New<Stage>(), Design.Id, "Leaving", "V", FarPhase.Id);
        Assert.Equal(["C8.1", "C8.4"], Asked([.. Whole.Except([Drawn, OnDesign[^1]]), FarPhase, far]).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.DoesNotContain("C8.1", Asked([.. Whole, FarPhase, far]), StringComparer.Ordinal);
    }

    [Fact]
    public void What_a_log_measures_counts_as_an_indicator()
    {
        StudyRecord[] bare = [.. Whole.Except(Readings)];
        Assert.Equal(3, Findings(bare, Today).Count(found => found.Check == "C2.1"));
        var measured = Today with { Measured = [Straight.Key, Other.Key, Wrong.Key, Pay.Key], Scored = [Ask.Key] };
        Assert.Equal([], Findings(bare, measured));
    }

    [Fact]
    public void A_record_answers_a_condition_as_words_do_and_an_action_takes_care_of_a_broken_one()
    {
        var desk = new Answer(Doc.New<Answer>(), "Desk", "V", AnswerKind.Tool);
        StudyRecord[] records = [.. Whole.Except([Quick, Delay]), desk, Quick with { Answer = "", Answers = [desk.Id] }, Delay with { Value = 9 }, Act];
        Assert.Equal([], Findings(records, Today));
        StudyRecord[] dropped = [.. records.Except([Act]), Act with { Status = ActionStatus.Dropped }];
        Assert.Equal("C3.5", Assert.Single(Findings(dropped, Today)).Check);
    }

    [Fact]
    public void A_moments_finding_is_mended_at_its_touchpoint()
    {
        var finding = Findings([.. Whole.Except([Quick])], Today).First(found => found.Check == "C3.1");
        Assert.Equal((Moment.Key, Pay.Key, "Pay"), (finding.About, finding.Place, finding.Name));
    }

    [Fact]
    public void Every_number_has_its_sentence_in_both_languages_and_its_line_in_the_list()
    {
        var numbers = Broken.Keys.Append("C10.1").Order(StringComparer.Ordinal).ToList();
        var listed = Numbered().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "study-checks.md"))).Select(match => match.Groups["id"].Value).Order(StringComparer.Ordinal);
        Assert.Equal(numbers, listed, StringComparer.Ordinal);
        foreach (var language in new[] { "fr", "en" })
        {
            using var catalogue = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "i18n", language + ".json")));
            Assert.All(numbers, number => Assert.True(catalogue.RootElement.TryGetProperty("check." + number, out _), $"{language} {number}"));
        }
    }

    private static CheckFinding[] Findings(StudyRecord[] records, CheckContext context)
    {
        var state = StudyState.Of(1, records.Select(record => new Held(record, 1)));
        return [.. StudyChecks.OfMap(state, Map.Id, context), .. StudyChecks.OfStudy(state)];
    }

    private static PathStep Step(JourneyPath path, Touchpoint touchpoint, string order) => new(Doc.New<PathStep>(), path.Id, touchpoint.Id, order);

    private static Reading Read(StudyRecord subject, string indicator) =>
        new(Doc.New<Reading>(), subject.Key, indicator, 1, ReadingSource.Measured, From: "2026-01-01", To: "2026-02-01", Count: 10);

    [GeneratedRegex(@"^- \*\*(?<id>C\d+\.\d+)\*\*", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();
}
