using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Storage;

namespace Parcours.Tests.Simulation;

/// <summary>[T1] What must hold when all is calm.</summary>
internal sealed class Invariants(
    IStudyLog log, Guid study, IReadOnlyList<ClientTwin> clients, IReadOnlyDictionary<Guid, List<string>> made, IReadOnlySet<(Guid, long)> refused)
{
    private readonly IReadOnlyList<LogEntry> entries = log.Read(study, 0, int.MaxValue);

    public void Check(StudyState server)
    {
        Replicas(server);
        Order();
        Acknowledged();
        NothingLost();
        Dangling(server);
    }

    private void Replicas(StudyState server)
    {
        var replay = log.Load(study)!.State;
        if (!server.SameContent(replay)) throw new SimulationFailure("memory is not the replay of the log");
        if (server.Records.Any(pair => replay.Records[pair.Key].Revision != pair.Value.Revision))
        {
            throw new SimulationFailure("a record's revision in memory is not the one of the replay");
        }

        foreach (var client in clients)
        {
            if (!client.Confirmed.SameContent(server)) throw new SimulationFailure($"client {client.Instance} is not the server's state");
        }
    }

    private void Order()
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Revision != i + 1) throw new SimulationFailure($"revision {i + 1} is missing");
        }

        if (entries.Select(entry => entry.Id).Distinct().Count() != entries.Count) throw new SimulationFailure("a change is in the log twice");
        foreach (var own in entries.GroupBy(entry => entry.Id.Client))
        {
            var sequences = own.Select(entry => entry.Id.Sequence).ToList();
            if (!sequences.SequenceEqual(sequences.Order())) throw new SimulationFailure("a client's changes are out of their order");
        }
    }

    private void Acknowledged()
    {
        foreach (var client in clients)
        {
            foreach (var (sequence, revision) in client.Acknowledged)
            {
                if (log.RevisionOf(study, new ChangeId(client.Instance, sequence)) != revision)
                {
                    throw new SimulationFailure($"change {sequence} was acknowledged as revision {revision}, and is not there");
                }
            }
        }
    }

    private void NothingLost()
    {
        foreach (var client in clients)
        {
            foreach (var intent in made[client.Instance].Where(client.SeqOfIntent.ContainsKey))
            {
                var sequence = client.SeqOfIntent[intent];
                var entry = entries.FirstOrDefault(e => e.Id == new ChangeId(client.Instance, sequence));
                if (entry is null && !refused.Contains((client.Instance, sequence))) throw new SimulationFailure($"'{intent}' is neither in the log nor refused");
                if (entry is not null && entry.Undoes is null && entry.Intent != intent) throw new SimulationFailure($"'{intent}' became '{entry.Intent}'");
            }
        }
    }

    // Any text that reads as an id is a reference: this check knows nothing of the rules' own table of references.
    private static void Dangling(StudyState state)
    {
        foreach (var held in state.Records.Values)
        {
            foreach (var id in Ids(StudyJson.ToObject(held.Record)))
            {
                if (state.Find(id) is null) throw new SimulationFailure($"{held.Record.Key} refers to {id}, which is gone");
            }
        }
    }

    private static IEnumerable<RecordId> Ids(JsonNode? node) => node switch
    {
        JsonObject content => content.SelectMany(property => Ids(property.Value)),
        JsonArray list => list.SelectMany(Ids),
        JsonValue value when value.TryGetValue<string>(out var text) && RecordId.TryParse(text, out var id) => [id],
        _ => [],
    };
}
