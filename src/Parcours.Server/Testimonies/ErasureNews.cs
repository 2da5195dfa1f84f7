using Parcours.Server.Live;

namespace Parcours.Server.Testimonies;

/// <summary>[L6] Tells everybody who has the study or one of its alternatives open, guests too, that words were erased: they leave every screen.</summary>
internal sealed class ErasureNews(TestimonyStore testimonies, Audience audience)
{
    public void Tell(Guid study)
    {
        var message = new Outgoing(new ServerMessage.WordsErased());
        foreach (var connection in testimonies.Family(study).SelectMany(audience.Of)) connection.Send(message);
    }
}
