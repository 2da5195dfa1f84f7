using System.Net.Http.Json;
using Parcours.Mapping;
using Parcours.Server.Interviews;
using Parcours.Server.Pictures;
using Parcours.Server.Storage;
using Parcours.Server.Testimonies;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>S64.9: what an older server kept under an alternative is found from the study, and what was erased on either side stays erased.</summary>
public sealed class HomeSettlingTests
{
    [Fact]
    [Rule("S64.9"), Rule("L18"), Rule("L6")]
    public async Task Words_answers_and_pictures_of_an_alternative_move_to_the_study_it_began_with()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var begun = await server.Http.PostAsJsonAsync($"/api/studies/{study}/branches", new { name = "Autre" });
        var branch = Guid.Parse((await TestServer.Json(begun))["id"]!.GetValue<string>());
        var (file, homes) = (server.Get<SqliteFile>(), server.Get<TestimonyStore>());
        Guid[] ids = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid())];
        var (open, gone, card) = (Guid.NewGuid(), Guid.NewGuid(), new RecordId("touchpoint", Guid.NewGuid()));
        file.Write(connection => SqliteFile.Run(connection, $"""
            INSERT INTO testimonies VALUES('{branch}', '{ids[0]}', 'Seul ici'), ('{branch}', '{ids[1]}', NULL), ('{study}', '{ids[1]}', 'Effacé là'),
                ('{branch}', '{ids[2]}', 'Dit'), ('{branch}', '{ids[3]}', 'Trop tard');
            INSERT INTO pictures VALUES('{branch}', '{ids[0]}', 'image/png', 4, 3, 0), ('{branch}', '{ids[1]}', 'image/png', 4, 3, 1), ('{study}', '{ids[1]}', 'image/png', 4, 3, 0);
            INSERT INTO interview_scales VALUES('{branch}', '{open}', '{card}', 'Satisfaction', 7), ('{branch}', '{gone}', '{card}', 'Satisfaction', 2);
            INSERT INTO interview_entries(study, interview, entry, subject, kind, topic)
                VALUES('{branch}', '{open}', '{ids[2]}', '{card}', 'Need', ''), ('{branch}', '{gone}', '{ids[3]}', '{card}', 'Need', '');
            INSERT INTO interview_erasures VALUES('{study}', '{gone}');
            """));
        HomeSettling.Run(file, homes);
        HomeSettling.Run(file, homes);
        foreach (var each in new[] { study, branch })
        {
            Assert.Equal([(true, "Seul ici"), (true, null), (true, "Dit"), (true, null)], ids.Select(id => homes.Find(each, id)));
            var answers = server.Get<AnswerStore>().Of(each, open);
            Assert.Equal((7, "Dit"), (Assert.Single(answers.Scales).Value, Assert.Single(answers.Entries).Text));
            var erased = server.Get<AnswerStore>().Of(each, gone);
            Assert.Equal((true, null, null), (erased.Erased, Assert.Single(erased.Scales).Value, Assert.Single(erased.Entries).Text));
            Assert.Equal((false, true), (server.Get<PictureStore>().Find(each, ids[0])!.Erased, server.Get<PictureStore>().Find(each, ids[1])!.Erased));
        }
    }
}
