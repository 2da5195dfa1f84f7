using System.CommandLine;
using Parcours.Server.Platform;

namespace Parcours.Cli;

/// <summary>`parcours serve`: the server, until stopped.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "Folder that holds everything", DefaultValueFactory = _ => "data" };
        var url = new Option<string>("--url") { Description = "Address to listen on (this machine only)", DefaultValueFactory = _ => "http://localhost:5080" };
        var guests = new Option<string?>("--guests") { Description = "Address opened to invited guests only, while an invitation lives (default: every network, the next free port)" };
        var web = new Option<string?>("--web") { Description = "Folder of the built web client" };
        var demo = new Option<string?>("--demo") { Description = "A study file to open on first start" };
        var demoLog = new Option<string?>("--demo-log") { Description = "The event log that belongs to it" };
        var command = new Command("serve", "Starts the server.") { data, url, guests, web, demo, demoLog };
        command.SetAction((parsed, stop) => Run(
            parsed,
            new ServerOptions(
                parsed.GetValue(data)!, parsed.GetValue(url)!, parsed.GetValue(web),
                parsed.GetValue(demo) is { } study ? new DemoFiles(study, parsed.GetValue(demoLog)) : null, parsed.GetValue(guests)),
            stop));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, ServerOptions options, CancellationToken stop)
    {
        try
        {
            return await ServerApp.Run(options, parsed.Output().WriteLine, stop);
        }
        catch (StartupException e)
        {
            return parsed.Refuse(e.Message);
        }
    }
}
