using Parcours.Server.Platform;

namespace Parcours.Server.Logs;

/// <summary>Files on their way in: kept until imported, dropped after a day.</summary>
internal sealed class Uploads
{
    private readonly string folder;

    public Uploads(DataFolder data, TimeProvider clock)
    {
        folder = data.Folder("uploads");
        foreach (var old in Directory.EnumerateFiles(folder))
        {
            if (clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(old) > TimeSpan.FromDays(1)) File.Delete(old);
        }
    }

    /// <summary>Writes the body to a file of its own; on any failure nothing is left.</summary>
    public async Task<(Guid Upload, long Bytes)> Take(Stream body, CancellationToken stop)
    {
        var upload = Guid.CreateVersion7();
        var path = PathOf(upload);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20, FileOptions.Asynchronous);
            await body.CopyToAsync(file, stop);
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

    public bool Has(Guid upload) => File.Exists(PathOf(upload));

    public void Drop(Guid upload) => File.Delete(PathOf(upload));

    private string PathOf(Guid upload) => Path.Combine(folder, upload.ToString("N"));
}
