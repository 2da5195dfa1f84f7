using System.Text.Json;
using Parcours.Mapping;
using Parcours.Server.Live;

namespace Parcours.Tests.Simulation;

/// <summary>A socket in memory: two queues in order. Either end may think it open while the other has closed it already.</summary>
internal sealed class Link(Guid instance, bool throughJson, Action<Guid, ServerMessage> heard) : IStudyClient
{
    public Guid Instance { get; } = instance;

    public Queue<ServerMessage> ToClient { get; } = new();

    public Queue<ClientMessage> ToServer { get; } = new();

    public bool ClientClosed { get; private set; }

    public bool ServerClosed { get; set; }

    public bool Joined { get; set; }

    public void Send(Outgoing message)
    {
        heard(Instance, message.Message);
        if (ClientClosed) return;
        ToClient.Enqueue(throughJson ? JsonSerializer.Deserialize<ServerMessage>(message.Bytes, StudyJson.Options)! : message.Message);
    }

    public void Say(ClientMessage message) => ToServer.Enqueue(
        throughJson ? JsonSerializer.Deserialize<ClientMessage>(JsonSerializer.SerializeToUtf8Bytes(message, StudyJson.Options), StudyJson.Options)! : message);

    /// <summary>The client leaves: what was on its way to it is lost, what it said may still arrive.</summary>
    public void CloseByClient()
    {
        ClientClosed = true;
        ToClient.Clear();
    }
}
