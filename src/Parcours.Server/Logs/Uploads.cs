using Parcours.Server.Platform;

namespace Parcours.Server.Logs;

/// <summary>Files on their way in: kept until imported, dropped after a day, and never at the cost of the room that studies need.</summary>
internal sealed class Uploads
{
    /// <summary>Bytes that stay free on the disk: a full disk would stop the commits of every study.</summary>
    public const long Reserve = 512L << 20;

    private readonly string folder;
    private readonly TimeProvider clock;

    public Uploads(DataFolder data, TimeProvider clock)
    {
        folder = data.Folder("uploads");
        this.clock = clock;
        DropOld();
    }

    /// <summary>Writes the body to a file of its own; on any failure nothing is left.</summary>
    /// <exception cref="IOException">When the disk has no room for it.</exception>
    public async Task<(Guid Upload, long Bytes)> Take(Stream body, CancellationToken stop)
    {
        DropOld();
        var upload = Guid.CreateVersion7();
        var path = PathOf(upload);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20, FileOptions.Asynchronous);
            await Copy(body, file, long.MaxValue, stop);
            return (upload, file.Length);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>The file of an upload.</summary>
    /// <exception cref="FileNotFoundException">When it was imported or dropped already.</exception>
    public FileStream Open(Guid upload) => new(PathOf(upload), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);

    /// <summary>An empty file to write and read again, which goes when it is closed; one that a crash leaves goes with old uploads.</summary>
    public FileStream Scratch() =>
        new(PathOf(Guid.CreateVersion7()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.DeleteOnClose);

    /// <summary>Copies a body to its end, or to somewhat over the most bytes it may have.</summary>
    /// <exception cref="IOException">When the disk has no room for it.</exception>
    public async Task Copy(Stream body, FileStream file, long most, CancellationToken stop)
    {
        var buffer = new byte[1 << 20];
        for (var looked = long.MinValue; file.Length <= most && await body.ReadAsync(buffer, stop) is > 0 and var read;)
        {
            if (file.Length - (64 << 20) > looked || looked < 0)
            {
                if (Free() < Reserve) throw new IOException($"The disk has less than {Reserve >> 20} MiB left: make room on it, then send the file again.");
                looked = file.Length;
            }

            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }
    }

    public bool Has(Guid upload) => File.Exists(PathOf(upload));

    public void Drop(Guid upload) => File.Delete(PathOf(upload));

    private void DropOld()
    {
        foreach (var old in Directory.EnumerateFiles(folder))
        {
            if (clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(old) > TimeSpan.FromDays(1)) File.Delete(old);
        }
    }

    private long Free() => new DriveInfo(folder).AvailableFreeSpace;

    private string PathOf(Guid upload) => Path.Combine(folder, upload.ToString("N"));
}
