using System.Globalization;
using Parcours.Mapping;

namespace Parcours.Files.Maps.Bpmn;

/// <summary>Makes a draft of a process: lanes of its lanes and pools, touchpoints of tasks and named events, paths of its flows, stages along them.</summary>
internal sealed class BpmnMap(BpmnModel model, MapReadOptions options, MapFaults faults)
{
    private readonly DraftBuilder draft = new(options, faults);
    private readonly Dictionary<BpmnNode, int> cards = [];
    private readonly Dictionary<BpmnNode, (int Stage, int Lane)> places = [];

    // Names of lanes that several processes have.
    private readonly Lazy<HashSet<string>> shared = new(() => model.Nodes.GroupBy(node => node.Lane, StringComparer.Ordinal)
        .Where(lane => lane.Select(node => node.Process).Distinct().Skip(1).Any()).Select(lane => lane.Key).ToHashSet(StringComparer.Ordinal));

    public static MapReading Read(byte[] bytes, MapReadOptions options)
    {
        var faults = new MapFaults(options.MostFaults);
        using var xml = MapXml.Reader(new MemoryStream(bytes, writable: false), options);
        var made = new BpmnMap(new BpmnReader(xml, faults).Read(), options, faults).Make();
        return new MapReading("", made, SheetShape.Auto, "", [], [], faults.Kept, faults.Count);
    }

    private MapDraft? Make()
    {
        var graph = new BpmnGraph(model);
        var shown = model.Nodes.Where(node => node.IsShown).ToList();
        var (stages, stageOf) = new BpmnStages(graph, shown, options).Find();
        var columns = stages.ConvertAll(name => draft.AddStage(name, ""));
        foreach (var node in shown)
        {
            if (columns[stageOf[node]] is { } column && draft.Lane(LaneOf(node), "#" + node.Id) is { } lane) Card(node, column, lane);
        }

        Paths(graph);
        Notes();
        foreach (var pool in model.EmptyPools) faults.Hint("bpmn.emptyPool", value: pool);
        if (model.MessageFlows > 0) faults.Hint("bpmn.messages", value: Number(model.MessageFlows));
        var title = model.Title.Length > 0 ? model.Title : model.Processes.Select(process => process.Name).FirstOrDefault(name => name.Length > 0, "");
        var map = draft.Build(title, DocumentKind.Process);
        if (map is null) faults.Add("bpmn.noTask");
        return map;
    }

    private void Card(BpmnNode node, int stage, int lane)
    {
        var name = node.Name.Length > 0 ? node.Name : options.Language == "en" ? "Untitled" : "Sans titre";
        if (node.Name.Length == 0) faults.Add("bpmn.noName", "#" + node.Id);
        places[node] = (stage, lane);
        if (draft.Touchpoint(new DraftTouchpoint(stage, lane, name, node.Documentation.ToString()), "#" + node.Id) is { } card) cards[node] = card;
    }

    private void Paths(BpmnGraph graph)
    {
        var ways = new BpmnWays(graph, model);
        var left = 0;
        foreach (var way in ways.Find())
        {
            var steps = way.Nodes.Where(cards.ContainsKey).Select(node => cards[node]).ToList();
            if (steps.Count > 0 && !draft.Path(way.Name, way.Kind, steps, way.Place)) left++;
        }

        if (ways.LeftOut > 0) faults.Add("over.ways", value: Number(ways.LeftOut));
    }

    private void Notes()
    {
        var linked = model.Associations.SelectMany(link => new[] { (link.From, link.To), (link.To, link.From) }).ToLookup(link => link.Item1, link => link.Item2, StringComparer.Ordinal);
        foreach (var (id, text) in model.Annotations)
        {
            var about = linked[id].Select(model.ById.GetValueOrDefault).OfType<BpmnNode>().FirstOrDefault(places.ContainsKey);
            if (about is null) draft.Note(text, null, null, "#" + id);
            else draft.Note(text, places[about].Stage, places[about].Lane, "#" + id);
        }
    }

    // Two pools may each have a "Service": they are told apart.
    private string LaneOf(BpmnNode node)
    {
        var (id, name) = model.Processes[node.Process];
        var pool = model.Pools.GetValueOrDefault(id, "");
        if (pool.Length == 0) pool = name;
        if (node.Lane.Length == 0) return pool;
        return shared.Value.Contains(node.Lane) && pool.Length > 0 ? $"{pool} – {node.Lane}" : node.Lane;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
