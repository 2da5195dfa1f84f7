using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Interviews;
using Parcours.Server.Live;
using Parcours.Server.Observations;
using Parcours.Server.Pictures;
using Parcours.Server.Testimonies;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>S64.4, S64.5: what goes with a map is told, and erased when that is asked; an answer about what is gone can be erased.</summary>
public sealed class RemovalTests
{
    [Fact]
    [Rule("S64.4"), Rule("L6")]
    public async Task What_only_a_map_shows_is_told_and_erased_and_what_others_show_stays()
    {
        await using var room = await BundleTests.Room.Open();
        var (desk, http) = (room.Desk, room.Desk.Server.Http);
        var other = await desk.OtherCard();
        // The copy of the map shows the same photo and words: they are not this map's alone.
        Assert.Equal((2, 1, 0), await Told(http, desk.Study, desk.Map));
        var copy = MapPlace.Of(other, desk.Host.State)!.Value;
        Assert.Equal((0, 0, 0), await Told(http, desk.Study, copy));
        await desk.Host.Edit(new Op.Remove(copy));
        await desk.Host.Until(() => desk.Host.State.Find(copy) is null && desk.Host.PendingCount == 0);
        Assert.Equal((3, 1, 2), await Told(http, desk.Study, desk.Map));
        var quote = desk.Host.State.All<Quote>().Single().Testimony;

        await WorkshopTests.Ok(http.DeleteAsync(At(desk.Study, desk.Map)));
        await desk.Host.Edit(new Op.Remove(desk.Map));
        await desk.Host.Until(() => desk.Host.PendingCount == 0);
        Assert.True(desk.Server.Get<AnswerStore>().Of(desk.Study, room.Interview.Id.Value).Erased);
        Assert.Equal((true, null), desk.Server.Get<TestimonyStore>().Find(desk.Study, quote));
        Assert.All(desk.Server.Get<PictureStore>().All(desk.Study).Values, each => Assert.True(each.Erased));
        Assert.Equal("La file déborde dehors", Assert.Single(desk.Server.Get<ObservationStore>().Of(desk.Study)).Text);
        Assert.Equal(HttpStatusCode.NotFound, await GuestRoom.Status(http, "GET", At(desk.Study, desk.Map).OriginalString));
    }

    [Fact]
    [Rule("S64.4"), Rule("L18")]
    public async Task What_an_alternative_still_shows_is_not_erased_with_the_map_of_the_study()
    {
        await using var room = await BundleTests.Room.Open();
        using var begun = await room.Desk.Server.Http.PostAsJsonAsync($"/api/studies/{room.Desk.Study}/branches", new { name = "Autre" });
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        Assert.Equal((0, 0, 0), await Told(room.Desk.Server.Http, room.Desk.Study, room.Desk.Map));
    }

    [Fact]
    [Rule("S64.4"), Rule("S44.4"), Rule("L6")]
    public async Task What_an_interview_told_that_a_card_of_another_map_quotes_stays_when_the_map_goes_with_the_rest()
    {
        await using var room = await BundleTests.Room.Open();
        var (desk, store) = (room.Desk, room.Desk.Server.Get<AnswerStore>());
        var other = await desk.OtherCard();
        var quoted = Assert.Single(store.Of(desk.Study, room.Interview.Id.Value).Entries);
        var alone = new EntryAnswer(Guid.CreateVersion7(), desk.Card.Key, EntryKind.Opinion, "", "Trop de papiers");
        Assert.Null(store.Keep(desk.Study, room.Interview.Id.Value, alone));
        // The first step of an ideal, as it was told.
        await desk.Host.Edit(new Op.Put(other with { Testimony = quoted.Id }));
        await desk.Host.Until(() => desk.Host.PendingCount == 0);
        // The opinion and the score; the pictures and the quote are shown by the copy too.
        Assert.Equal((2, 1, 0), await Told(desk.Server.Http, desk.Study, desk.Map));

        await WorkshopTests.Ok(desk.Server.Http.DeleteAsync(At(desk.Study, desk.Map)));
        var left = store.Of(desk.Study, room.Interview.Id.Value);
        Assert.False(left.Erased);
        Assert.Equal((quoted.Text, null), (left.Entries.Single(each => each.Id == quoted.Id).Text, left.Entries.Single(each => each.Id == alone.Id).Text));
        Assert.Null(Assert.Single(left.Scales).Value);
        Assert.Equal((true, quoted.Text), desk.Server.Get<TestimonyStore>().Find(desk.Study, quoted.Id));
        Assert.DoesNotContain("Trop de papiers", await desk.Disk(), StringComparison.Ordinal);
    }

    [Fact]
    [Rule("S64.5")]
    public async Task An_entry_is_erased_when_its_card_and_its_interview_are_gone_and_none_is_written_there()
    {
        await using var room = await BundleTests.Room.Open();
        var (desk, store) = (room.Desk, room.Desk.Server.Get<AnswerStore>());
        var entry = Assert.Single(store.Of(desk.Study, room.Interview.Id.Value).Entries);
        await desk.Host.Edit(new Op.Remove(desk.Card.Id));
        await desk.Host.Until(() => desk.Host.PendingCount == 0);
        async Task<HttpResponseMessage> Put(string at, object body) =>
            await desk.Server.Http.PutAsJsonAsync($"/api/studies/{desk.Study}/interviews/{room.Interview.Id.Value}/{at}", body);
        Assert.Equal("S44.2", await WorkshopTests.Rule(Put($"entries/{entry.Id}", new { subject = desk.Card.Key.ToString(), kind = "verbatim", text = "Encore" })));
        await WorkshopTests.Ok(Put($"entries/{entry.Id}", new { subject = desk.Card.Key.ToString(), kind = "verbatim", text = "" }));
        Assert.Empty(store.Of(desk.Study, room.Interview.Id.Value).Entries);
        Assert.Null(desk.Server.Get<TestimonyStore>().Find(desk.Study, entry.Id).Text);
        await desk.Host.Edit(new Op.Remove(room.Interview.Id));
        await desk.Host.Until(() => desk.Host.PendingCount == 0);
        await WorkshopTests.Ok(Put("scores", new { subject = desk.Card.Key.ToString(), scale = "satisfaction", value = (int?)null }));
        Assert.Empty(store.Of(desk.Study, room.Interview.Id.Value).Scales);
    }

    private static Uri At(Guid study, Id<JourneyMap> map) => new($"/api/studies/{study}/records/{(RecordId)map}/enclosures", UriKind.Relative);

    private static async Task<(int Words, int Interviews, int Pictures)> Told(HttpClient http, Guid study, Id<JourneyMap> map)
    {
        var told = (await http.GetFromJsonAsync<JsonObject>(At(study, map)))!;
        return (told["words"]!.GetValue<int>(), told["interviews"]!.GetValue<int>(), told["pictures"]!.GetValue<int>());
    }
}
