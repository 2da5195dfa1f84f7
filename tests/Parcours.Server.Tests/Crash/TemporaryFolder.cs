namespace Parcours.Tests.Crash;

/// <summary>A folder of its own that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string Path { get; } = Directory.CreateTempSubdirectory("parcours-test-").FullName;

    /// <summary>What was counted beside the last change may still close its files.</summary>
    public void Dispose()
    {
        if (!SpinWait.SpinUntil(Removed, Patience)) Directory.Delete(Path, recursive: true);
    }

    private bool Removed()
    {
        try
        {
            if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
