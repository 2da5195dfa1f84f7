using Parcours.Server.Live;

namespace Parcours.Server.Observations;

/// <summary>Tells everybody of the team who has the study open how many observations wait. Guests are told nothing.</summary>
internal sealed class ObservationNews(ObservationStore store, Audience audience)
{
    public void Tell(Guid study)
    {
        var message = new Outgoing(new ServerMessage.Noticed(store.Waiting(study)));
        foreach (var connection in audience.Of(study).Where(each => each.Scope is null)) connection.Send(message);
    }

    /// <summary>Tells one who just came, when there is something to tell.</summary>
    public void Tell(Guid study, Connection connection)
    {
        if (connection.Scope is null && store.Waiting(study) is > 0 and var waiting) connection.Send(new Outgoing(new ServerMessage.Noticed(waiting)));
    }
}
