using System.Diagnostics;
using System.Reflection;

namespace Parcours.Tests;

/// <summary>The product's own programs, as built beside the tests.</summary>
internal static class Programs
{
    private static readonly string Configuration =
        typeof(Programs).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Release";

    public static string Parcours => Built("src/Parcours.Cli", "parcours.dll");

    public static string Demo => Built("samples/Parcours.Demo", "Parcours.Demo.dll");

    public static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
    }

    private static string Built(string project, string file)
    {
        var path = Path.Combine(Repository.Root, project, "bin", Configuration, "net10.0", file);
        return File.Exists(path) ? path : throw new FileNotFoundException($"Build {project} first.", path);
    }
}
