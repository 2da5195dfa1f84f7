namespace Parcours.Cli.Tests;

/// <summary>Runs the program in this process.</summary>
internal static class Cli
{
    public static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(Program.Root(), args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    public static JsonElement Json(params string[] args)
    {
        var (code, output, error) = Run([.. args, "--json"]);
        Assert.True(code == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    /// <summary>A file that lives as long as the test.</summary>
    public sealed class TempFile : IDisposable
    {
        public TempFile(string name, string text)
        {
            Folder = Directory.CreateTempSubdirectory("parcours-cli").FullName;
            Path = System.IO.Path.Combine(Folder, name);
            File.WriteAllText(Path, text);
        }

        public string Path { get; }

        private string Folder { get; }

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
