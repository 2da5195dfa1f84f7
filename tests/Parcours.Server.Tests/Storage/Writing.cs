using System.Collections.Immutable;
using System.Text.Json;
using Parcours.Mapping;
using Parcours.Server.Storage;

namespace Parcours.Tests.Storage;

/// <summary>Log entries for tests: a study record, then personas that come, change and go.</summary>
internal static class Writing
{
    public static List<LogEntry> Entries(Guid study, Guid client, int count)
    {
        var entries = new List<LogEntry>();
        var state = StudyState.Empty;
        var personas = new List<RecordId>();
        for (var i = 1; i <= count; i++)
        {
            var applied = (Applied)StudyRules.Apply(state, [Next(i, personas)]);
            state = applied.State;
            entries.Add(new LogEntry(
                study, i, new ChangeId(client, i), DateTimeOffset.UnixEpoch.AddSeconds(i), $"change {i}", applied.Effective, applied.Inverse, i == 7 ? 6 : null));
        }

        return entries;
    }

    public static StudyState Replayed(IStudyLog log, Guid study, int count) =>
        log.Read(study, 0, count).Aggregate(StudyState.Empty, (state, entry) => Replay.Apply(state, entry.Ops, entry.Revision));

    public static Op Patch<T>(RecordId id, string name, T value) =>
        new Op.Patch(id, ImmutableSortedDictionary<string, JsonElement>.Empty.Add(name, JsonSerializer.SerializeToElement(value)));

    private static Op Next(int i, List<RecordId> personas)
    {
        if (i == 1) return new Op.Put(new Study(new(Guid.CreateVersion7()), "Study"));
        if (i % 5 == 0 && personas.Count > 0) return Patch(personas[^1], "name", $"Renamed {i} é");
        if (i % 7 == 0 && personas.Count > 1)
        {
            var gone = personas[0];
            personas.RemoveAt(0);
            return new Op.Remove(gone);
        }

        var persona = new Persona(new(Guid.CreateVersion7()), $"Persona {i}", OrderKey.Spread(1000)[i]);
        personas.Add(persona.Key);
        return new Op.Put(persona);
    }
}
