using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parcours.Mapping;
using Parcours.Server.Guests;

namespace Parcours.Server.Live;

/// <summary>[L22] Who is connected to each study, and where they are: in memory only.</summary>
internal sealed class Audience(TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Guid, Connection>> studies = new();
    private int colors;

    /// <summary>Connections of a study.</summary>
    public ICollection<Connection> Of(Guid study) => studies.TryGetValue(study, out var all) ? all.Values : [];

    /// <summary>Every connection.</summary>
    public IEnumerable<Connection> All() => studies.Values.SelectMany(all => all.Values);

    /// <summary>Number of connections of a study.</summary>
    public int Count(Guid study) => studies.TryGetValue(study, out var all) ? all.Count : 0;

    /// <summary>The next presence colour: 0 to 7 in turn.</summary>
    public int NextColor() => (int)((uint)Interlocked.Increment(ref colors) % 8);

    /// <summary>Adds a connection; an older one of the same instance is superseded.</summary>
    public void Enter(Guid study, Connection connection)
    {
        var all = studies.GetOrAdd(study, _ => new());
        Connection? older = null;
        all.AddOrUpdate(connection.Instance, connection, (_, old) =>
        {
            older = old;
            return connection;
        });
        older?.Close(4002, "superseded");
        connection.Presences = new PresenceRate(clock, () => Pace(all, connection), state => Pass(all, connection, state));
        foreach (var other in all.Values)
        {
            if (other == connection || Shown(other.Presence, connection) is not { } state) continue;
            connection.Met[other.Instance] = true;
            connection.Send(Message(other, state));
        }
    }

    /// <summary>Tells everybody who may be there to come to where somebody is.</summary>
    public void Gather(Guid study, Connection host)
    {
        if (host.Presence?.Map is not { } map) return;
        var message = new Outgoing(new ServerMessage.Gathered(host.Instance, host.Name, map));
        foreach (var other in Of(study))
        {
            if (other != host && (other.Scope is null || other.Scope.Map == map)) other.Send(message);
        }
    }

    /// <summary>[S52] Connections of one guest.</summary>
    public int CountOf(Guid study, GuestPass guest) => Of(study).Count(each => each.Pass?.Guest.Id == guest.Guest.Id);

    /// <summary>Removes a connection and tells the others, unless a newer one of the same instance took its place.</summary>
    public void Leave(Guid study, Connection connection)
    {
        if (!studies.TryGetValue(study, out var all)) return;
        connection.Presences?.Dispose();
        if (!((ICollection<KeyValuePair<Guid, Connection>>)all).Remove(new(connection.Instance, connection))) return;
        Tell(all, connection, null);
    }

    private static TimeSpan Pace(ConcurrentDictionary<Guid, Connection> all, Connection one)
    {
        var people = all.Count;
        return PresencePace.Of(people, people > PresencePace.Small && PresencePace.IsQuick(one, all.Values));
    }

    private static void Pass(ConcurrentDictionary<Guid, Connection> all, Connection from, PresenceState state)
    {
        from.Presence = state;
        Tell(all, from, state);
    }

    private static void Tell(ConcurrentDictionary<Guid, Connection> all, Connection from, PresenceState? state)
    {
        var message = Message(from, state);
        Outgoing? forGuests = null;
        foreach (var other in all.Values)
        {
            if (other == from) continue;
            if (other.Scope is null) other.Send(message);
            else if (Shown(state, other) is { } shown)
            {
                other.Met[from.Instance] = true;
                other.Send(forGuests ??= Message(from, shown));
            }
            // Told once, and only of whom they met: who is elsewhere is nobody to a guest.
            else if (other.Met.TryRemove(from.Instance, out _)) other.Send(Message(from, null));
        }
    }

    // [S52.1] Who is on another map is not here for a guest; what they have chosen is told only where it is drawn.
    private static PresenceState? Shown(PresenceState? state, Connection to)
    {
        if (to.Scope is not { } scope) return state;
        if (state is null || state.Map != scope.Map) return null;
        var selection = state.Selection is { } all ? all.Where(id => IsDrawn(id.Kind)).ToImmutableArray() : (ImmutableArray<RecordId>?)null;
        return state with { Follow = null, Selection = selection, Editing = state.Editing is { } field && IsDrawn(field.Split(':')[0]) ? field : null };
    }

    private static bool IsDrawn(string kind) => kind is "touchpoint" or "path" or "note" or "stage" or "lane";

    private static Outgoing Message(Connection from, PresenceState? state) => new(new ServerMessage.Presence(from.Instance, from.Name, from.Color, state));
}
