using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Parcours.Mapping;
using Parcours.Server.Bundles;
using Parcours.Server.Cases;
using Parcours.Server.Guests;
using Parcours.Server.History;
using Parcours.Server.Interviews;
using Parcours.Server.Live;
using Parcours.Server.Logs;
using Parcours.Server.Maps;
using Parcours.Server.Observations;
using Parcours.Server.Pictures;
using Parcours.Server.Platform.OpenApi;
using Parcours.Server.Rounds;
using Parcours.Server.Storage;
using Parcours.Server.Studies;
using Parcours.Server.Templates;
using Parcours.Server.Testimonies;
using Parcours.Server.Workshops;

namespace Parcours.Server.Platform;

/// <summary>The server, composed: every capability adds its services and maps its routes here.</summary>
public static class ServerApp
{
    /// <summary>Runs until stopped. Returns the process's exit code: 0, 74 after a failed commit.</summary>
    /// <exception cref="StartupException">When it cannot start.</exception>
    public static async Task<int> Run(ServerOptions options, Action<string> say, CancellationToken stop)
    {
        var address = options.Address();
        using var folder = DataFolder.Open(options.Data);
        using var file = OpenDatabase(folder);
        await using var app = Build(options, folder, file);
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException e)
        {
            throw new StartupException($"Port {address.Port} is in use: stop the other program, or choose another port with --url http://localhost:PORT.", e);
        }

        var study = await OpenDemo.Run(app.Services, options.Demo, say, stop);
        say(study is { } page ? $"{address.GetLeftPart(UriPartial.Authority)}{page}" : address.GetLeftPart(UriPartial.Authority));
        await app.WaitForShutdownAsync(stop);
        return app.Services.GetRequiredService<CommitLoop>().Failed ? CommitLoop.FailedCommitExit : 0;
    }

    internal static WebApplication Build(ServerOptions options, DataFolder folder, SqliteFile file)
    {
        var address = options.Address();
        var door = new GuestDoor(options.GuestAddress(), options.Guests is not null, address.Port, Path.Combine(folder.Path, "guest-port"));
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { WebRootPath = options.Web is { } web && Directory.Exists(web) ? Path.GetFullPath(web) : null });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
            door.Configure(kestrel);
            if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip)) kestrel.Listen(ip, address.Port);
            else kestrel.ListenLocalhost(address.Port);
        });
        builder.Services.AddSingleton(folder).AddSingleton(file).AddSingleton(TimeProvider.System).AddSingleton(Catalogues.Load());
        builder.Services.AddSingleton<IStudyLog, SqliteStudyLog>();
        builder.Services.AddSingleton(services => new StudyCore(services.GetRequiredService<IStudyLog>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<CommitLoop>().AddHostedService(services => services.GetRequiredService<CommitLoop>());
        builder.Services.AddSingleton<LogMetadata>().AddSingleton<LogLibrary>().AddSingleton<Uploads>().AddSingleton<JobStore>().AddSingleton<TestimonyStore>();
        builder.Services.AddSingleton<AuthorStore>();
        builder.Services.AddSingleton<PictureStore>();
        builder.Services.AddSingleton<BundleContent>().AddSingleton<BundleStore>().AddSingleton<TakeBundle>();
        builder.Services.AddSingleton<BallotStore>();
        builder.Services.AddSingleton<AnswerStore>();
        builder.Services.AddSingleton<TemplateLibrary>();
        builder.Services.AddSingleton<WorkshopStore>();
        builder.Services.AddSingleton(door).AddSingleton<GuestKey>().AddSingleton<GuestStore>().AddSingleton<GuestKeys>().AddSingleton<CodeGuard>().AddSingleton<GuestRate>();
        builder.Services.AddSingleton<ObservationStore>().AddSingleton<SendGuard>().AddSingleton<PictureGuard>().AddSingleton<ObservationNews>().AddSingleton<ErasureNews>();
        builder.Services.AddSingleton<IAwaitsGuests>(services => services.GetRequiredService<GuestStore>()).AddSingleton<IAwaitsGuests>(services => services.GetRequiredService<ObservationStore>());
        builder.Services.AddSingleton<GuestsAwaited>().AddHostedService<GuestWatch>();
        builder.Services.AddSingleton<Importer>().AddHostedService(services => services.GetRequiredService<Importer>());
        builder.Services.AddSingleton<MapPictures>().AddSingleton<StudyMeasures>().AddSingleton<Audience>().AddSingleton<ScenePublisher>().AddSingleton<LiveEndpoint>();
        builder.Services.ConfigureHttpJsonOptions(json => StudyJson.Configure(json.SerializerOptions));
        builder.Services.AddProblemDetails();
        ApiDocument.Add(builder.Services);

        var app = builder.Build();
        // What a crash left half taken in goes before anybody asks.
        _ = app.Services.GetRequiredService<BundleStore>();
        app.Use(Origins.RefuseOtherNames);
        app.UseExceptionHandler();
        // [A8] Refusals of the framework itself (a body that is no JSON) become problem details too.
        app.UseStatusCodePages();
        app.Use(SecurityHeaders);
        app.Use(Origins.RefuseWritesFromElsewhere);
        app.Use(GuestGate.Check);
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30) });
        ListStudies.Map(app);
        CreateStudy.Map(app);
        CopyRecord.Map(app);
        BeginMap.Map(app);
        ArchiveStudy.Map(app);
        ImportStudy.Map(app);
        SendBundle.Map(app);
        Removal.Map(app);
        ListTemplates.Map(app);
        UseTemplate.Map(app);
        MakeTemplate.Map(app);
        ShowAtlas.Map(app);
        ShowChain.Map(app);
        ShowPhases.Map(app);
        LiveEndpoint.Map(app);
        Timeline.Map(app);
        Difference.Map(app);
        PastScene.Map(app);
        Branches.Map(app);
        UploadLog.Map(app);
        ImportLog.Map(app);
        ListLogs.Map(app);
        LogActivities.Map(app);
        UnqualifiedCases.Map(app);
        MapPicture.Map(app);
        ShowMeasures.Map(app);
        CheckMap.Map(app);
        ImportMap.Map(app);
        ListDeviations.Map(app);
        ListCases.Map(app);
        ShowCase.Map(app);
        TestimonyRoutes.Map(app);
        PictureRoutes.Map(app);
        UnusedPictures.Map(app);
        MapQuotes.Map(app);
        BallotRoutes.Map(app);
        RoundProgress.Map(app);
        RevealRound.Map(app);
        Participants.Map(app);
        Contributions.Map(app);
        RevealAgenda.Map(app);
        TakeBack.Map(app);
        WorkshopMinutes.Map(app);
        Invitations.Map(app);
        Entering.Map(app);
        ObservationLinks.Map(app);
        SendObservation.Map(app);
        Inbox.Map(app);
        ReviewObservation.Map(app);
        TakeUpObservation.Map(app);
        InterviewRoutes.Map(app);
        MergedInterviews.Map(app);
        app.MapGet("/api/health", () => TypedResults.Ok(new { status = "ok" }));
        app.MapOpenApi();
        app.Map("/api/{**rest}", () => Problems.NotFound("No such address in the API."));
        WebClient.Map(app);
        return app;
    }

    private static SqliteFile OpenDatabase(DataFolder folder)
    {
        try
        {
            return new SqliteFile(folder.Database);
        }
        catch (Microsoft.Data.Sqlite.SqliteException e)
        {
            throw new StartupException($"The database {folder.Database} cannot be opened ({e.Message}): restore it from a backup, or move it away to begin anew.", e);
        }
    }

    private static Task SecurityHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
        return next(context);
    }
}
