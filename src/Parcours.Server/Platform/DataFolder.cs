namespace Parcours.Server.Platform;

/// <summary>[A9] The one folder that holds everything: documents, logs, caches. Private to the user that runs the server.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream? held;

    private DataFolder(string path, FileStream? held)
    {
        Path = path;
        this.held = held;
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>The SQLite file.</summary>
    public string Database => System.IO.Path.Combine(Path, "parcours.db");

    /// <summary>A subfolder, created at need.</summary>
    public string Folder(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    /// <summary>Opens the folder for this process alone, creating it with mode 0700.</summary>
    /// <exception cref="StartupException">When it cannot be made or written, or another server has it: one clear sentence.</exception>
    public static DataFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(full);
            else Directory.CreateDirectory(full, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            // [L13] No second process on the file: the lock lives as long as the process, and dies with it.
            return new DataFolder(full, new FileStream(System.IO.Path.Combine(full, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StartupException($"The data folder {full} cannot be written: choose another with --data, or give this user the right to write there.", e);
        }
        catch (IOException e) when (Directory.Exists(full))
        {
            throw new StartupException($"The data folder {full} is in use by another Parcours server, or cannot be locked ({e.Message}).", e);
        }
        catch (IOException e)
        {
            throw new StartupException($"The data folder {full} cannot be created: {e.Message}", e);
        }
    }

    public void Dispose() => held?.Dispose();
}

/// <summary>Why the server cannot start, in one sentence for the person who started it.</summary>
public sealed class StartupException : Exception
{
    /// <summary>With the sentence.</summary>
    public StartupException(string message) : base(message)
    {
    }

    /// <summary>Without a sentence; for serializers only.</summary>
    public StartupException()
    {
    }

    /// <summary>With the sentence and its cause.</summary>
    public StartupException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
