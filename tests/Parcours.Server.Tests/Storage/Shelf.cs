using Microsoft.Data.Sqlite;
using Parcours.Server.Storage;

namespace Parcours.Tests.Storage;

/// <summary>A database file in a folder of its own, which tests close, spoil and open again.</summary>
internal sealed class Shelf : IDisposable
{
    private readonly DirectoryInfo folder;
    private SqliteFile? file;

    public Shelf(string? parent = null)
    {
        folder = parent is null ? Directory.CreateTempSubdirectory("parcours") : Directory.CreateDirectory(parent);
        Open();
    }

    public SqliteStudyLog Log { get; private set; } = null!;

    public string Path => System.IO.Path.Combine(folder.FullName, "parcours.db");

    public void Open()
    {
        file = new SqliteFile(Path);
        Log = new SqliteStudyLog(file);
    }

    public void Close()
    {
        file?.Dispose();
        file = null;
    }

    public void Reopen()
    {
        Close();
        Open();
    }

    /// <summary>Changes the closed file behind the log's back.</summary>
    public void Spoil(string sql)
    {
        Close();
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString()))
        {
            connection.Open();
            SqliteFile.Run(connection, sql);
        }

        Open();
    }

    public void Dispose()
    {
        Close();
        folder.Delete(recursive: true);
    }
}
