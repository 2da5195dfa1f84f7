using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using static Parcours.Tests.Words;

namespace Parcours.Tests;

/// <summary>The import wizard, step by step.</summary>
internal static class ImportSteps
{
    /// <summary>The dialog of the event logs, then the import.</summary>
    public static async Task OpenImport(this IPage page)
    {
        await page.Button(Fr("study.logs")).First.ClickAsync();
        await page.Button(Fr("logs.import")).ClickAsync();
    }

    public static Task Choose(this IPage page, string file, byte[] content) =>
        page.Choose(chooser => chooser.SetFilesAsync(new FilePayload { Name = file, MimeType = "application/octet-stream", Buffer = content }));

    public static Task Choose(this IPage page, string path) => page.Choose(chooser => chooser.SetFilesAsync(path));

    private static async Task Choose(this IPage page, Func<IFileChooser, Task> take)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Front().Button(Fr("logs.import.choose")).ClickAsync());
        await take(chooser);
    }

    public static Task StartImport(this IPage page) => page.Front().Button(Fr("logs.import.start")).ClickAsync();

    /// <summary>The rows of the faults shown.</summary>
    public static ILocator Faults(this IPage page) =>
        page.GetByRole(AriaRole.Table, new PageGetByRoleOptions { Name = Fr("logs.faults") }).Locator("tbody tr");

    /// <summary>How many logs the study holds, as the server says.</summary>
    public static Task<int> LogCount(this IPage page) => page.EvaluateAsync<int>(
        "async () => (await (await fetch('/api/studies/' + location.pathname.split('/')[2] + '/logs')).json()).length");

    public static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
