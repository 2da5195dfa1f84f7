using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Tests.Crash;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>A client that was away for long comes back.</summary>
public sealed class CatchUpTests
{
    [Fact]
    [Rule("L17")]
    [Rule("L23")]
    public async Task A_client_thousands_of_revisions_behind_gets_them_all_and_is_not_called_slow()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var client = new LiveClient(study);
        await client.Connect(server.Address);
        var (head, commits) = (client.State.Revision, server.Get<CommitLoop>());
        await client.Send(new ClientMessage.Ping(1));
        var map = client.State.All<JourneyMap>().Single();
        const int Away = 2600;
        using var late = new LiveClient(study);
        for (var i = 0; i < Away; i++)
        {
            var (_, refusal) = await commits.Make(study, "note", [new Op.Put(new Note(new Id<Note>(Guid.CreateVersion7()), map.Id, $"note {i}", OrderKey.Between(null, null)))], CancellationToken.None);
            Assert.Null(refusal);
        }

        await late.Connect(server.Address, last: 0);
        Assert.Equal(head + Away, late.State.Revision);
        Assert.Equal(Away, late.State.All<Note>().Count());
    }
}
