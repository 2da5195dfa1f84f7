namespace Parcours.Files;

/// <summary>Reads bytes already taken from a stream again, then the rest of it. Counts what it gives; watches for cancellation.</summary>
internal sealed class PrefixStream(ReadOnlyMemory<byte> prefix, Stream rest, CancellationToken cancel = default) : ForwardStream
{
    private int given;

    /// <summary>Bytes given so far.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        cancel.ThrowIfCancellationRequested();
        int read;
        if (given < prefix.Length)
        {
            read = Math.Min(buffer.Length, prefix.Length - given);
            prefix.Span.Slice(given, read).CopyTo(buffer);
            given += read;
        }
        else
        {
            read = rest.Read(buffer);
        }
        Count += read;
        return read;
    }

    /// <summary>Takes up to so many first bytes of a stream.</summary>
    public static byte[] Take(Stream stream, int most)
    {
        var bytes = new byte[most];
        var read = stream.ReadAtLeast(bytes, most, throwOnEndOfStream: false);
        return bytes[..read];
    }
}

/// <summary>The first bytes of a stream, at most so many; it ends there.</summary>
internal sealed class HeadStream(Stream stream, long most) : ForwardStream
{
    private long left = most;

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        left -= read;
        return read;
    }
}

/// <summary>What every read-only forward stream has in common.</summary>
internal abstract class ForwardStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public abstract override int Read(Span<byte> buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
