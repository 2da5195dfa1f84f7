using System.Net;
using Parcours.Files.StudyFiles;
using Parcours.Mapping;
using Parcours.Server.Interviews;
using Parcours.Server.Observations;
using Parcours.Server.Testimonies;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>S64.2, S63.1: copies of one study on one server, and observations whatever became of them.</summary>
public sealed class BundleCopyTests
{
    [Fact]
    [Rule("S64.1"), Rule("S63.1"), Rule("S57.6")]
    public async Task An_observation_that_was_taken_up_again_comes_along_and_so_does_one_that_was_erased_then()
    {
        await using var room = await BundleTests.Room.Open();
        var (desk, erased) = (room.Desk, Guid.CreateVersion7());
        await WorkshopTests.Ok(desk.Send(erased, "Deux fois la même question", desk.Card.Id.Value));
        foreach (var id in new[] { room.Observation, erased })
        {
            await WorkshopTests.Ok(desk.Review(id, new { outcome = "aside", text = "Déjà connu", by = "Claire" }));
            await WorkshopTests.Ok(desk.TakeUp(id));
        }

        await WorkshopTests.Ok(desk.Server.Http.DeleteAsync(new Uri($"/api/studies/{desk.Study}/observations/{erased}/words", UriKind.Relative)));
        await using var other = await TestServer.Start();
        var study = await Copy(desk.Server.Http, desk.Study, other);
        var there = other.Get<ObservationStore>().Of(study).ToDictionary(each => each.Observation.Id);
        Assert.Equal((ObservationStatus.New, "Déjà connu"), (there[room.Observation].Observation.Status, there[room.Observation].Observation.Review?.Text));
        Assert.Equal("La file déborde dehors", there[room.Observation].Text);
        Assert.Equal((ObservationStatus.Erased, null), (there[erased].Observation.Status, there[erased].Text));
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    [Rule("S64.2"), Rule("S44.4"), Rule("L6")]
    public async Task An_interview_erased_in_one_copy_is_whole_in_what_comes_of_another_and_a_gap_in_what_comes_of_its_own(bool entries)
    {
        await using var room = await BundleTests.Room.Open();
        var (server, first) = (room.Desk.Server, room.Desk.Study);
        var interview = room.Interview.Id.Value;
        var store = server.Get<AnswerStore>();
        if (!entries)
        {
            var said = Assert.Single(store.Of(first, interview).Entries);
            Assert.Null(store.Keep(first, interview, said with { Text = null }));
        }

        var second = await Copy(server.Http, first, server);
        var before = (await BundleTests.Send(server.Http, second)).File;
        await WorkshopTests.Ok(server.Http.DeleteAsync(new Uri($"/api/studies/{second}/interviews/{interview}/words", UriKind.Relative)));

        var whole = store.Of(await Copy(server.Http, first, server), interview);
        Assert.False(whole.Erased);
        Assert.Equal(4, Assert.Single(whole.Scales).Value);
        if (entries) Assert.Equal("J’ai attendu deux heures", Assert.Single(whole.Entries).Text);
        var gap = store.Of(Guid.Parse((await BundleTests.Take(server, before))["id"]!.GetValue<string>()), interview);
        Assert.True(gap.Erased);
        Assert.Null(Assert.Single(gap.Scales).Value);
    }

    [Fact]
    [Rule("S64.11"), Rule("A8")]
    public async Task A_study_that_would_not_come_back_is_refused_before_it_leaves()
    {
        await using var desk = await Desk.Open();
        var words = desk.Server.Get<TestimonyStore>().Add(desk.Study, new string('a', StudyFile.MaxBytes));
        await desk.Host.Edit(new Op.Put(new Quote(new(Guid.CreateVersion7()), desk.Card.Id, words, "Une cliente")));
        await desk.Host.Until(() => desk.Host.PendingCount == 0);
        foreach (var at in new[] { "bundle/content", "bundle" })
        {
            using var answer = await desk.Server.Http.GetAsync(new Uri($"/api/studies/{desk.Study}/{at}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var refusal = await answer.Content.ReadAsStringAsync();
            Assert.Contains("S64.11", refusal, StringComparison.Ordinal);
            Assert.Contains("bytes of words; a file holds at most 67,108,864", refusal, StringComparison.Ordinal);
        }
    }

    private static async Task<Guid> Copy(HttpClient from, Guid study, TestServer to) =>
        Guid.Parse((await BundleTests.Take(to, (await BundleTests.Send(from, study)).File))["id"]!.GetValue<string>());
}
