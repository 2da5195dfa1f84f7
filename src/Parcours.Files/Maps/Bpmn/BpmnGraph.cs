using System.Globalization;

namespace Parcours.Files.Maps.Bpmn;

/// <summary>
/// The process as one flat graph: an open subprocess is entered at its own starts, and what follows it begins at its ends.
/// </summary>
internal sealed class BpmnGraph
{
    private readonly Dictionary<BpmnNode, List<BpmnEdge>> next = [];
    private readonly Dictionary<BpmnNode, int> toEnd = [];
    private readonly Dictionary<BpmnNode, int> toAnyEnd = [];

    public BpmnGraph(BpmnModel model)
    {
        var within = model.Nodes.Where(node => node.Parent is not null).ToLookup(node => node.Parent!);
        foreach (var node in model.Nodes)
        {
            Allow(node.Out.Count);
            next[node] = [.. node.Out];
        }

        foreach (var open in model.Nodes.Where(node => node.Kind == NodeKind.SubProcess && node.HasInside))
        {
            var starts = Starts(within[open]);
            // What follows it, and, when it ends another subprocess, what that one handed on to it before: the outer stands first.
            var after = next[open].FindAll(edge => !edge.IsBoundary);
            foreach (var last in within[open].Where(node => !node.IsFailure && node.Out.All(edge => edge.IsBoundary)))
            {
                Allow(after.Count);
                next[last].AddRange(after);
            }

            next[open] = [.. starts.Select(start => new BpmnEdge("", open, start, "")), .. open.Out.Where(edge => edge.IsBoundary)];
        }

        Nodes = model.Nodes;
        Measure(toEnd, node => next[node].Count == 0 && !node.IsFailure);
        Measure(toAnyEnd, node => next[node].Count == 0);
    }

    public IReadOnlyList<BpmnNode> Nodes { get; }

    /// <summary>How many edges were made of the file's own, and of those that subprocesses hand on.</summary>
    public int Edges { get; private set; }

    public IReadOnlyList<BpmnEdge> Next(BpmnNode node) => next[node];

    /// <summary>Where a way begins: start events first, else nodes that nothing leads to.</summary>
    public static List<BpmnNode> Starts(IEnumerable<BpmnNode> nodes)
    {
        var all = nodes.ToList();
        var starts = all.FindAll(node => node is { Kind: NodeKind.Start });
        if (starts.Count == 0) starts = all.FindAll(node => node.Incoming == 0 && node.Kind != NodeKind.Boundary);
        return starts.Count > 0 || all.Count == 0 ? starts : [all[0]];
    }

    /// <summary>How many nodes it is to a good end; large when there is no way to one.</summary>
    public int Distance(BpmnNode node) => toEnd.TryGetValue(node, out var good) ? good : toAnyEnd.TryGetValue(node, out var any) ? 1_000_000 + any : 2_000_000;

    /// <summary>The edge of the most direct way on: the default where one is drawn, else the shortest to a good end. Boundary events are never taken by themselves.</summary>
    public BpmnEdge? Best(BpmnNode node, IReadOnlySet<BpmnNode> avoid)
    {
        var open = next[node].Where(edge => !edge.IsBoundary && !avoid.Contains(edge.To)).ToList();
        return open.Find(edge => edge.Id.Length > 0 && edge.Id == node.Default) ?? open.MinBy(edge => Distance(edge.To));
    }

    // Before they are made: a thousand ends times a thousand flows would fill the memory.
    private void Allow(int more)
    {
        if ((Edges += more) > BpmnModel.MostEdges) throw MapFile.Refused("bpmn.flows", BpmnModel.MostEdges.ToString(CultureInfo.InvariantCulture));
    }

    private void Measure(Dictionary<BpmnNode, int> distance, Func<BpmnNode, bool> isEnd)
    {
        var before = new Dictionary<BpmnNode, List<BpmnNode>>();
        foreach (var edge in next.Values.SelectMany(edges => edges).Where(edge => !edge.IsBoundary))
        {
            // An edge out of a subprocess is held by its last nodes too: what leads there is whoever holds it.
            if (!before.TryGetValue(edge.To, out var from)) before[edge.To] = from = [];
            from.Add(edge.From);
        }

        foreach (var (node, edges) in next)
        {
            foreach (var edge in edges.Where(edge => !edge.IsBoundary && edge.From != node)) before[edge.To].Add(node);
        }

        var queue = new Queue<BpmnNode>(Nodes.Where(isEnd));
        foreach (var node in queue) distance[node] = 0;
        while (queue.TryDequeue(out var node))
        {
            foreach (var from in before.GetValueOrDefault(node) ?? [])
            {
                if (distance.TryAdd(from, distance[node] + 1)) queue.Enqueue(from);
            }
        }
    }
}
