namespace Parcours.Files.Tests;

public class EventLogFileTests
{
    private static readonly EventLog Small = Imports.Log("case,activity,time,channel,nps,outcome\nNA,é,2024-01-01,web,9,ok\nNA,b,2024-01-02,,,\n2,\"c,d\",1948-01-01,shop,3.5,ko\n");

    [Fact, Rule("A4")]
    public void A_log_comes_back_as_it_was()
    {
        using var memory = new MemoryStream();
        EventLogFile.Write(Small, memory);
        memory.Position = 0;
        Same(Small, EventLogFile.Read(memory));
    }

    [Fact, Rule("A8")]
    public void A_file_with_any_byte_flipped_or_cut_anywhere_is_refused()
    {
        using var memory = new MemoryStream();
        EventLogFile.Write(Small, memory);
        var bytes = memory.ToArray();
        for (var at = 0; at < bytes.Length; at++)
        {
            var flipped = bytes.ToArray();
            flipped[at] ^= (byte)(1 << (at % 8));
            Assert.Throws<InvalidDataException>(() => EventLogFile.Read(new MemoryStream(flipped)));
            Assert.Throws<InvalidDataException>(() => EventLogFile.Read(new MemoryStream(bytes[..at])));
        }
        Assert.Throws<InvalidDataException>(() => EventLogFile.Read(new MemoryStream([.. bytes, 0])));
    }

    [Fact, Rule("A4")]
    public void The_folder_is_flushed_once_the_file_stands_whole_under_its_name()
    {
        var folder = Directory.CreateTempSubdirectory("parcours-log");
        try
        {
            var path = Path.Combine(folder.FullName, "a.plog");
            var flushed = new List<string>();
            EventLogFile.Save(Small, path, at =>
            {
                flushed.Add(at);
                Same(Small, EventLogFile.Load(path));
                Assert.Equal(["a.plog"], folder.GetFiles().Select(file => file.Name));
            });
            Assert.Equal([folder.FullName], flushed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact, Rule("A4")]
    public void A_folder_is_flushed_where_the_system_can_and_one_that_is_not_there_is_an_error()
    {
        var folder = Directory.CreateTempSubdirectory("parcours-été");
        try
        {
            Assert.Equal(!OperatingSystem.IsWindows(), FolderSync.Flush(folder.FullName));
        }
        finally
        {
            folder.Delete();
        }

        if (!OperatingSystem.IsWindows()) Assert.Throws<IOException>(() => FolderSync.Flush(folder.FullName));
    }

    [Fact, Rule("A8")]
    public void Saving_over_a_file_leaves_no_other_file()
    {
        var folder = Directory.CreateTempSubdirectory("parcours-log");
        try
        {
            var path = Path.Combine(folder.FullName, "a.plog");
            File.WriteAllText(path, "old");
            EventLogFile.Save(Small, path);
            Same(Small, EventLogFile.Load(path));
            Assert.Single(folder.GetFiles());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("2024-01-01T00:00:00", "2024-01-01T00:01:00"), InlineData("1948-01-01", "2024-01-01T00:00:00.0000001"), InlineData("2024-01-01T00:00:00.001", "2024-12-01T00:00:00.002"), InlineData("2024-01-01", "9999-01-01")]
    public void Instants_of_any_unit_and_distance_come_back(string first, string last)
    {
        var log = Imports.Log(Imports.Head + $"1,a,{first}\n1,b,{last}\n2,a,{last}\n");
        using var memory = new MemoryStream();
        EventLogFile.Write(log, memory);
        memory.Position = 0;
        Assert.Equal(log.Times.ToArray(), EventLogFile.Read(memory).Times.ToArray());
    }

    [Fact]
    public void More_than_255_names_take_wider_ids()
    {
        var log = Imports.Log(Imports.Head + string.Concat(Enumerable.Range(0, 700).Select(i => $"{i % 9},activity {i},2024-01-01\n")));
        using var memory = new MemoryStream();
        EventLogFile.Write(log, memory);
        memory.Position = 0;
        Same(log, EventLogFile.Read(memory));
    }

    private static void Same(EventLog expected, EventLog actual)
    {
        Assert.Equal(Imports.Told(expected), Imports.Told(actual));
        Assert.Equal(expected.Name, actual.Name);
        Assert.Equal(expected.Times.ToArray(), actual.Times.ToArray());
        Assert.Equal(expected.Extras.Channel?.Names.ToArray(), actual.Extras.Channel?.Names.ToArray());
        Assert.Equal(expected.Extras.Channel?.Ids.ToArray(), actual.Extras.Channel?.Ids.ToArray());
        Assert.Equal(expected.Extras.Outcome?.Ids.ToArray(), actual.Extras.Outcome?.Ids.ToArray());
        Assert.Equal(expected.Extras.Scores.Select(s => (s.Name, string.Join(';', s.Values.ToArray()))), actual.Extras.Scores.Select(s => (s.Name, string.Join(';', s.Values.ToArray()))));
    }
}
