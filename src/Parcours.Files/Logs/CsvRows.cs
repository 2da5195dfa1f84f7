namespace Parcours.Files;

/// <summary>
/// Cuts a stream of UTF-8 bytes into rows and fields, a block at a time, whole rows only: a character is never cut by a buffer.
/// A block whose quotes break RFC 4180 is cut byte by byte from there, so that a stray quote (5" pipe) stays in its field.
/// </summary>
internal sealed class CsvRows(Stream stream, byte separator, byte lineEnd, int mostRowBytes, int blockBytes = 1 << 20)
{
    private const byte Quote = (byte)'"';
    private byte[] buffer = new byte[blockBytes + CsvIndex.Padding];
    private int[] stops = new int[4096];
    private int stopCount;
    private int nextStop;
    private int start;
    private int filled;
    private bool ended;
    private int[] quotes = new int[256];
    private int quoteCount;
    private int nextQuote;
    private bool byteByByte;
    private long linesDone;
    private int[] begins = new int[32];
    private int[] ends = new int[32];
    private byte[] unquoted = new byte[256];

    /// <summary>Fields of the current row.</summary>
    public int FieldCount { get; private set; }

    /// <summary>Line on which the current row starts, 1 for the first (quoted fields may hold line ends).</summary>
    public long Line { get; private set; }

    /// <summary>Whether the current row has text after a closing quote, or a quote that never closes.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The bytes of a field without its quotes; good until the next call.</summary>
    public ReadOnlySpan<byte> Field(int field)
    {
        var raw = buffer.AsSpan(begins[field], ends[field] - begins[field]);
        return raw.Length > 1 && raw[0] == Quote && raw[^1] == Quote ? Unquote(raw[1..^1]) : raw;
    }

    /// <summary>Moves to the next row; blank lines are passed over. False at the end.</summary>
    public bool Next()
    {
        while (byteByByte ? CutByBytes() : CutByStops())
        {
            if (FieldCount != 1 || ends[0] > begins[0]) return true;
        }
        return false;
    }

    private bool CutByStops()
    {
        if (nextStop == stopCount && !Fill()) return false;
        FieldCount = 0;
        IsBroken = false;
        Line = linesDone + 1;
        var begin = start;
        int stop;
        do
        {
            stop = stops[nextStop++];
            if (FieldCount == ends.Length) Grow();
            begins[FieldCount] = begin;
            ends[FieldCount++] = stop;
            begin = stop + 1;
        }
        while (stop < filled && buffer[stop] != lineEnd);
        var hasQuotes = nextQuote < quoteCount && quotes[nextQuote] < stop;
        if (hasQuotes && !QuotesAreSound())
        {
            byteByByte = true;
            return CutByBytes();
        }
        while (nextQuote < quoteCount && quotes[nextQuote] < stop) nextQuote++;
        EndRow(stop, hasQuotes);
        return true;
    }

    /// <summary>Ends the row at its line end (or at the end of the file).</summary>
    private void EndRow(int stop, bool hasQuotes)
    {
        var last = FieldCount - 1;
        if (ends[last] > begins[last] && buffer[ends[last] - 1] == (byte)'\r') ends[last]--;
        linesDone += 1 + (hasQuotes ? buffer.AsSpan(start, stop - start).Count(lineEnd) : 0);
        start = stop + 1;
    }

    private bool QuotesAreSound()
    {
        for (var f = 0; f < FieldCount; f++)
        {
            var raw = buffer.AsSpan(begins[f], ends[f] - begins[f]);
            if (f == FieldCount - 1 && raw.Length > 0 && raw[^1] == (byte)'\r') raw = raw[..^1];
            if (!raw.Contains(Quote)) continue;
            if (raw.Length < 2 || raw[0] != Quote || raw[^1] != Quote || !InnerQuotesAreDoubled(raw[1..^1])) return false;
        }
        return true;
    }

    private static bool InnerQuotesAreDoubled(ReadOnlySpan<byte> inner)
    {
        for (var at = inner.IndexOf(Quote); at >= 0;)
        {
            if (at + 1 >= inner.Length || inner[at + 1] != Quote) return false;
            inner = inner[(at + 2)..];
            at = inner.IndexOf(Quote);
        }
        return true;
    }

    /// <summary>RFC 4180 byte by byte: a quote opens a field only as its first byte.</summary>
    private bool CutByBytes()
    {
        while (true)
        {
            if (start >= filled && !Fill()) return false;
            if (!byteByByte) return CutByStops();
            FieldCount = 0;
            IsBroken = false;
            Line = linesDone + 1;
            var at = start;
            while (at <= filled)
            {
                if (FieldCount == ends.Length) Grow();
                begins[FieldCount] = at;
                at = EndOfField(at);
                ends[FieldCount++] = Math.Min(at, filled);
                if (at >= filled || buffer[at] == lineEnd) break;
                at++;
            }
            if (at < filled || ended)
            {
                EndRow(Math.Min(at, filled), hasQuotes: true);
                return true;
            }
            // The row goes on past the block: read more and start the row again.
            if (!Fill()) return false;
        }
    }

    private int EndOfField(int at)
    {
        if (at < filled && buffer[at] == Quote)
        {
            at++;
            while (true)
            {
                var quote = at >= filled ? -1 : buffer.AsSpan(at, filled - at).IndexOf(Quote);
                if (quote < 0)
                {
                    IsBroken = true;
                    return filled;
                }
                at += quote + 1;
                if (at >= filled || buffer[at] != Quote) break;
                at++;
            }
            if (at < filled && buffer[at] != separator && buffer[at] != lineEnd && buffer[at] != (byte)'\r') IsBroken = true;
        }
        var rest = at >= filled ? -1 : buffer.AsSpan(at, filled - at).IndexOfAny(separator, lineEnd);
        return rest < 0 ? filled : at + rest;
    }

    /// <summary>Moves what is left to the front, reads, and indexes. False when nothing is left.</summary>
    private bool Fill()
    {
        while (true)
        {
            if (ended && start >= filled) return false;
            if (start > 0)
            {
                Buffer.BlockCopy(buffer, start, buffer, 0, filled - start);
                filled -= start;
                start = 0;
            }
            else if (filled == buffer.Length - CsvIndex.Padding && !ended)
            {
                GrowBuffer();
            }
            Read();
            stopCount = CsvIndex.Of(buffer, 0, filled, separator, lineEnd, ref stops, ref quotes, out quoteCount);
            (nextStop, nextQuote) = (0, 0);
            byteByByte = false;
            if (KeepWholeRows()) return filled > 0;
        }
    }

    private void Read()
    {
        while (!ended && filled < buffer.Length - CsvIndex.Padding)
        {
            var read = stream.Read(buffer, filled, buffer.Length - CsvIndex.Padding - filled);
            ended = read == 0;
            filled += read;
        }
    }

    /// <summary>Drops the stops of the row that the block cuts; at the end of the file, the last row needs no line end. False when not one row is whole.</summary>
    private bool KeepWholeRows()
    {
        if (ended)
        {
            if (filled > 0 && (stopCount == 0 || buffer[stops[stopCount - 1]] != lineEnd || stops[stopCount - 1] != filled - 1))
            {
                if (stopCount == stops.Length) Array.Resize(ref stops, stopCount + 1);
                stops[stopCount++] = filled;
            }
            return true;
        }
        while (stopCount > 0 && buffer[stops[stopCount - 1]] != lineEnd) stopCount--;
        return stopCount > 0;
    }

    private void GrowBuffer()
    {
        if (buffer.Length >= mostRowBytes) throw new CsvRowTooLongException(linesDone + 1);
        Array.Resize(ref buffer, ((buffer.Length - CsvIndex.Padding) * 2) + CsvIndex.Padding);
    }

    private void Grow()
    {
        Array.Resize(ref begins, begins.Length * 2);
        Array.Resize(ref ends, ends.Length * 2);
    }

    private ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> inner)
    {
        if (!inner.Contains(Quote)) return inner;
        if (unquoted.Length < inner.Length) unquoted = new byte[inner.Length * 2];
        var length = 0;
        for (var i = 0; i < inner.Length; i++)
        {
            unquoted[length++] = inner[i];
            if (inner[i] == Quote && i + 1 < inner.Length && inner[i + 1] == Quote) i++;
        }
        return unquoted.AsSpan(0, length);
    }
}

/// <summary>A row longer than accepted: most often a quote that never closes.</summary>
internal sealed class CsvRowTooLongException(long line) : Exception
{
    public long Line { get; } = line;
}
