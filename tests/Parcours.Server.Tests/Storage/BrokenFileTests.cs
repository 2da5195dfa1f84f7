using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Parcours.Mapping;
using Parcours.Server.Storage;
using Xunit;
using Xunit.Abstractions;

namespace Parcours.Tests.Storage;

[Rule("T5")]
public sealed class BrokenFileTests(ITestOutputHelper output) : IDisposable
{
    private readonly Shelf shelf = new();
    private readonly Guid study = Guid.CreateVersion7();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_cut_file_opens_as_an_exact_prefix_or_refuses_loudly(int eighths)
    {
        shelf.Log.Append(Writing.Entries(study, Guid.CreateVersion7(), 400));
        var all = shelf.Log.Read(study, 0, 1000);
        shelf.Close();
        var bytes = File.ReadAllBytes(shelf.Path);
        File.WriteAllBytes(shelf.Path, bytes[..(bytes.Length * eighths / 8)]);
        PrefixOrLoud(all);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_page_of_garbage_opens_as_an_exact_prefix_or_refuses_loudly(int page)
    {
        shelf.Log.Append(Writing.Entries(study, Guid.CreateVersion7(), 400));
        var all = shelf.Log.Read(study, 0, 1000);
        shelf.Close();
        var bytes = File.ReadAllBytes(shelf.Path);
        for (var i = page * 4096; i < Math.Min(bytes.Length, (page + 1) * 4096); i++) bytes[i] = (byte)(i * 31);
        File.WriteAllBytes(shelf.Path, bytes);
        PrefixOrLoud(all);
    }

    [Fact]
    public void A_file_that_is_no_database_refuses_loudly()
    {
        shelf.Close();
        File.WriteAllText(shelf.Path, new string('x', 9000));
        Assert.Throws<SqliteException>(shelf.Open);
    }

    [Fact]
    public void An_empty_file_is_an_empty_shelf()
    {
        shelf.Close();
        File.WriteAllBytes(shelf.Path, []);
        shelf.Open();
        Assert.Empty(shelf.Log.Studies());
    }

    [Fact]
    public void Without_its_wal_the_file_is_an_exact_prefix()
    {
        var entries = Writing.Entries(study, Guid.CreateVersion7(), 60);
        shelf.Log.Append([.. entries.Take(20)]);
        shelf.Reopen();
        shelf.Log.Append([.. entries.Skip(20)]);
        var all = shelf.Log.Read(study, 0, 1000);
        // As after a restore that forgot the -wal: the file as it lies on the disk while the server runs.
        using var copy = new Shelf(Path.Combine(Path.GetTempPath(), $"parcours-{Guid.NewGuid():N}"));
        copy.Close();
        File.Copy(shelf.Path, copy.Path, overwrite: true);
        copy.Open();
        var loaded = copy.Log.Load(study)!;
        Assert.Equal(20, loaded.State.Revision);
        Assert.Equal(all.Take(20).Select(e => e.Id), copy.Log.Read(study, 0, 100).Select(e => e.Id));
    }

    [Fact]
    [Rule("L11")]
    public void A_full_disk_refuses_the_change_and_keeps_what_was_acknowledged()
    {
        var mount = Path.Combine(Path.GetTempPath(), $"parcours-{Guid.NewGuid():N}");
        Directory.CreateDirectory(mount);
        if (!Mount(mount)) return;
        try
        {
            FillUp(mount);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Run("umount", mount);
            Directory.Delete(mount);
        }
    }

    public void Dispose() => shelf.Dispose();

    private void FillUp(string mount)
    {
        var file = new SqliteFile(Path.Combine(mount, "parcours.db"));
        var log = new SqliteStudyLog(file);
        var entries = Writing.Entries(study, Guid.CreateVersion7(), 400);
        var heavy = new string('m', 20_000);
        var stored = 0;
        Assert.Throws<SqliteException>(() =>
        {
            foreach (var entry in entries)
            {
                log.Append([entry with { Intent = heavy }]);
                stored++;
            }
        });
        Assert.InRange(stored, 10, entries.Count - 1);
        Assert.Equal(stored, log.Load(study)!.State.Revision);
        file.Dispose();

        using var again = new SqliteFile(Path.Combine(mount, "parcours.db"));
        Assert.Equal(stored, new SqliteStudyLog(again).Load(study)!.State.Revision);
        output.WriteLine($"{stored} changes fitted, the next was refused, all were read after reopening");
    }

    private void PrefixOrLoud(IReadOnlyList<LogEntry> all)
    {
        LoadedStudy? loaded;
        try
        {
            shelf.Open();
            loaded = shelf.Log.Load(study);
        }
        catch (SqliteException e)
        {
            output.WriteLine($"refused: {e.Message}");
            return;
        }

        // Nothing readable of the study at all: the front page must not show it as if it were whole.
        if (loaded is null)
        {
            Assert.Fail("The study opened as if it had never been.");
            return;
        }

        output.WriteLine($"opened at {loaded.State.Revision} of {all.Count}: {loaded.Damage?.What}");
        var prefix = all.Take((int)loaded.State.Revision).Aggregate(StudyState.Empty, (state, entry) => Replay.Apply(state, entry.Ops, entry.Revision));
        Assert.True(prefix.SameContent(loaded.State));
        Assert.True(loaded.State.Revision == all.Count || loaded.Damage is not null, "a shorter study opened without a word");
    }

    private bool Mount(string folder)
    {
        if (Environment.UserName == "root" && OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder)) return true;
        output.WriteLine("skipped: a small tmpfs can only be mounted by root on Linux");
        Directory.Delete(folder);
        return false;
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
