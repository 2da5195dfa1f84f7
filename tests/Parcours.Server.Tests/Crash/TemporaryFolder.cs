namespace Parcours.Tests.Crash;

/// <summary>A folder of its own that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("parcours-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
