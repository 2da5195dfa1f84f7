using System.Diagnostics;

namespace Parcours.Tests.Crash;

/// <summary>The real program, `parcours serve`, in a process of its own that can be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        Http = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public int Id => process.Id;

    /// <summary>Processor time so far, and memory in use in bytes.</summary>
    public (TimeSpan Processor, long Memory) Use()
    {
        process.Refresh();
        return (process.TotalProcessorTime, process.WorkingSet64);
    }

    /// <summary>Starts on a free port and returns once it listens.</summary>
    /// <exception cref="InvalidOperationException">When it does not start; its own words are in the message.</exception>
    public static async Task<ServerProcess> Start(string data)
    {
        var address = new Uri($"http://localhost:{Ports.Free()}");
        var started = Process.Start(new ProcessStartInfo("dotnet", [Program(), "serve", "--data", data, "--url", address.OriginalString])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = started.StandardError.ReadToEndAsync();
        // The program's first line is its address, written once it listens.
        if (await started.StandardOutput.ReadLineAsync() is null) throw new InvalidOperationException($"The server did not start: {await said}");
        return new ServerProcess(started, address);
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Http.Dispose();
        if (!process.HasExited) Kill();
        process.Dispose();
    }

    private static string Program()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(Repository.Root, "src", "Parcours.Cli", "bin", framework.Parent!.Name, framework.Name, "parcours.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"Build src/Parcours.Cli first: {path} is missing.", path);
    }
}
