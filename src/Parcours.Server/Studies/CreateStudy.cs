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
    /// <summary>The study's name and language ("fr" or "en"); its brand, its sector and the sector's word for the client, each empty when it is not said.</summary>
    public sealed record Request(string Name, string Language = "fr", string Brand = "", string Sector = "", string ClientWord = "");

    /// <summary>The new study.</summary>
    public sealed record Response(Guid Id);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/studies", Handle).WithName("CreateStudy");

    private static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(Request request, CommitLoop commits, Texts texts, CancellationToken stop)
    {
        var study = Guid.CreateVersion7();
        var language = request.Language == "en" ? "en" : "fr";
        var (_, refusal) = await commits.Make(study, "createStudy", Starter(Said(request, study, language), texts), stop);
        return refusal is null ? TypedResults.Created($"/api/studies/{study}", new Response(study)) : Problems.Refused(refusal);
    }

    private static Study Said(Request request, Guid id, string language)
    {
        var study = new Study(new Id<Study>(id), request.Name.Trim(), request.Brand.Trim(), request.Sector.Trim(), Language: language);
        return request.ClientWord.Trim() is { Length: > 0 } word ? study with { ClientWord = word } : study;
    }

    private static ImmutableArray<Op> Starter(Study study, Texts texts)
    {
        var client = ClientWords.Of(study.ClientWord, study.Language);
        string Text(string key) => texts.Format(study.Language, key, client);
        static Id<T> New<T>() where T : StudyRecord => new(Guid.CreateVersion7());
        var journey = new Journey(New<Journey>(), Text("starter.journey"), "V");

        // The map has the study's name: its kind stands beside it wherever it is named.
        var map = new JourneyMap(New<JourneyMap>(), journey.Id, study.Name, MapKind.Reality, "V");
        string[] phases = ["starter.discovery", "starter.acquisition", "starter.use"];
        var keys = OrderKey.Spread(phases.Length);
        var records = new List<StudyRecord> { study, journey, map };
        for (var i = 0; i < phases.Length; i++)
        {
            var phase = new Phase(New<Phase>(), Text(phases[i]), keys[i]);
            records.Add(phase);
            records.Add(new Stage(New<Stage>(), map.Id, Text("starter.stage") + " " + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), keys[i], phase.Id));
        }

        (string Key, string Icon)[] lanes = [("starter.web", "web"), ("starter.phone", "phone"), ("starter.store", "store")];
        for (var i = 0; i < lanes.Length; i++) records.Add(new Lane(New<Lane>(), map.Id, Text(lanes[i].Key), keys[i], lanes[i].Icon));
        return [.. records.Select(record => new Op.Put(record))];
    }
}
