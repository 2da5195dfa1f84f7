using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Parcours.Mapping;
using Parcours.Server.Live;
using Parcours.Server.Platform;

namespace Parcours.Server.Studies;

/// <summary>Creates a study with one journey and one reality map, ready to draw on.</summary>
internal static class CreateStudy
{
    /// <summary>The study's name and language ("fr" or "en").</summary>
    public sealed record Request(string Name, string Language = "fr");

    /// <summary>The new study.</summary>
    public sealed record Response(Guid Id);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/studies", Handle).WithName("CreateStudy");

    private static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(Request request, CommitLoop commits, Texts texts, CancellationToken stop)
    {
        var study = Guid.CreateVersion7();
        var language = request.Language == "en" ? "en" : "fr";
        var (_, refusal) = await commits.Make(study, "createStudy", Starter(request.Name.Trim(), study, language, key => texts.Format(language, key)), stop);
        return refusal is null ? TypedResults.Created($"/api/studies/{study}", new Response(study)) : Problems.Refused(refusal);
    }

    private static ImmutableArray<Op> Starter(string name, Guid study, string language, Func<string, string> text)
    {
        static Id<T> New<T>() where T : StudyRecord => new(Guid.CreateVersion7());
        var journey = new Journey(New<Journey>(), text("starter.journey"), "V");
        var map = new JourneyMap(New<JourneyMap>(), journey.Id, text("starter.map"), MapKind.Reality, "V");
        string[] phases = ["starter.discovery", "starter.acquisition", "starter.use"];
        var keys = OrderKey.Spread(phases.Length);
        var records = new List<StudyRecord> { new Study(new Id<Study>(study), name, Language: language), journey, map };
        for (var i = 0; i < phases.Length; i++)
        {
            var phase = new Phase(New<Phase>(), text(phases[i]), keys[i]);
            records.Add(phase);
            records.Add(new Stage(New<Stage>(), map.Id, text("starter.stage") + " " + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), keys[i], phase.Id));
        }

        (string Key, string Icon)[] lanes = [("starter.web", "web"), ("starter.phone", "phone"), ("starter.store", "store")];
        for (var i = 0; i < lanes.Length; i++) records.Add(new Lane(New<Lane>(), map.Id, text(lanes[i].Key), keys[i], lanes[i].Icon));
        return [.. records.Select(record => new Op.Put(record))];
    }
}
