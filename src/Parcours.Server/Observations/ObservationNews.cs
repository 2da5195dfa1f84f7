using Parcours.Mapping;
using Parcours.Server.Live;

namespace Parcours.Server.Observations;

/// <summary>Tells everybody of the team who has the study open how many observations wait. Guests are told nothing.</summary>
internal sealed class ObservationNews(ObservationStore store, Audience audience, StudyCore core)
{
    private readonly Lock gate = new();

    public void Tell(Guid study)
    {
        // One after the other: what was counted later is told later.
        lock (gate)
        {
            var message = new Outgoing(new ServerMessage.Noticed(Waiting(study)));
            foreach (var connection in audience.Of(study).Where(each => each.Scope is null)) connection.Send(message);
        }
    }

    /// <summary>Tells one who just came, when there is something to tell; from then on, what comes or goes that a review may rest on is told of too.</summary>
    public void Tell(Guid study, Connection connection)
    {
        if (connection.Scope is not null || core.Open(study) is not { } live) return;
        live.Logged ??= entries =>
        {
            // [S57.5] Beside the commits, which wait for nobody.
            if (entries.SelectMany(entry => entry.Ops).Any(MayReopen)) _ = Task.Run(() => Tell(study));
        };
        lock (gate)
        {
            if (Waiting(study) is > 0 and var waiting) connection.Send(new Outgoing(new ServerMessage.Noticed(waiting)));
        }
    }

    private static bool MayReopen(Op op) => op is Op.Put or Op.Remove && op.Target.Kind is "mark" or "journal" or "note";

    private int Waiting(Guid study) => core.Open(study) is { } live ? store.Waiting(study, live.State) : 0;
}
