using Parcours.Mapping;

namespace Parcours.Files.Maps.Bpmn;

/// <summary>The columns of a process: its open subprocesses by name, and between them ranks along the flow, a few together.</summary>
internal sealed class BpmnStages(BpmnGraph graph, IReadOnlyList<BpmnNode> shown, MapReadOptions options)
{
    private const int MostPlain = 8;

    /// <summary>The stage of every card, by its place among the names.</summary>
    public (List<string> Names, Dictionary<BpmnNode, int> Of) Find()
    {
        var rank = Ranks();
        var units = shown.GroupBy(node => (object?)Outermost(node) ?? rank[node]).Select(group => (Named: group.Key as BpmnNode, Rank: group.Average(node => rank[node]), Cards: group.ToList()))
            .OrderBy(unit => unit.Rank).ToList();
        var plain = units.Count(unit => unit.Named is null);
        var together = Math.Max(1, (int)Math.Ceiling(plain / (double)MostPlain));
        var (names, of, open) = (new List<string>(), new Dictionary<BpmnNode, int>(), 0);
        foreach (var (named, _, cards) in units)
        {
            if (named is not null)
            {
                if (names.Count < MapDraft.MostStages) names.Add(named.Name);
                open = 0;
            }
            else if (open == 0 || open == together)
            {
                if (names.Count < MapDraft.MostStages) names.Add("");
                open = 1;
            }
            else
            {
                open++;
            }

            foreach (var card in cards) of[card] = names.Count - 1;
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length == 0) names[i] = MapText.Numbered(options.Language, "Étape", "Stage", i + 1);
        }

        return (names, of);
    }

    // How many cards the longest way to a node without going back has; by Kahn's order, edges that close a loop left out.
    private Dictionary<BpmnNode, int> Ranks()
    {
        var back = BackEdges();
        var rank = graph.Nodes.ToDictionary(node => node, _ => 0);
        var waiting = graph.Nodes.ToDictionary(node => node, _ => 0);
        foreach (var node in graph.Nodes)
        {
            foreach (var edge in graph.Next(node))
            {
                if (!back.Contains((node, edge.To))) waiting[edge.To]++;
            }
        }

        var queue = new Queue<BpmnNode>(graph.Nodes.Where(node => waiting[node] == 0));
        while (queue.TryDequeue(out var node))
        {
            foreach (var edge in graph.Next(node))
            {
                if (back.Contains((node, edge.To))) continue;
                rank[edge.To] = Math.Max(rank[edge.To], rank[node] + (node.IsShown && !edge.IsBoundary ? 1 : 0));
                if (--waiting[edge.To] == 0) queue.Enqueue(edge.To);
            }
        }

        return rank;
    }

    // Depth first without recursion: an edge to a node that is still open goes back.
    private HashSet<(BpmnNode From, BpmnNode To)> BackEdges()
    {
        var back = new HashSet<(BpmnNode, BpmnNode)>();
        var state = new Dictionary<BpmnNode, int>();
        var stack = new Stack<(BpmnNode Node, int At)>();
        foreach (var root in graph.Nodes.OrderBy(node => node.Incoming > 0))
        {
            if (!state.TryAdd(root, 1)) continue;
            stack.Push((root, 0));
            while (stack.TryPop(out var top))
            {
                var edges = graph.Next(top.Node);
                if (top.At == edges.Count)
                {
                    state[top.Node] = 2;
                    continue;
                }

                stack.Push((top.Node, top.At + 1));
                var to = edges[top.At].To;
                if (state.TryAdd(to, 1)) stack.Push((to, 0));
                else if (state[to] == 1) back.Add((top.Node, to));
            }
        }

        return back;
    }

    private static BpmnNode? Outermost(BpmnNode node)
    {
        var at = node.Parent;
        while (at?.Parent is not null) at = at.Parent;
        return at is { Name.Length: > 0 } ? at : null;
    }
}
