using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Live;

namespace Parcours.Tests.Simulation;

/// <summary>What one client did, said and heard, in order: replayed by the client in TypeScript (docs/sync-spec.md, "Traces").</summary>
internal sealed class Trace
{
    public JsonArray Steps { get; } = [];

    public void Edit(string intent, ImmutableArray<Op> ops) =>
        Steps.Add(new JsonObject { ["do"] = "edit", ["intent"] = intent, ["ops"] = Node(ops) });

    public void Undo(bool again, long revision) => Steps.Add(new JsonObject { ["do"] = again ? "redo" : "undo", ["revision"] = revision });

    public void Send(ClientMessage message) => Steps.Add(new JsonObject { ["do"] = "sends", ["message"] = Node(message) });

    public void Event(string what, ServerMessage? message)
    {
        var step = new JsonObject { ["do"] = what };
        if (message is not null) step["message"] = Node(message);
        Steps.Add(step);
    }

    public static JsonNode Node<T>(T value) => JsonSerializer.SerializeToNode(value, StudyJson.Options)!;
}
