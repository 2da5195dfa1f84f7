using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Parcours.Tests;

/// <summary>Pictures made here, for tests: a PNG that every browser draws (two fields of colour), and the parts of a JPEG and a WebP that say their size.</summary>
internal static class SamplePictures
{
    /// <summary>A true PNG up to a million pixels; one that says it is larger carries no more than a line.</summary>
    public static byte[] Png(uint width, uint height, byte red = 60, byte green = 110, byte blue = 170)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR", header);
        Chunk(file, "IDAT", Pixels((ulong)width * height > 1_000_000 ? (1, 1) : ((int)width, (int)height), red, green, blue));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    public static byte[] Jpeg(ushort width, ushort height)
    {
        byte[] start = [0xFF, 0xD8, 0xFF, 0xE1, 0x00, 0x08, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, 0xFF, 0xC0, 0x00, 0x0B, 8, 0, 0, 0, 0, 1, 1, 0x11, 0];
        BinaryPrimitives.WriteUInt16BigEndian(start.AsSpan(17), height);
        BinaryPrimitives.WriteUInt16BigEndian(start.AsSpan(19), width);
        return [.. start, 0xFF, 0xDA, 0x00, 0x08, 1, 1, 0, 0, 0x3F, 0, 1, 2, 3, 4, 0xFF, 0xD9];
    }

    public static byte[] WebP(ushort width, ushort height)
    {
        byte[] file = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8, 10, 0, 0, 0, 0x10, 0, 0, 0x9D, 0x01, 0x2A, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)file.Length - 8);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(26), width);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(28), height);
        return file;
    }

    private static byte[] Pixels((int Width, int Height) size, byte red, byte green, byte blue)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < size.Height; y++)
            {
                zip.WriteByte(0);
                for (var x = 0; x < size.Width; x++)
                {
                    var light = y * 2 < size.Height == x * 2 < size.Width ? 50 : 0;
                    zip.Write([(byte)Math.Min(255, red + light), (byte)Math.Min(255, green + light), (byte)Math.Min(255, blue + light)]);
                }
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(Stream file, string kind, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(number, (uint)data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }

        return ~crc;
    }
}
