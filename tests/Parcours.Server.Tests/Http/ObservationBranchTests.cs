using System.Net.Http.Json;
using Parcours.Mapping;
using Parcours.Tests.Crash;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>[L18] What staff notice of an alternative: its words live as long as what rests on them, and are erased once.</summary>
public sealed class ObservationBranchTests
{
    [Fact]
    [Rule("L18"), Rule("S57.6"), Rule("L6")]
    public async Task Words_noticed_on_an_alternative_are_there_after_the_merge_and_erased_once()
    {
        await using var desk = await Desk.Open();
        var server = desk.Server;
        using var begun = await server.Http.PostAsJsonAsync($"/api/studies/{desk.Study}/branches", new { name = "Sans agence" });
        var branch = (await TestServer.Json(begun))["id"]!.GetValue<Guid>();
        using var made = await server.Http.PostAsJsonAsync($"/api/studies/{branch}/observation-links", new { map = desk.Map.Value });
        var word = (await TestServer.Json(made))["links"]![0]!.GetValue<string>().Split('#')[1];
        var id = Guid.NewGuid();
        await WorkshopTests.Ok(desk.Phone.PostAsJsonAsync("/api/observations", Desk.Body(word, id, "Le guichet renvoie au site", desk.Card.Id.Value)));
        Assert.Equal("Le guichet renvoie au site", Assert.Single(await server.List($"/api/studies/{branch}/observations"))!["text"]!.GetValue<string>());
        await WorkshopTests.Ok(server.Http.PostAsJsonAsync(
            $"/api/studies/{branch}/observations/{id}/review", new { outcome = "mark", text = "Renvoi au site", by = "Claire", subject = desk.Card.Id.ToString() }));
        await WorkshopTests.Ok(server.Http.PostAsJsonAsync($"/api/studies/{desk.Study}/merge", new { branch, takeTheirs = Array.Empty<object>(), apply = true }));
        await desk.Host.Until(() => desk.Host.State.All<Mark>().Any());
        Assert.Equal(id, desk.Host.State.All<Mark>().Single().Testimony);

        // The study that the mark came to shows its words, and erases them for both.
        var words = new Uri($"/api/studies/{desk.Study}/testimonies/{id}", UriKind.Relative);
        using var shown = await server.Http.GetAsync(words);
        Assert.Equal("Le guichet renvoie au site", (await TestServer.Json(shown))["text"]!.GetValue<string>());
        await WorkshopTests.Ok(server.Http.DeleteAsync(words));
        Assert.Null(Assert.Single(await server.List($"/api/studies/{branch}/observations"))!["text"]);
        Assert.DoesNotContain("guichet renvoie", await desk.Disk(), StringComparison.Ordinal);
    }
}
