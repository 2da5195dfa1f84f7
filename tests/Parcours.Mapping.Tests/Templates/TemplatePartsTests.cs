using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Templates;

/// <summary>What a template leaves out is told kind by kind, and no kind of record is forgotten.</summary>
public sealed class TemplatePartsTests
{
    // A study with a map of one reference path, and on it a record of every kind that is not of the whole study.
    private readonly Journey journey = new(New<Journey>(), "Emménager", "V");
    private readonly Persona persona = new(New<Persona>(), "Ann Lee", "V");
    private readonly List<StudyRecord> records = [];

    [Fact]
    public void Every_kind_of_record_is_kept_counted_or_of_the_whole_study()
    {
        var map = Make();
        var state = Assert.IsType<Applied>(StudyRules.Apply(StudyState.Empty, [.. records.Select(record => new Op.Put(record))])).State;
        var draft = TemplateDraft.Of(state, map, "Emménager", "energy", []);
        var counts = draft.Stripped.ToDictionary(count => count.What, count => count.Count, StringComparer.Ordinal);
        foreach (var kind in RecordKinds.All.Keys)
        {
            var fate = TemplateParts.FateOf(kind);
            Assert.True(fate is not null, $"Nobody has said what becomes of {kind} in a template.");
            var made = records.Count(record => record.Key.Kind == kind);
            if (fate is "" or "*") continue;
            Assert.True(made > 0, $"This test makes no {kind}.");
            Assert.True(counts.GetValueOrDefault(fate) >= made, $"{made} of {kind} are not all among {counts.GetValueOrDefault(fate)} {fate}.");
        }

        foreach (var what in new[] { "conditions", "readings", "people", "otherTouchpoints", "otherMoments" }) Assert.Equal(1, counts[what]);
        Assert.Equal(2, draft.Template.Touchpoints.Count);
        foreach (var language in new[] { "fr", "en" })
        {
            var texts = File.ReadAllText(Path.Combine(Repository.Root, "i18n", language + ".json"));
            foreach (var what in counts.Keys) Assert.Contains($"\"templates.part.{what}\"", texts, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Devenir client de Banque Rivage", "", "Comment devient-on client de l’entreprise ?")]
    [InlineData("Devenir client", "", "Comment devient-on client de Banque Rivage ?")]
    [InlineData("Devenir client de Banque Rivage", "Rivage", "Comment devient-on client de Banque l’entreprise ?")]
    public void A_study_that_names_no_brand_is_known_by_the_proper_names_of_its_title(string name, string brand, string expected)
    {
        var map = Make();
        var card = records.OfType<Touchpoint>().First();
        var told = records.Select(record => record is Study study ? study with { Name = name, Brand = brand }
            : record == card ? card with { Name = "Comment devient-on client de Banque Rivage ?" } : record);
        var state = Assert.IsType<Applied>(StudyRules.Apply(StudyState.Empty, [.. told.Select(record => new Op.Put(record))])).State;
        Assert.Contains(TemplateDraft.Of(state, map, "Modèle", "bank", []).Template.Touchpoints, each => each.Name.Fr == expected);
    }

    private static Id<T> New<T>() where T : StudyRecord => new(Guid.NewGuid());

    private JourneyMap Make()
    {
        var map = new JourneyMap(New<JourneyMap>(), journey.Id, "Emménager", MapKind.Reality, "V") with { Persona = persona.Id };
        var (stage, lane) = (new Stage(New<Stage>(), map.Id, "Choisir", "V"), new Lane(New<Lane>(), map.Id, "Téléphone", "V"));
        Touchpoint[] cards = [.. new[] { "V", "W", "X" }.Select(order => new Touchpoint(New<Touchpoint>(), stage.Id, lane.Id, $"Appeler {order}", order))];
        var path = new JourneyPath(New<JourneyPath>(), map.Id, "Référence", PathKind.Reference, "V");
        var moment = new MomentOfTruth(New<MomentOfTruth>(), cards[2].Id);
        records.AddRange([new Study(New<Study>(), "Rivage", "fr"), journey, persona, map, stage, lane, .. cards, path, moment]);
        records.AddRange(cards.Take(2).Select((card, at) => new PathStep(New<PathStep>(), path.Id, card.Id, at == 0 ? "V" : "W")));
        Evidence(cards[0].Id, moment.Id, map.Id);
        Rooms(cards[0].Id, map.Id);
        Drawn(cards[0].Id, stage.Id, map.Id);
        return map;
    }

    private void Drawn(Id<Touchpoint> card, Id<Stage> stage, Id<JourneyMap> map)
    {
        var source = new SourceDocument(New<SourceDocument>(), "Guide d'accueil", "V");
        records.AddRange(
        [
            source, new Standing(New<Standing>(), card, Source: source.Id), new Photo(New<Photo>(), card, Guid.NewGuid(), 4, 3),
            new Quote(New<Quote>(), card, Guid.NewGuid()), new StageSpan(New<StageSpan>(), map, stage, stage, "Contrat", "V"),
            new Underlay(New<Underlay>(), map, Guid.NewGuid(), 4, 3, 0, 0, 400),
        ]);
    }

    private void Evidence(Id<Touchpoint> card, Id<MomentOfTruth> moment, Id<JourneyMap> map)
    {
        var answer = new Answer(New<Answer>(), "Rappel", "V");
        var condition = new Condition(New<Condition>(), moment, "Rappelé en une heure", "V") with { Answers = [answer.Id] };
        var (crm, erp) = (new InfoSystem(New<InfoSystem>(), "CRM", "V"), new InfoSystem(New<InfoSystem>(), "ERP", "W"));
        var person = new Stakeholder(New<Stakeholder>(), "Technicien", "employee", "V");
        var trigger = new TriggeringEvent(New<TriggeringEvent>(), "Déménager", "V") with { Map = map };
        records.AddRange(
        [
            answer, condition, crm, erp, person, trigger,
            new ProgressAction(New<ProgressAction>(), "Former", "V") with { Conditions = [condition.Id] },
            new SystemUse(New<SystemUse>(), card, crm.Id), new SystemUse(New<SystemUse>(), card, erp.Id), new Integration(New<Integration>(), crm.Id, erp.Id),
            new Involvement(New<Involvement>(), person.Id, card), new EventExpectation(New<EventExpectation>(), trigger.Id, "Être prévenu", "V"),
            new Decision(New<Decision>(), "Cartographier", "V", Journey: journey.Id), new Reading(New<Reading>(), card, "attente", 3, ReadingSource.Reported),
        ]);
    }

    private void Rooms(Id<Touchpoint> card, Id<JourneyMap> map)
    {
        var round = new Round(New<Round>(), map, "Atelier", "V", Touchpoints: [card], Axes: [Triptych.Cx], Groups: ["Équipe"]);
        var workshop = new Workshop(New<Workshop>(), map, "Atelier", "V");
        var vote = new AgendaItem(New<AgendaItem>(), workshop.Id, "Vote", "V", AgendaKind.Vote);
        var ideal = new JourneyMap(New<JourneyMap>(), journey.Id, "Idéal", MapKind.Ideal, "W");
        var (stage, lane) = (new Stage(New<Stage>(), ideal.Id, "Choisir", "V"), new Lane(New<Lane>(), ideal.Id, "Téléphone", "V"));
        var wish = new Touchpoint(New<Touchpoint>(), stage.Id, lane.Id, "Être appelé", "V");
        records.AddRange(
        [
            round, workshop, vote, ideal, stage, lane, wish, new Fulfilment(New<Fulfilment>(), map, wish.Id),
            new Binding(New<Binding>(), card, "Activité"), new Note(New<Note>(), map, "Note", "V"), new JournalEntry(New<JournalEntry>(), map, Text: "Décidé"),
            new SavedView(New<SavedView>(), map, "Vue", "V"), new Layer(New<Layer>(), map, "Calque", "V"), new Comment(New<Comment>(), card, "Vu"),
            new Mark(New<Mark>(), card, MarkKind.Irritant, "Attente"), new Score(New<Score>(), round.Id, card, Triptych.Cx, ["Équipe"], [5]),
            new Tally(New<Tally>(), vote.Id, card, 2, 1), new Interview(New<Interview>(), map, "Entretien", "V"),
        ]);
    }
}
