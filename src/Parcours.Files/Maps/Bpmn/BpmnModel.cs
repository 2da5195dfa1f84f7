using System.Text;

namespace Parcours.Files.Maps.Bpmn;

/// <summary>What a node of a process is for a map.</summary>
internal enum NodeKind
{
    Task,
    Event,
    Start,
    End,
    Boundary,
    Gateway,
    Parallel,
    SubProcess,
}

/// <summary>A node of a process.</summary>
internal sealed class BpmnNode(string id, NodeKind kind, string name, int process, BpmnNode? parent)
{
    public string Id { get; } = id;

    public NodeKind Kind { get; } = kind;

    public string Name { get; } = name;

    /// <summary>The process it is in, by its place in the model.</summary>
    public int Process { get; } = process;

    /// <summary>The subprocess it is in, or null.</summary>
    public BpmnNode? Parent { get; } = parent;

    /// <summary>The flow that is taken when no condition holds.</summary>
    public string Default { get; init; } = "";

    /// <summary>Of a boundary event: what it sits on.</summary>
    public string AttachedTo { get; init; } = "";

    /// <summary>True when something goes wrong here: an error, a termination, a cancellation.</summary>
    public bool IsFailure { get; set; }

    /// <summary>What the file says of it, as it is written.</summary>
    public BpmnText Documentation { get; } = new();

    public string Lane { get; set; } = "";

    /// <summary>True when nodes stand in it: the subprocess is drawn open.</summary>
    public bool HasInside { get; set; }

    public List<BpmnEdge> Out { get; } = [];

    public int Incoming { get; set; }

    /// <summary>True when it becomes a card.</summary>
    public bool IsShown => Kind switch
    {
        NodeKind.Task => true,
        NodeKind.SubProcess => !HasInside,
        NodeKind.Event or NodeKind.Start or NodeKind.End or NodeKind.Boundary => Name.Length > 0,
        _ => false,
    };
}

/// <summary>Texts of a file put one under the other; once there is more than a map keeps, the rest is left.</summary>
internal sealed class BpmnText
{
    private const int Most = 20_000;
    private StringBuilder? text;

    public void AddLine(string line)
    {
        if (line.Length == 0) return;
        if (text is { Length: > 0 }) Add("\n");
        Add(line);
    }

    public void Add(string more)
    {
        text ??= new StringBuilder();
        text.Append(more.AsSpan(0, Math.Min(more.Length, Most - text.Length)));
    }

    public override string ToString() => text?.ToString() ?? "";
}

/// <summary>A way from a node to the next.</summary>
internal sealed record BpmnEdge(string Id, BpmnNode From, BpmnNode To, string Name, bool IsBoundary = false);

/// <summary>What was read of the file.</summary>
internal sealed class BpmnModel
{
    public const int MostNodes = 4_000;

    /// <summary>The most flows of a file, as it is written.</summary>
    public const int MostFlows = 4 * MostNodes;

    /// <summary>The most edges once subprocesses are open: what follows one follows each of its ends.</summary>
    public const int MostEdges = 40_000;

    /// <summary>The most processes of a file.</summary>
    public const int MostProcesses = 200;

    public List<(string Id, string Name)> Processes { get; } = [];

    /// <summary>Pools: the name of the participant of each process.</summary>
    public Dictionary<string, string> Pools { get; } = new(StringComparer.Ordinal);

    public List<string> EmptyPools { get; } = [];

    public string Title { get; set; } = "";

    /// <summary>In the order of the file.</summary>
    public List<BpmnNode> Nodes { get; } = [];

    public Dictionary<string, BpmnNode> ById { get; } = new(StringComparer.Ordinal);

    public List<(string Id, string Text)> Annotations { get; } = [];

    public List<(string From, string To)> Associations { get; } = [];

    public int MessageFlows { get; set; }
}
