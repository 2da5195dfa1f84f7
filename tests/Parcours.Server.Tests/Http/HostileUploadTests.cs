using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Parcours.Tests.Http;

/// <summary>[A8] Files that are no logs: refused with what is wrong, and nothing half-imported is ever listed.</summary>
[Rule("A8"), Rule("A10")]
public sealed class HostileUploadTests
{
    public static TheoryData<string, string> Files() => new()
    {
        { "rubbish.csv", "format.binary" },
        { "torn.csv.gz", "" },
        { "no-time.csv", "" },
        { "header-only.csv", "" },
        { "empty.csv", "file.empty" },
        { "bad-row.csv", "" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_that_is_no_log_is_refused_with_its_faults_and_no_log_is_listed(string name, string code)
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var upload = await server.Upload(study, name, Content(name));
        var job = await server.Import(study, upload, name, "Journal");
        Assert.Equal("refused", job["state"]!.GetValue<string>());
        Assert.NotEqual(0, job["faultCount"]!.GetValue<long>());
        var fault = job["faults"]![0]!;
        Assert.Equal(name, fault["file"]!.GetValue<string>());
        Assert.NotEmpty(fault["fix"]!.GetValue<string>());
        if (code.Length > 0) Assert.Equal(code, fault["code"]!.GetValue<string>());
        Assert.Empty(await server.List($"/api/studies/{study}/logs"));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(server.Data, "logs")));
        // Only a file that a person may still take without some rows waits.
        Assert.Equal(job["readable"]!.GetValue<long>() > 0 ? 1 : 0, Directory.EnumerateFiles(Path.Combine(server.Data, "uploads")).Count());
    }

    [Fact, Rule("S63.4")]
    public async Task A_file_refused_for_some_rows_is_imported_without_them_and_is_not_sent_again()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var upload = await server.Upload(study, "bad-row.csv", Content("bad-row.csv"));
        var job = await server.Import(study, upload, "bad-row.csv", "Journal");
        Assert.Equal(("refused", 3L), (job["state"]!.GetValue<string>(), job["readable"]!.GetValue<long>()));
        job = await server.Import(study, upload, "bad-row.csv", "Journal", skipFaultyRows: true);
        Assert.Equal(("done", 3L), (job["state"]!.GetValue<string>(), job["rows"]!.GetValue<long>()));
        Assert.Single(await server.List($"/api/studies/{study}/logs"));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(server.Data, "uploads")));
    }

    [Fact]
    public async Task Rows_with_faults_are_left_out_when_asked_and_counted()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var upload = await server.Upload(study, "bad-row.csv", Content("bad-row.csv"));
        var job = await server.Import(study, upload, "bad-row.csv", "Journal", skipFaultyRows: true);
        Assert.Equal("done", job["state"]!.GetValue<string>());
        Assert.Equal((1L, 3L), (job["faultCount"]!.GetValue<long>(), job["rows"]!.GetValue<long>()));
        Assert.Single(await server.List($"/api/studies/{study}/logs"));
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing()
    {
        // Two jobs: the second waits behind the first. Whether it still does when it is cancelled is up to the machine: then a longer one is taken.
        for (var rows = 400_000; !await CancelledBehindAnother(rows); rows *= 2) Assert.True(rows < 10_000_000, "No import was ever caught under way.");
    }

    private static async Task<bool> CancelledBehindAnother(int rows)
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        var content = Encoding.UTF8.GetBytes(Rows(rows));
        var upload = await server.Upload(study, "long.csv", content);
        var second = await server.Upload(study, "long.csv", content);
        var first = await server.StartImport(study, upload, "long.csv", "Premier");
        var job = await server.StartImport(study, second, "long.csv", "Second");
        using (var cancelled = await server.Http.DeleteAsync(new Uri($"/api/jobs/{job}", UriKind.Relative)))
        {
            if (cancelled.StatusCode == HttpStatusCode.NotFound) return false;
            Assert.Equal(HttpStatusCode.NoContent, cancelled.StatusCode);
        }

        Assert.Equal("done", (await TestServer.Ended(server.Http, first))["state"]!.GetValue<string>());
        Assert.Equal("cancelled", (await TestServer.Ended(server.Http, job))["state"]!.GetValue<string>());
        using (var again = await server.Http.DeleteAsync(new Uri($"/api/jobs/{job}", UriKind.Relative))) Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal("Premier", Assert.Single(await server.List($"/api/studies/{study}/logs"))!["name"]!.GetValue<string>());
        Assert.Single(Directory.EnumerateFiles(Path.Combine(server.Data, "logs")));
        return true;
    }

    /// <summary>A body that ends long before the length its header claims.</summary>
    [Fact]
    public async Task An_upload_that_only_claims_ten_gigabytes_leaves_nothing()
    {
        await using var server = await TestServer.Start();
        var study = await server.CreateStudy();
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync("localhost", server.Address.Port);
        var head = $"POST /api/studies/{study}/uploads?name=huge.csv HTTP/1.1\r\nHost: localhost:{server.Address.Port}\r\nContent-Length: {10L << 30}\r\n\r\ncase id,activity,timestamp\n";
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        socket.Client.Shutdown(System.Net.Sockets.SocketShutdown.Send);
        Assert.DoesNotContain(" 200 ", await Answer(stream), StringComparison.Ordinal);
        var uploads = Path.Combine(server.Data, "uploads");
        // The server may still be clearing up after its answer: asking it something else is the wait.
        for (var i = 0; i < 1000 && Directory.EnumerateFiles(uploads).Any(); i++) await server.List($"/api/studies/{study}/logs");
        Assert.Empty(Directory.EnumerateFiles(uploads));
        Assert.Empty(await server.List($"/api/studies/{study}/logs"));
    }

    // The server may also just hang up, while its refusal is still on the way.
    private static async Task<string> Answer(Stream stream)
    {
        try
        {
            return (await new StreamReader(stream).ReadToEndAsync()).Split('\n')[0];
        }
        catch (IOException)
        {
            return "";
        }
    }

    internal static string Rows(int count)
    {
        var rows = new StringBuilder("case id,activity,timestamp\n");
        for (var i = 0; i < count; i++) rows.Append('c').Append(i / 4).Append(",a").Append(i % 4).Append(",2026-01-01T0").Append(i % 4).Append(":00:00Z\n");
        return rows.ToString();
    }

    private static byte[] Content(string name) => name switch
    {
        "rubbish.csv" => [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 % 251))],
        "torn.csv.gz" => Gzip(Rows(5000))[..2000],
        "no-time.csv" => "case id,activity\nc1,a\nc1,b\n"u8.ToArray(),
        "header-only.csv" => "case id,activity,timestamp\n"u8.ToArray(),
        "empty.csv" => [],
        "bad-row.csv" => "case id,activity,timestamp\nc1,a,2026-01-01T00:00:00Z\nc1,b,2026-01-02T00:00:00Z\nc1,c,yesterday\nc2,a,2026-01-03T00:00:00Z\n"u8.ToArray(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such file"),
    };

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
