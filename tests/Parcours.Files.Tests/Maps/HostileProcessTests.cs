using Parcours.Files.Maps;
using Parcours.Files.Maps.Bpmn;

namespace Parcours.Files.Tests.Maps;

/// <summary>Small processes that would grow past any memory once they are read: what they may cost is counted, in edges and in bytes.</summary>
public class HostileProcessTests
{
    private const long Little = 100 << 20;

    [Fact, Rule("A8")]
    public void Flows_out_of_a_subprocess_with_thousands_of_ends_are_one_way_each()
    {
        var file = "<subProcess id=\"s\" name=\"S\">" + Tasks("t", 3_998) + "</subProcess><task id=\"z\" name=\"Z\"/>" + Repeat("<sequenceFlow sourceRef=\"s\" targetRef=\"z\"/>", 16_000);
        var (reading, allocated) = Measured(Process(file));
        Assert.NotNull(reading.Draft);
        Assert.InRange(allocated, 0, Little);
        Assert.InRange(new BpmnGraph(Model(Process(file))).Edges, 3_998, 4_100);
    }

    [Fact, Rule("A8")]
    public void A_thousand_ends_times_a_thousand_flows_are_refused_before_they_are_made()
    {
        var flows = string.Concat(Enumerable.Range(0, 1_900).Select(i => $"<sequenceFlow sourceRef=\"s\" targetRef=\"z{i}\"/>"));
        var (reading, allocated) = Measured(Process("<subProcess id=\"s\" name=\"S\">" + Tasks("t", 2_000) + "</subProcess>" + Tasks("z", 1_900) + flows));
        Refused("bpmn.flows", "40000", reading);
        Assert.InRange(allocated, 0, Little);
    }

    [Fact, Rule("A8")]
    public void Flows_and_processes_past_their_number_are_refused_not_dropped()
    {
        Refused("bpmn.flows", "16000", Workbook.Read(Process("<task id=\"a\" name=\"A\"/>" + Repeat("<sequenceFlow sourceRef=\"a\" targetRef=\"a\"/>", 16_001))));
        Refused("bpmn.processes", "200", Workbook.Read(File(Repeat("<process/>", 201))));
    }

    [Fact, Rule("A8")]
    public void Each_process_is_looked_through_once()
    {
        var file = File(string.Concat(Enumerable.Range(0, 200).Select(p => $"<process id=\"p{p}\">{Tasks($"p{p}t", 10)}{Chain($"p{p}t", 10)}</process>")));
        var model = Model(file);
        var ways = new BpmnWays(new BpmnGraph(model), model);
        Assert.Equal(200, ways.Find().Count);
        Assert.Equal(200 * 9, ways.Looked);
    }

    [Fact, Rule("A8")]
    public void Starts_without_number_and_splits_that_lead_to_each_other_end()
    {
        var loose = Model(Process(Tasks("t", 4_000)));
        var ways = new BpmnWays(new BpmnGraph(loose), loose);
        Assert.Equal((400, 3_600), (ways.Find().Count, ways.LeftOut));

        var splits = string.Concat(Enumerable.Range(0, 9).Select(g => $"<parallelGateway id=\"g{g}\"/>" + string.Concat(Enumerable.Range(0, 1_700).Select(i => $"<sequenceFlow sourceRef=\"g{g}\" targetRef=\"t{i}\"/>"))));
        var back = string.Concat(Enumerable.Range(0, 600).Select(i => $"<sequenceFlow sourceRef=\"t{i}\" targetRef=\"g{(i * 7 % 9)}\"/>"));
        var knot = Model(Process(Tasks("t", 1_700) + splits + back));
        ways = new BpmnWays(new BpmnGraph(knot), knot);
        Assert.InRange(ways.Find().Count, 1, 400);
        Assert.InRange(ways.Looked, 1, 16_000_000);
    }

    [Fact, Rule("A8")]
    public void Texts_in_thousands_of_pieces_are_read_until_they_are_full()
    {
        var lines = Process("<task id=\"a\" name=\"A\"><documentation>" + new string('x', 8_000) + "</documentation>" + Repeat("<documentation>y</documentation>", 20_000) + "</task>");
        var (reading, allocated) = Measured(lines);
        Assert.StartsWith("xxxx", reading.Draft!.Touchpoints.Single().Description, StringComparison.Ordinal);
        Assert.InRange(allocated, 0, Little);

        var pieces = Repeat("<![CDATA[a]]>", 60_000);
        (reading, allocated) = Measured(Process($"<task id=\"a\" name=\"A\"><documentation>{pieces}</documentation></task><textAnnotation id=\"n\"><text>{pieces}</text></textAnnotation>"));
        Assert.Equal(8_000, reading.Draft!.Notes.Single().Text.Length);
        Assert.InRange(allocated, 0, Little);
    }

    [Fact]
    public void Two_flows_between_two_nodes_are_one_way_under_the_name_of_the_default()
    {
        var model = Model(Process("<task id=\"a\" name=\"A\" default=\"two\"/><task id=\"b\" name=\"B\"/><sequenceFlow id=\"one\" name=\"1\" sourceRef=\"a\" targetRef=\"b\"/><sequenceFlow id=\"two\" name=\"2\" sourceRef=\"a\" targetRef=\"b\"/>"));
        Assert.Equal(("2", 1), (Assert.Single(model.ById["a"].Out).Name, model.ById["b"].Incoming));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Tasks(string prefix, int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"<task id=\"{prefix}{i}\" name=\"T{i}\"/>"));

    private static string Chain(string prefix, int count) => string.Concat(Enumerable.Range(1, count - 1).Select(i => $"<sequenceFlow sourceRef=\"{prefix}{i - 1}\" targetRef=\"{prefix}{i}\"/>"));

    private static byte[] Process(string inside) => File($"<process id=\"p\">{inside}</process>");

    private static byte[] File(string inside) => Encoding.UTF8.GetBytes($"<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">{inside}</definitions>");

    private static BpmnModel Model(byte[] file)
    {
        using var xml = MapXml.Reader(new MemoryStream(file), new MapReadOptions());
        return new BpmnReader(xml, new MapFaults(10)).Read();
    }

    private static (MapReading Reading, long Allocated) Measured(byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Workbook.Read(file, name: "p.bpmn");
        return (reading, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Refused(string code, string value, MapReading reading)
    {
        Assert.Null(reading.Draft);
        Assert.Equal((code, value), (reading.Faults[^1].Code, reading.Faults[^1].Value));
    }
}
