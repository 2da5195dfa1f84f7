namespace Parcours.Files;

/// <summary>Passes XML on as long as a markup starts often enough: the reader keeps a whole text in memory, so that one endless text would take it all.</summary>
internal sealed class MarkupStream(Stream stream, int mostBetween, string file) : ForwardStream
{
    private long total;
    private long lastMarkup;

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer);
        var at = buffer[..read].LastIndexOf((byte)'<');
        if (at >= 0) lastMarkup = total + at;
        total += read;
        if (total - lastMarkup <= mostBetween) return read;
        var place = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A text goes on past {mostBetween} bytes, from byte {lastMarkup}");
        throw new ImportRefusedException(new ImportFault("xml.text-too-long", file, 0, "", "", place, "A log never holds such a text: check where the file comes from."));
    }
}
