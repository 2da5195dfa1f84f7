using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Parcours.Files;
using Parcours.Server.Platform;
using Parcours.Server.Storage;
using Parcours.Server.Testimonies;

namespace Parcours.Server.Pictures;

/// <summary>What is known of a kept picture. Erased: its bytes are gone for good.</summary>
internal sealed record KeptPicture(string Type, int Width, int Height, bool Erased);

/// <summary>
/// [L6] The bytes of photos and underlays, beside the log, so that they can be erased: a file each in data/pictures, and a row that says what
/// it is. A file is on the disk before its row is; one without a row, left by a crash, goes at the next start. A picture is kept under the
/// study that a chain of alternatives begins with: it is there on both sides of a merge, and is erased once.
/// </summary>
internal sealed partial class PictureStore
{
    private readonly SqliteFile file;
    private readonly TestimonyStore homes;
    private readonly string folder;

    public PictureStore(SqliteFile file, DataFolder data, TestimonyStore homes, ILogger<PictureStore> logger)
    {
        (this.file, this.homes) = (file, homes);
        folder = data.Folder("pictures");
        file.Write(connection => SqliteFile.Run(connection, """
            CREATE TABLE IF NOT EXISTS pictures(
                study TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, erased INTEGER NOT NULL,
                PRIMARY KEY(study, id)) WITHOUT ROWID;
            """));
        if (Sweep() is > 0 and var swept) LogSwept(logger, swept);
    }

    /// <summary>Keeps the bytes, to the disk.</summary>
    /// <exception cref="IOException">When the disk has no room for them.</exception>
    public Guid Add(Guid study, PictureHeader header, ReadOnlyMemory<byte> bytes)
    {
        var (id, home) = (Guid.CreateVersion7(), homes.Home(study));
        try
        {
            Lay(id, bytes.Span);
            Settle();
            file.Write(connection => Insert(connection, home, id, new(header.Type, header.Width, header.Height, false)));
            return id;
        }
        catch
        {
            TakeUp(id);
            throw;
        }
    }

    /// <summary>Writes the bytes of a picture to the disk, before its row.</summary>
    /// <exception cref="IOException">When the disk has no room for them, or the number is taken.</exception>
    public void Lay(Guid id, ReadOnlySpan<byte> bytes)
    {
        using var stream = new FileStream(PathOf(id), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>After this the files that were laid are found again.</summary>
    public void Settle() => FolderSync.Flush(folder);

    /// <summary>Takes away the file of a picture that has no row.</summary>
    public void TakeUp(Guid id) => File.Delete(PathOf(id));

    /// <summary>The row of a picture whose file is there, in a transaction of somebody else.</summary>
    public static void Insert(SqliteConnection connection, string home, Guid id, KeptPicture picture)
    {
        using var insert = SqliteFile.Command(
            connection, "INSERT INTO pictures VALUES($1, $2, $3, $4, $5, $6)", home, id.ToString(), picture.Type, picture.Width, picture.Height, picture.Erased ? 1 : 0);
        insert.ExecuteNonQuery();
    }

    /// <summary>Null for one that never was.</summary>
    public KeptPicture? Find(Guid study, Guid id)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(
            connection, "SELECT type, width, height, erased FROM pictures WHERE study = $1 AND id = $2", homes.Home(study), id.ToString());
        using var rows = command.ExecuteReader();
        return rows.Read() ? new(rows.GetString(0), rows.GetInt32(1), rows.GetInt32(2), rows.GetInt32(3) != 0) : null;
    }

    /// <summary>All that were ever kept for a study and its alternatives.</summary>
    public IReadOnlyDictionary<Guid, KeptPicture> All(Guid study)
    {
        var home = homes.Home(study);
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, "SELECT id, type, width, height, erased FROM pictures WHERE study = $1", home);
        using var rows = command.ExecuteReader();
        var all = new Dictionary<Guid, KeptPicture>();
        while (rows.Read()) all.Add(Guid.Parse(rows.GetString(0)), new(rows.GetString(1), rows.GetInt32(2), rows.GetInt32(3), rows.GetInt32(4) != 0));
        return all;
    }

    /// <summary>The bytes; null when they were erased in this moment.</summary>
    public byte[]? Bytes(Guid id)
    {
        try
        {
            return File.ReadAllBytes(PathOf(id));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>How many bytes a picture has; null when it is not there.</summary>
    public long? Size(Guid id) => new FileInfo(PathOf(id)) is { Exists: true } there ? there.Length : null;

    /// <summary>[S53.7] The mark first: after a crash between the two, the file goes at the next start.</summary>
    public bool Erase(Guid study, Guid id)
    {
        var (erased, home) = (0, homes.Home(study));
        file.Write(connection =>
        {
            using var update = SqliteFile.Command(connection, "UPDATE pictures SET erased = 1 WHERE study = $1 AND id = $2", home, id.ToString());
            erased = update.ExecuteNonQuery();
        });
        if (erased == 0) return false;
        File.Delete(PathOf(id));
        FolderSync.Flush(folder);
        return true;
    }

    /// <summary>Bytes free on the disk.</summary>
    public long Free() => new DriveInfo(folder).AvailableFreeSpace;

    // Only what has a name of ours: what somebody else put there is theirs.
    private int Sweep()
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, "SELECT id FROM pictures WHERE erased = 0");
        using var rows = command.ExecuteReader();
        var kept = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Read()) kept.Add(NameOf(Guid.Parse(rows.GetString(0))));
        var swept = 0;
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetFileName(path);
            if (!Guid.TryParseExact(name, "N", out _) || kept.Contains(name)) continue;
            File.Delete(path);
            swept++;
        }

        return swept;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} pictures that a crash or an erasure left on the disk are gone now.")]
    private static partial void LogSwept(ILogger logger, int count);

    private string PathOf(Guid id) => Path.Combine(folder, NameOf(id));

    private static string NameOf(Guid id) => id.ToString("N");
}
