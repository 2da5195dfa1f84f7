using Parcours.Files.Maps;
using Parcours.Mapping;

namespace Parcours.Files.Tests.Maps;

/// <summary>Maps read out of BPMN 2.0 processes.</summary>
public class BpmnMapTests
{
    public static byte[] Sample => File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "fixtures", "maps", "reclamation.bpmn"));

    [Fact, Rule("S54.3")]
    public void A_process_of_a_modeller_becomes_lanes_stages_touchpoints_and_paths()
    {
        var reading = Workbook.Read(Sample, name: "reclamation.bpmn");
        var draft = reading.Draft!;
        Assert.Equal(("bpmn", "Traiter une réclamation", DocumentKind.Process), (reading.Format, draft.Name, draft.Kind));
        Assert.Equal(["Client web", "Téléphone (conseiller) phone", "Back-office office"], draft.Lanes.Select(lane => $"{lane.Name} {lane.Icon}"));
        Assert.Contains("Enquête", draft.Stages.Select(stage => stage.Name));
        Assert.Equal("Le client appelle avec son numéro de commande.", draft.Touchpoints.Single(card => card.Name == "Appeler le service clients").Description);
        Assert.Equal(
            [
                "Reference Traiter une réclamation: Colis abîmé > Appeler le service clients > Écouter et qualifier > Répondre tout de suite > Client rassuré",
                "Anomaly Appel coupé: Colis abîmé > Appeler le service clients > Écouter et qualifier > Appel coupé > Client perdu",
                "Exception Cas simple ? non: Colis abîmé > Appeler le service clients > Écouter et qualifier > Ouvrir le dossier > Examiner les photos > Renvoyer le produit > Émettre un avoir > Client rassuré",
                "Exception Photos lisibles ? non, à refaire: Colis abîmé > Appeler le service clients > Écouter et qualifier > Ouvrir le dossier > Examiner les photos > Examiner les photos > Renvoyer le produit > Émettre un avoir > Client rassuré",
            ],
            Told(draft));
        var note = Assert.Single(draft.Notes);
        Assert.Equal(("Délai affiché : 48 h", "Enquête"), (note.Text, draft.Stages[note.Stage!.Value].Name));
        Assert.Equal(["bpmn.emptyPool Transporteur", "bpmn.messages 1"], reading.Faults.Select(fault => $"{fault.Code} {fault.Value}"));
        // Along the reference path no card stands left of the one before.
        Assert.True(draft.Paths[0].Steps.Zip(draft.Paths[0].Steps.Skip(1)).All(pair => draft.Touchpoints[pair.First].Stage <= draft.Touchpoints[pair.Second].Stage));
    }

    [Fact]
    public void What_dangles_is_there_twice_or_has_no_name_is_told_and_the_rest_is_read()
    {
        var reading = Read("""
            <task id="a" name="A"/><task id="a" name="Again"/><task name="No id"/><task id="b"/><boundaryEvent id="x" name="X" attachedToRef="nowhere"/>
            <sequenceFlow id="f" sourceRef="a" targetRef="b"/><sequenceFlow id="g" sourceRef="a" targetRef="gone"/>
            """);
        Assert.Equal(["A", "Sans titre", "X"], reading.Draft!.Touchpoints.Select(card => card.Name));
        Assert.Equal(["bpmn.sameId #a", "bpmn.noId line 1", "bpmn.dangling #g", "bpmn.dangling #x", "bpmn.noName #b"], reading.Faults.Select(fault => $"{fault.Code} {fault.Place}"));
    }

    [Fact]
    public void A_process_that_goes_round_ends()
    {
        var draft = Read("""
            <task id="a" name="A"/><task id="b" name="B"/><task id="c" name="C"/>
            <sequenceFlow id="1" sourceRef="a" targetRef="b"/><sequenceFlow id="2" sourceRef="b" targetRef="c"/><sequenceFlow id="3" sourceRef="c" targetRef="a"/><sequenceFlow id="4" sourceRef="a" targetRef="a"/>
            """).Draft!;
        Assert.Equal("A > B > C", Told(draft)[0].Split(": ")[1]);
        Assert.All(draft.Paths, path => Assert.InRange(path.Steps.Length, 3, 7));
    }

    [Fact]
    public void A_process_of_two_thousand_nodes_with_two_to_the_forty_ways_is_read_and_what_is_left_out_is_counted()
    {
        var xml = new StringBuilder();
        for (var i = 0; i < 1960; i++)
        {
            if (i % 49 == 0) xml.Append(FormattableString.Invariant($"<exclusiveGateway id=\"n{i}\"/><task id=\"o{i}\" name=\"Other {i}\"/><sequenceFlow id=\"x{i}\" sourceRef=\"n{i}\" targetRef=\"o{i}\"/><sequenceFlow id=\"y{i}\" sourceRef=\"o{i}\" targetRef=\"n{i + 1}\"/>"));
            else xml.Append(FormattableString.Invariant($"<task id=\"n{i}\" name=\"Task {i}\"/>"));
            if (i < 1959) xml.Append(FormattableString.Invariant($"<sequenceFlow id=\"f{i}\" sourceRef=\"n{i}\" targetRef=\"n{i + 1}\"/>"));
        }

        var reading = Read(xml.ToString());
        Assert.Equal(1960, reading.Draft!.Touchpoints.Length);
        Assert.InRange(reading.Draft.Paths.Length, 2, MapDraft.MostPaths);
        Assert.InRange(reading.Draft.Paths.Sum(path => path.Steps.Length), 1920, MapDraft.MostSteps);
        Assert.Equal(41 - reading.Draft.Paths.Length, int.Parse(reading.Faults.Single(fault => fault.Code == "over.paths").Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Deep_splits_and_subprocesses_in_subprocesses_are_read()
    {
        var open = string.Concat(Enumerable.Range(0, 40).Select(i => $"<subProcess id=\"s{i}\" name=\"Level {i}\"><startEvent id=\"b{i}\"/><sequenceFlow id=\"f{i}\" sourceRef=\"b{i}\" targetRef=\"s{i + 1}\"/>"));
        var draft = Read(open + "<task id=\"s40\" name=\"Deep\"/>" + string.Concat(Enumerable.Repeat("</subProcess>", 40))).Draft!;
        Assert.Equal(("Deep", "Level 0"), (draft.Touchpoints.Single().Name, draft.Stages.Single().Name));
        var splits = string.Concat(Enumerable.Range(0, 300).Select(i => $"<parallelGateway id=\"p{i}\"/><sequenceFlow id=\"a{i}\" sourceRef=\"p{i}\" targetRef=\"p{(i + 1) % 300}\"/><sequenceFlow id=\"c{i}\" sourceRef=\"p{i}\" targetRef=\"p{(i * 7) % 300}\"/>"));
        Assert.NotNull(Read("<task id=\"t\" name=\"T\"/><sequenceFlow id=\"z\" sourceRef=\"t\" targetRef=\"p0\"/>" + splits).Draft);
    }

    [Fact]
    public void What_follows_a_subprocess_follows_the_one_that_ends_it_too()
    {
        var draft = Read("<subProcess id=\"o\" name=\"Outer\"><subProcess id=\"i\" name=\"Inner\"><task id=\"a\" name=\"A\"/></subProcess></subProcess><task id=\"z\" name=\"Z\"/><sequenceFlow id=\"f\" sourceRef=\"o\" targetRef=\"z\"/>").Draft!;
        Assert.Equal("A > Z", Assert.Single(Told(draft)).Split(": ")[1]);
    }

    private static string[] Told(MapDraft draft) =>
        [.. draft.Paths.Select(path => $"{path.Kind} {path.Name}: {string.Join(" > ", path.Steps.Select(step => draft.Touchpoints[step].Name))}")];

    private static MapReading Read(string inside) => Workbook.Read(
        Encoding.UTF8.GetBytes($"<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\">{inside}</process></definitions>"), name: "p.bpmn");
}
