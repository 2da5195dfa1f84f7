using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>S61.5: who a guest is among those prepared, as the host says.</summary>
[Rule("S61.5")]
public sealed class ParticipantTests
{
    [Fact]
    public async Task A_guest_is_who_alone_was_prepared_under_their_name_until_the_host_says_otherwise()
    {
        await using var room = await GuestRoom.Open(GuestRights.Contribute);
        var at = $"/api/studies/{room.Study}/workshops/{room.Workshop.Value}/participants";
        var lea = await Prepare("Léa Martin");
        await Prepare("Noé Petit");
        await Prepare("Noe  Petit");
        var (word, _) = await room.Invite(GuestRights.Look);
        await Came("  lea MARTIN", lea);
        // Two bear it: nobody is guessed. Another of the same name is somebody else.
        await Came("Noé petit", null);
        await Came("Léa-Martin", null);

        // Prepared after they came in, the same way.
        await Came("Ana Diaz", null);
        var ana = await Prepare("Ana Díaz");
        Assert.Equal(ana, IsOf(await Of("Ana Diaz")));

        // What the host says stays.
        var guest = await Of("Ana Diaz");
        await WorkshopTests.Ok(Put(guest["id"]!.GetValue<Guid>(), new { name = "Ana Diaz", here = true, @is = (Guid?)null }));
        await WorkshopTests.Ok(Put(ana, new { name = "Ana Díaz", here = true }));
        Assert.Null(IsOf(await Of("Ana Diaz")));

        async Task<Guid> Prepare(string name)
        {
            var id = Guid.NewGuid();
            await WorkshopTests.Ok(Put(id, new { name }));
            return id;
        }

        async Task Came(string name, Guid? expected)
        {
            await room.Enter(word, name);
            Assert.Equal(expected, IsOf(await Of(name.Trim())));
        }

        async Task<JsonNode> Of(string name) => (await room.Server.List(at)).Select(each => each!).Single(each => each["guest"]!.GetValue<bool>() && each["name"]!.GetValue<string>() == name);
        static Guid? IsOf(JsonNode person) => person["is"]?.GetValue<Guid>();
        Task<HttpResponseMessage> Put(Guid id, object content) => room.Server.Http.PutAsJsonAsync($"{at}/{id}", content);
    }

    [Fact]
    public async Task A_guest_is_said_to_be_somebody_prepared_and_nobody_else_is()
    {
        await using var room = await GuestRoom.Open(GuestRights.Contribute);
        var at = $"/api/studies/{room.Study}/workshops/{room.Workshop.Value}/participants";
        var (prepared, other) = (Guid.NewGuid(), Guid.NewGuid());
        await WorkshopTests.Ok(Put(prepared, new { name = "Léa Martin", part = "Service client" }));
        await WorkshopTests.Ok(Put(other, new { name = "Noé" }));
        var guest = (await List()).Single(each => each["guest"]!.GetValue<bool>())["id"]!.GetValue<Guid>();
        await WorkshopTests.Ok(Put(guest, new { name = "Léa", here = true, @is = prepared }));
        var told = (await List()).Single(each => each["id"]!.GetValue<Guid>() == guest);
        Assert.Equal((prepared, true), (told["is"]!.GetValue<Guid>(), told["guest"]!.GetValue<bool>()));

        // Somebody prepared is nobody else; a guest is no other guest, and nobody who is not there.
        foreach (var (who, person) in ((Guid, Guid)[])[(other, prepared), (guest, guest), (guest, Guid.NewGuid()), (Guid.NewGuid(), prepared)])
        {
            Assert.Equal("S61.5", await WorkshopTests.Rule(Put(who, new { name = "Léa", @is = person })));
        }

        // Erased, they are nobody's match.
        await WorkshopTests.Ok(room.Server.Http.DeleteAsync(new Uri($"{at}/{prepared}", UriKind.Relative)));
        Assert.Null((await List()).Single(each => each["id"]!.GetValue<Guid>() == guest)["is"]);

        // Who came without a name stands in no list: there is nobody to be said of.
        var (word, _) = await room.Invite(GuestRights.Look, anonymous: true);
        var before = (await List()).Count;
        await room.Enter(word, "Ines");
        Assert.Equal(before, (await List()).Count);
        Assert.NotEqual(System.Net.HttpStatusCode.OK, await GuestRoom.Status(room.Guest, "GET", at));

        async Task<List<JsonNode>> List() => [.. (await room.Server.List(at)).Select(each => each!)];
        Task<HttpResponseMessage> Put(Guid id, object content) => room.Server.Http.PutAsJsonAsync($"{at}/{id}", content);
    }
}
