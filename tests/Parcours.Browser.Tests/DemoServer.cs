using System.Diagnostics;

namespace Parcours.Tests;

/// <summary>A real server on the demo study, with a data folder of its own; it can be killed and started again.</summary>
internal sealed class DemoServer : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("parcours-browser-").FullName;
    private readonly int port = Ports.Free();
    private readonly string guests = $"http://127.0.0.1:{Ports.Free()}";
    private Process? process;

    public string Address => $"http://localhost:{port}";

    /// <summary>The demo study's page.</summary>
    public string Study { get; private set; } = "";

    public async Task Start()
    {
        var web = Path.Combine(Repository.Root, "web/dist");
        if (!File.Exists(Path.Combine(web, "index.html"))) throw new FileNotFoundException("Build the web client first: npm --prefix web run build", web);
        var log = Path.Combine(folder, "rivage-energie.csv");
        if (!File.Exists(log)) await Generate(log);
        process = Programs.Start(
            Programs.Parcours, "serve", "--data", Path.Combine(folder, "data"), "--url", Address, "--guests", guests, "--web", web,
            "--demo", Path.Combine(Repository.Root, "samples/rivage-energie.parcours.json"), "--demo-log", log);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("http", StringComparison.Ordinal)) continue;
            Study = line;
            // Nobody reads the rest: drain it, or a full pipe would stop the server.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            return;
        }

        throw new InvalidOperationException("The server did not start: " + await process.StandardError.ReadToEndAsync());
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    public void Dispose()
    {
        Kill();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task Generate(string log)
    {
        using var demo = Programs.Start(Programs.Demo, "--log", log);
        await demo.WaitForExitAsync();
        if (demo.ExitCode != 0) throw new InvalidOperationException("The demo's log was not generated: " + await demo.StandardError.ReadToEndAsync());
    }
}
