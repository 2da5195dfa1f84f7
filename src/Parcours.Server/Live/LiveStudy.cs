using Parcours.Mapping;
using Parcours.Server.Storage;

namespace Parcours.Server.Live;

/// <summary>A study in memory: its state as committed, and who listens. Guarded by <see cref="Gate"/>; only the commit loop changes State.</summary>
internal sealed class LiveStudy(Guid id, StudyState state, LogDamage? damage, long snapshot = 0)
{
    public Lock Gate { get; } = new();

    public Guid Id { get; } = id;

    public StudyState State { get; set; } = state;

    /// <summary>[L16] Set when the log cannot be trusted further: the study is read-only.</summary>
    public LogDamage? Damage { get; } = damage;

    /// <summary>What guests begin with.</summary>
    public GuestSnapshots Guests { get; } = new();

    public List<IStudyClient> Clients { get; } = [];

    /// <summary>[L12] Last sequence seen per client instance.</summary>
    public Dictionary<Guid, long> Sequences { get; } = [];

    /// <summary>[L17] Of the snapshot it was loaded from: a server started often still takes them.</summary>
    public long LastSnapshot { get; set; } = snapshot;

    /// <summary>[L17] When the first change after the last snapshot was committed, a timestamp of the server's clock; null without one.</summary>
    public long? ActiveSince { get; set; }

    /// <summary>Told after each commit, outside the gate: scenes and measures follow the log (L20).</summary>
    public Action<StudyState>? Changed { get; set; }

    /// <summary>Told after each commit, outside the gate, what was committed. Whoever listens must not hold the commits up.</summary>
    public Action<IReadOnlyList<LogEntry>>? Logged { get; set; }
}
