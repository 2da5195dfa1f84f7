using Parcours.Mapping;

namespace Parcours.Files.Maps.Bpmn;

/// <summary>A way through a process.</summary>
internal sealed record BpmnWay(string Name, PathKind Kind, List<BpmnNode> Nodes, string Place);

/// <summary>
/// The ways of a process without counting them all, of which there may be 2^40: the most direct one, then, for each branch that no way has
/// taken yet, the way that takes it and goes on directly. There are never more ways than branches.
/// </summary>
internal sealed class BpmnWays(BpmnGraph graph, BpmnModel model)
{
    private const int MostWays = 400;
    private const int LooksAhead = 500;
    private const int MostLooks = 4_000_000;
    private readonly List<BpmnWay> ways = [];
    private readonly HashSet<(BpmnNode From, BpmnNode To)> taken = [];
    private readonly Dictionary<BpmnNode, (int Way, int At)> reached = [];
    private readonly Dictionary<BpmnNode, BpmnNode?> joins = [];

    /// <summary>How many edges were looked at for branches and joins: what a test bounds.</summary>
    public int Looked { get; private set; }

    /// <summary>How many branches were not followed.</summary>
    public int LeftOut { get; private set; }

    public List<BpmnWay> Find()
    {
        foreach (var nodes in graph.Nodes.Where(node => node.Parent is null).GroupBy(node => node.Process))
        {
            var (process, own, first) = (nodes.Key, ways.Count, true);
            foreach (var start in BpmnGraph.Starts(nodes).OrderBy(graph.Distance))
            {
                if (ways.Count >= MostWays && !first)
                {
                    LeftOut++;
                    continue;
                }

                var name = first ? NameOf(process) : start.Name;
                Take(name, first ? PathKind.Reference : PathKind.Exception, [], start, "#" + start.Id);
                first = false;
            }

            Branches(own);
        }

        return ways;
    }

    // Ways grow breadth first: a branch begins with the way that first came to where it leaves.
    private void Branches(int own)
    {
        for (var at = own; at < ways.Count; at++)
        {
            foreach (var node in ways[at].Nodes.ToList())
            {
                foreach (var edge in graph.Next(node))
                {
                    Looked++;
                    if (taken.Contains((node, edge.To))) continue;
                    if (ways.Count >= MostWays)
                    {
                        taken.Add((node, edge.To));
                        LeftOut++;
                        continue;
                    }

                    var (way, place) = reached[node];
                    List<BpmnNode> before = [.. ways[way].Nodes[..(place + 1)]];
                    taken.Add((node, edge.To));
                    var isFailure = edge.IsBoundary && edge.To.IsFailure;
                    Take(edge.Name.Length > 0 ? Joined(node.Name, edge.Name) : edge.To.Name, isFailure ? PathKind.Anomaly : PathKind.Exception, before, edge.To, edge.Id.Length > 0 ? "#" + edge.Id : "#" + edge.To.Id);
                }
            }
        }
    }

    private void Take(string name, PathKind kind, List<BpmnNode> before, BpmnNode start, string place)
    {
        var nodes = before.ToList();
        Walk(start, nodes);
        for (var i = 0; i < nodes.Count; i++)
        {
            reached.TryAdd(nodes[i], (ways.Count, i));
            if (i > 0) taken.Add((nodes[i - 1], nodes[i]));
        }

        // Ends that fail are named by how they fail.
        if (kind == PathKind.Exception && nodes[^1].IsFailure) kind = PathKind.Anomaly;
        if (name.Length == 0) name = nodes[^1].Name;
        ways.Add(new BpmnWay(name, kind, nodes, place));
    }

    // On to an end the most direct way; each node once, so that a loop ends where it comes back.
    private void Walk(BpmnNode start, List<BpmnNode> nodes)
    {
        var seen = new HashSet<BpmnNode>();
        for (var node = start; node is not null && seen.Add(node);)
        {
            nodes.Add(node);
            if (node.Kind == NodeKind.Parallel && graph.Next(node).Count(edge => !edge.IsBoundary) > 1 && JoinOf(node) is { } join && !seen.Contains(join))
            {
                foreach (var edge in graph.Next(node).Where(edge => !edge.IsBoundary)) Branch(node, edge.To, join, seen, nodes);
                node = join;
                continue;
            }

            node = graph.Best(node, seen)?.To;
        }
    }

    // All branches of a parallel split are gone through, one after the other: a path is one line.
    private void Branch(BpmnNode split, BpmnNode first, BpmnNode join, HashSet<BpmnNode> seen, List<BpmnNode> nodes)
    {
        taken.Add((split, first));
        BpmnNode? last = null;
        for (var node = first; node is not null && node != join && seen.Add(node);)
        {
            nodes.Add(node);
            last = node;
            node = graph.Best(node, seen)?.To;
        }

        if (last is not null) taken.Add((last, join));
    }

    // The first parallel node that the direct ways of all branches come to; null when they do not meet.
    private BpmnNode? JoinOf(BpmnNode split)
    {
        if (!joins.TryGetValue(split, out var join)) joins[split] = join = Join(split);
        return join;
    }

    private BpmnNode? Join(BpmnNode split)
    {
        HashSet<BpmnNode>? common = null;
        List<BpmnNode> first = [];
        foreach (var edge in graph.Next(split).Where(edge => !edge.IsBoundary))
        {
            var own = new HashSet<BpmnNode> { split };
            var way = new List<BpmnNode>();
            for (var node = edge.To; node is not null && way.Count < LooksAhead && own.Add(node);)
            {
                // Splits of thousands that lead to each other: their branches are told one by one.
                if ((Looked += graph.Next(node).Count) > MostLooks) return null;
                way.Add(node);
                node = graph.Best(node, own)?.To;
            }

            if (common is null) (first, common) = (way, [.. way]);
            else common.IntersectWith(way);
        }

        return first.Find(node => node.Kind == NodeKind.Parallel && node.Incoming > 1 && common!.Contains(node));
    }

    private string NameOf(int process)
    {
        var (id, name) = model.Processes[process];
        return name.Length > 0 ? name : model.Pools.GetValueOrDefault(id, "");
    }

    private static string Joined(string first, string second) => first.Length == 0 ? second : $"{first} {second}";
}
