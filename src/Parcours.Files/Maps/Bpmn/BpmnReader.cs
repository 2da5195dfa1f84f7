using System.Globalization;
using System.Xml;

namespace Parcours.Files.Maps.Bpmn;

/// <summary>Reads the process of a BPMN 2.0 file (OMG formal/2011-01-03); what other tools add in namespaces of their own is passed over.</summary>
internal sealed class BpmnReader(XmlReader xml, MapFaults faults)
{
    private const string Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private readonly BpmnModel model = new();
    private readonly Stack<BpmnNode?> inside = new();
    private readonly List<(string Id, string From, string To, string Name, string Place)> flows = [];
    private readonly Dictionary<string, string> laneOf = new(StringComparer.Ordinal);
    private readonly List<string> lanes = [];
    private int process = -1;
    private bool isBpmn;

    public BpmnModel Read()
    {
        while (MapXml.Next(xml))
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.NamespaceURI == Bpmn) Close();
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.NamespaceURI != Bpmn)
            {
                if (!isBpmn) throw MapFile.Refused("bpmn.none", xml.Name);
                continue;
            }

            isBpmn = true;
            Open();
        }

        if (!isBpmn) throw MapFile.Refused("bpmn.none");
        Link();
        return model;
    }

    private static string Plain(string? text) => MapText.Line(text ?? "");

    private string Get(string attribute) => xml.GetAttribute(attribute) ?? "";

    private string Place(string id) => id.Length > 0 ? "#" + id : "line " + ((IXmlLineInfo)xml).LineNumber.ToString(CultureInfo.InvariantCulture);

    private void Open()
    {
        switch (xml.LocalName)
        {
            case "participant":
                if (Get("processRef") is { Length: > 0 } reference) model.Pools.TryAdd(reference[(reference.IndexOf(':', StringComparison.Ordinal) + 1)..], Plain(Get("name")));
                else model.EmptyPools.Add(Plain(Get("name")));
                break;
            case "collaboration" when model.Title.Length == 0:
                model.Title = Plain(Get("name"));
                break;
            case "process":
                if (model.Processes.Count == BpmnModel.MostProcesses) throw MapFile.Refused("bpmn.processes", Number(BpmnModel.MostProcesses));
                model.Processes.Add((Get("id"), Plain(Get("name"))));
                process = model.Processes.Count - 1;
                inside.Clear();
                break;
            case "messageFlow":
                model.MessageFlows++;
                break;
            case "lane":
                lanes.Add(xml.IsEmptyElement ? "" : Plain(Get("name")));
                if (xml.IsEmptyElement) lanes.RemoveAt(lanes.Count - 1);
                break;
            case "flowNodeRef":
                // A lane within a lane is read last, and is the one that counts.
                if (Content() is { Length: > 0 } node && lanes.Count > 0) laneOf[node] = lanes[^1].Length > 0 ? lanes[^1] : lanes.FindLast(name => name.Length > 0) ?? "";
                break;
            case "sequenceFlow":
                if (flows.Count == BpmnModel.MostFlows) throw MapFile.Refused("bpmn.flows", Number(BpmnModel.MostFlows));
                flows.Add((Get("id"), Get("sourceRef"), Get("targetRef"), Plain(Get("name")), Place(Get("id"))));
                break;
            case "textAnnotation":
                Annotation();
                break;
            case "association":
                if (model.Associations.Count < BpmnModel.MostNodes) model.Associations.Add((Get("sourceRef"), Get("targetRef")));
                break;
            case "documentation":
                if (inside.TryPeek(out var held) && held is not null) held.Documentation.AddLine(Content());
                break;
            case "errorEventDefinition" or "terminateEventDefinition" or "cancelEventDefinition":
                if (inside.TryPeek(out var failing) && failing is { Kind: NodeKind.End or NodeKind.Boundary }) failing.IsFailure = true;
                break;
            default:
                if (KindOf(xml.LocalName) is { } kind && process >= 0) Node(kind);
                break;
        }
    }

    private void Close()
    {
        if (xml.LocalName == "lane" && lanes.Count > 0) lanes.RemoveAt(lanes.Count - 1);
        else if (KindOf(xml.LocalName) is not null && inside.Count > 0) inside.Pop();
        else if (xml.LocalName == "process") process = -1;
    }

    private void Node(NodeKind kind)
    {
        var id = Get("id");
        var name = Plain(Get("name"));
        var parent = inside.FirstOrDefault(node => node is { Kind: NodeKind.SubProcess });
        var node = new BpmnNode(id, kind, name, process, parent) { Default = Get("default"), AttachedTo = Get("attachedToRef") };
        if (model.Nodes.Count == BpmnModel.MostNodes) throw MapFile.Refused("bpmn.large", Number(BpmnModel.MostNodes));
        if (id.Length == 0 || !model.ById.TryAdd(id, node)) faults.Add(id.Length == 0 ? "bpmn.noId" : "bpmn.sameId", Place(id), name);
        else model.Nodes.Add(node);
        if (parent is not null && node.Kind is not NodeKind.Boundary) parent.HasInside = true;
        if (!xml.IsEmptyElement) inside.Push(node);
    }

    // A chain that goes round, or leads nowhere, is told; the rest is read.
    private void Link()
    {
        var known = new Dictionary<(BpmnNode, BpmnNode), int>();
        foreach (var (id, from, to, name, place) in flows)
        {
            if (!model.ById.TryGetValue(from, out var source)) faults.Add("bpmn.dangling", place, from);
            else if (!model.ById.TryGetValue(to, out var target)) faults.Add("bpmn.dangling", place, to);
            else if (known.TryAdd((source, target), source.Out.Count))
            {
                source.Out.Add(new BpmnEdge(id, source, target, name));
                target.Incoming++;
            }
            else if (id.Length > 0 && id == source.Default)
            {
                // Two flows from one node to one other are one way; the one that is taken by default gives it its name.
                source.Out[known[(source, target)]] = new BpmnEdge(id, source, target, name);
            }
        }

        foreach (var node in model.Nodes)
        {
            if (node.Kind == NodeKind.Boundary)
            {
                if (model.ById.TryGetValue(node.AttachedTo, out var host) && host != node)
                {
                    host.Out.Add(new BpmnEdge("", host, node, "", IsBoundary: true));
                    node.Incoming++;
                }
                else
                {
                    faults.Add("bpmn.dangling", "#" + node.Id, node.AttachedTo);
                }
            }
        }

        foreach (var node in model.Nodes) node.Lane = LaneOf(node);
    }

    private string LaneOf(BpmnNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (laneOf.TryGetValue(at.Id, out var lane) && lane.Length > 0) return lane;
            if (at.Kind == NodeKind.Boundary && laneOf.TryGetValue(at.AttachedTo, out lane) && lane.Length > 0) return lane;
        }

        return "";
    }

    private void Annotation()
    {
        var id = Get("id");
        if (xml.IsEmptyElement || model.Annotations.Count == BpmnModel.MostNodes) return;
        if (MapText.Text(Content()) is { Length: > 0 } said) model.Annotations.Add((id, said));
    }

    private string Content()
    {
        if (xml.IsEmptyElement) return "";
        var (depth, text) = (xml.Depth, new BpmnText());
        while (MapXml.Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) text.Add(xml.Value);
        }

        return text.ToString().Trim();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static NodeKind? KindOf(string element) => element switch
    {
        "task" or "userTask" or "serviceTask" or "sendTask" or "receiveTask" or "manualTask" or "businessRuleTask" or "scriptTask" or "callActivity" => NodeKind.Task,
        "subProcess" or "transaction" or "adHocSubProcess" => NodeKind.SubProcess,
        "startEvent" => NodeKind.Start,
        "endEvent" => NodeKind.End,
        "boundaryEvent" => NodeKind.Boundary,
        "intermediateThrowEvent" or "intermediateCatchEvent" or "implicitThrowEvent" => NodeKind.Event,
        "parallelGateway" => NodeKind.Parallel,
        "exclusiveGateway" or "inclusiveGateway" or "eventBasedGateway" or "complexGateway" => NodeKind.Gateway,
        _ => null,
    };
}
