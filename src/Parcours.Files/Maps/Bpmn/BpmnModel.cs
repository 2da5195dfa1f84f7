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

    public string Documentation { get; set; } = "";

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

/// <summary>A way from a node to the next.</summary>
internal sealed record BpmnEdge(string Id, BpmnNode From, BpmnNode To, string Name, bool IsBoundary = false);

/// <summary>What was read of the file.</summary>
internal sealed class BpmnModel
{
    public const int MostNodes = 4_000;

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
