using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Parcours.Mapping;
using Parcours.Server.Guests;
using Parcours.Tests.Live;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>Silent notes are sent one by one, and a guest does not ask without end.</summary>
public sealed class SilentNoteTests
{
    [Fact]
    [Rule("S59.2")]
    public async Task Two_tabs_of_one_browser_keep_each_other_s_notes_and_a_note_sent_twice_stands_once()
    {
        await using var room = await GuestRoom.Open(GuestRights.Contribute);
        var own = await OpenPoint(room);
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await WorkshopTests.Ok(Write(room, $"{own}/notes/{first}", "They call twice"));
        await WorkshopTests.Ok(Write(room, $"{own}/notes/{second}", "Nobody answers"));
        // The answer was lost: the same again, then in other words.
        await WorkshopTests.Ok(Write(room, $"{own}/notes/{first}", "They call twice"));
        await WorkshopTests.Ok(Write(room, $"{own}/notes/{first}", "They call three times"));
        Assert.Equal("They call three times|Nobody answers", await Notes(room, own));

        Assert.Equal(HttpStatusCode.NoContent, await GuestRoom.Status(room.Guest, "DELETE", $"{own}/notes/{second}"));
        Assert.Equal(HttpStatusCode.NoContent, await GuestRoom.Status(room.Guest, "DELETE", $"{own}/notes/{second}"));
        Assert.Equal("They call three times", await Notes(room, own));
    }

    [Fact]
    [Rule("S51.8"), Rule("S52.1")]
    public async Task A_note_alone_is_judged_as_all_are_and_is_written_for_nobody_else()
    {
        await using var room = await GuestRoom.Open(GuestRights.Contribute);
        var own = await OpenPoint(room);
        Assert.Equal("S51.8", await WorkshopTests.Rule(Write(room, $"{own}/notes/{Guid.NewGuid()}", " ")));
        Assert.Equal("S51.8", await WorkshopTests.Rule(Write(room, $"{own}/notes/{Guid.NewGuid()}", new string('a', 501))));
        for (var i = 0; i < 50; i++) await WorkshopTests.Ok(Write(room, $"{own}/notes/{Guid.NewGuid()}", $"Note {i}"));
        Assert.Equal("S51.8", await WorkshopTests.Rule(Write(room, $"{own}/notes/{Guid.NewGuid()}", "One too many")));
        var other = own.Replace(room.Me.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal);
        Assert.Equal("S52.1", await WorkshopTests.Rule(Write(room, $"{other}/notes/{Guid.NewGuid()}", "As somebody else")));
    }

    [Fact]
    [Rule("S59.1")]
    public void A_guest_asks_a_hundred_times_at_once_and_ten_times_a_second_from_then_on_and_nobody_else_pays_for_it()
    {
        var clock = new HandClock();
        var rate = new GuestRate(clock);
        var (ann, bob) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(100, Enumerable.Range(0, 300).Count(_ => rate.Takes(ann)));
        Assert.True(rate.Takes(bob));
        Assert.Equal(1_000, Enumerable.Range(0, 2_000).Count(_ => rate.Takes(ann, isPicture: true)));
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(20, Enumerable.Range(0, 300).Count(_ => rate.Takes(ann)));
        rate.Forget();
        Assert.Equal((2, false), (rate.Count, rate.Takes(ann)));
        clock.Advance(TimeSpan.FromHours(1));
        rate.Forget();
        Assert.Equal(0, rate.Count);
        Assert.Equal(100, Enumerable.Range(0, 300).Count(_ => rate.Takes(ann)));
    }

    [Fact]
    [Rule("S59.1")]
    public async Task Who_asks_without_end_is_told_to_wait_and_the_host_is_not()
    {
        await using var room = await GuestRoom.Open(GuestRights.Contribute);
        var own = $"/api/studies/{room.Study}/agenda/{room.Item}/contributions/{room.Me}";
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => GuestRoom.Status(room.Guest, "GET", own)));
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.True(answers.Count(each => each == HttpStatusCode.OK) >= 100);
        Assert.All(answers, each => Assert.True(each is HttpStatusCode.OK or HttpStatusCode.TooManyRequests, $"{each}"));
        Assert.Equal(HttpStatusCode.OK, await GuestRoom.Status(room.Server.Http, "GET", "/api/studies"));
    }

    private static async Task<string> OpenPoint(GuestRoom room)
    {
        await room.Host.Edit(WorkshopTests.Patch(new Id<AgendaItem>(room.Item), ("status", AgendaStatus.Open)));
        await room.Host.Until(() => room.Host.PendingCount == 0);
        return $"/api/studies/{room.Study}/agenda/{room.Item}/contributions/{room.Me}";
    }

    private static Task<HttpResponseMessage> Write(GuestRoom room, string path, string text) => room.Guest.PutAsJsonAsync(path, new { text });

    private static async Task<string> Notes(GuestRoom room, string own) =>
        string.Join('|', JsonNode.Parse(await room.Guest.GetStringAsync(new Uri(own, UriKind.Relative)))!["notes"]!.AsArray().Select(note => note!["text"]!.GetValue<string>()));
}
