using System.Globalization;
using System.Text;

namespace Parcours.Tests;

/// <summary>PDF files made here, for tests.</summary>
internal static class SamplePdf
{
    // One blue page of 300 x 200 points, locked with the word "secret" (RC4, 40 bits), made with qpdf.
    private const string LockedBytes =
        "JVBERi0xLjQKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcy" +
        "A+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDMwMCAyMDAgXSAvUGFyZW50IDIgMCBSIC9UeXBlIC9QYWdlID4+CmVuZG9iago0IDAgb2JqCjw8IC9M" +
        "ZW5ndGggMzUgL0ZpbHRlciAvRmxhdGVEZWNvZGUgPj4Kc3RyZWFtCkqWzBZZK32VmidTSHAUty9d9P/Hx1Oh/7U7/9uQRyVtBsuDZW5kc3RyZWFtCmVuZG9iago1IDAgb2JqCjw8IC9GaWx0ZXIgL1" +
        "N0YW5kYXJkIC9MZW5ndGggNDAgL08gPGU1YThkMjY4N2JkOWQwY2ZmOTQ2YjdhYzU1ZjUxMDgxZGNmMGQxMTY1NTRjNGJmY2IwYTVlNDQ2ZjY5ZWE0OGE+IC9QIC00IC9SIDIgL1UgPGNlN2M5ZWMy" +
        "OTE3ODE3ZmYzNGI1MzdmMGJmN2YyODZlZTY4Mjg1ZjQwMzlkMTgwY2IwNjNlNDVlMjNhYWVlN2E+IC9WIDEgPj4KZW5kb2JqCnhyZWYKMCA2CjAwMDAwMDAwMDAgNjU1MzUgZiAKMDAwMDAwMDAxNS" +
        "AwMDAwMCBuIAowMDAwMDAwMDY0IDAwMDAwIG4gCjAwMDAwMDAxMjMgMDAwMDAgbiAKMDAwMDAwMDIxMiAwMDAwMCBuIAowMDAwMDAwMzE3IDAwMDAwIG4gCnRyYWlsZXIgPDwgL1Jvb3QgMSAwIFIg" +
        "L1NpemUgNiAvSUQgWzxkMGZiMDgyYjgzMTIwYjFiMjFiM2I0ZGQ3ZTJiNzNmZD48ZDBmYjA4MmI4MzEyMGIxYjIxYjNiNGRkN2UyYjczZmQ+XSAvRW5jcnlwdCA1IDAgUiA+PgpzdGFydHhyZWYKNT" +
        "IzCiUlRU9GCg==";

    public static byte[] Locked => Convert.FromBase64String(LockedBytes);

    /// <summary>So many pages, as wide and high as told in points; page n is filled with a colour of its own and says its number in a font that is not in the file.</summary>
    public static byte[] Pages(int count, int width = 842, int height = 595)
    {
        var objects = new List<string> { "<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>" };
        for (var page = 1; page <= count; page++)
        {
            var (red, green, blue) = ColourOf(page);
            var content = string.Create(
                CultureInfo.InvariantCulture, $"{red / 255.0:0.####} {green / 255.0:0.####} {blue / 255.0:0.####} rg 0 0 {width} {height} re f 1 1 1 rg BT /F 90 Tf 60 260 Td (Plan {page}) Tj ET");
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Resources << /Font << /F 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        objects[1] = $"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(0, count).Select(page => $"{4 + (page * 2)} 0 R"))}] /Count {count} >>";
        return Write(objects);
    }

    /// <summary>The colour of a page.</summary>
    public static (int Red, int Green, int Blue) ColourOf(int page) => (20 + (page * 37 % 200), 20 + (page * 71 % 200), 20 + (page * 113 % 200));

    private static byte[] Write(List<string> objects)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var index = 0; index < objects.Count; index++)
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) text.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
