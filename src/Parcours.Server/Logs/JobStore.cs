using System.Text.Json;
using Parcours.Files;
using Parcours.Mapping;
using Parcours.Measuring;
using Parcours.Server.Storage;

namespace Parcours.Server.Logs;

/// <summary>Where a long job stands.</summary>
public enum JobState
{
    /// <summary>Under way, or waiting for its turn.</summary>
    Running,

    /// <summary>Finished: the log is there.</summary>
    Done,

    /// <summary>The file was refused; the faults say why.</summary>
    Refused,

    /// <summary>Cancelled by a person; nothing was imported.</summary>
    Cancelled,

    /// <summary>The server could not finish it; nothing was imported.</summary>
    Failed,
}

/// <summary>What an import job does; kept so that it starts again after a restart (A10).</summary>
internal sealed record ImportJob(Guid Id, Guid Study, Guid Upload, string FileName, string Name, LogMapping? Mapping, bool SkipFaultyRows);

/// <summary>
/// An import job's standing for the client. Rates are events a second; RemainingSeconds is null when it cannot be told. Readable: of a refused file, how
/// many events it would give without the rows at fault (S63.4); 0 when that would not help.
/// </summary>
public sealed record JobStatus(
    Guid Id,
    string Kind,
    Guid Study,
    string Name,
    JobState State,
    long Bytes,
    long TotalBytes,
    long Rows,
    double? RowsPerSecond,
    double? RemainingSeconds,
    IReadOnlyList<ImportFault> Faults,
    long FaultCount,
    Guid? Log,
    string? Message,
    long Readable = 0);

/// <summary>[A10] The jobs that were asked for and not ended, on disk: a restart takes them up again.</summary>
internal sealed class JobStore
{
    private readonly SqliteFile file;

    public JobStore(SqliteFile file)
    {
        this.file = file;
        file.Write(connection => SqliteFile.Run(connection, "CREATE TABLE IF NOT EXISTS jobs(id TEXT PRIMARY KEY, job TEXT NOT NULL, ended TEXT) WITHOUT ROWID"));
    }

    public void Begin(ImportJob job) => file.Write(connection =>
    {
        using var insert = SqliteFile.Command(connection, "INSERT INTO jobs(id, job) VALUES($1, $2)", job.Id.ToString(), JsonSerializer.Serialize(job, StudyJson.Options));
        insert.ExecuteNonQuery();
    });

    /// <summary>Keeps the job's last standing.</summary>
    public void End(JobStatus status) => file.Write(connection =>
    {
        using var update = SqliteFile.Command(connection, "UPDATE jobs SET ended = $2 WHERE id = $1", status.Id.ToString(), JsonSerializer.Serialize(status, StudyJson.Options));
        update.ExecuteNonQuery();
    });

    public JobStatus? Ended(Guid id)
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, "SELECT ended FROM jobs WHERE id = $1", id.ToString());
        return command.ExecuteScalar() is string json ? JsonSerializer.Deserialize<JobStatus>(json, StudyJson.Options) : null;
    }

    /// <summary>Jobs that a stop interrupted.</summary>
    public IReadOnlyList<ImportJob> Unfinished()
    {
        using var connection = file.Reader();
        using var command = SqliteFile.Command(connection, "SELECT job FROM jobs WHERE ended IS NULL ORDER BY id");
        using var rows = command.ExecuteReader();
        var jobs = new List<ImportJob>();
        while (rows.Read()) jobs.Add(JsonSerializer.Deserialize<ImportJob>(rows.GetString(0), StudyJson.Options)!);
        return jobs;
    }
}
