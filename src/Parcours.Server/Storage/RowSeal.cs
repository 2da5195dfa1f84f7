using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Parcours.Server.Storage;

/// <summary>[L16] What proves a row of the log: a CRC of its own content, and a hash that chains it to the row before.</summary>
internal static class RowSeal
{
    /// <summary>Length of a chain value in bytes.</summary>
    public const int ChainLength = 16;

    private static readonly uint[] Table = BuildTable();

    /// <summary>The chain value before the first row.</summary>
    public static byte[] Start => new byte[ChainLength];

    /// <summary>CRC-32 (IEEE 802.3) and the first 16 bytes of SHA-256 over the previous chain value and the row.</summary>
    public static (uint Crc, byte[] Chain) Of(
        ReadOnlySpan<byte> previous, Guid study, long revision, Guid client, long sequence, long at, int schema, string intent, byte[] ops, byte[] inverse, long undoes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> fixedPart = stackalloc byte[80];
        study.TryWriteBytes(fixedPart);
        client.TryWriteBytes(fixedPart[16..]);
        BinaryPrimitives.WriteInt64LittleEndian(fixedPart[32..], revision);
        BinaryPrimitives.WriteInt64LittleEndian(fixedPart[40..], sequence);
        BinaryPrimitives.WriteInt64LittleEndian(fixedPart[48..], at);
        BinaryPrimitives.WriteInt64LittleEndian(fixedPart[56..], undoes);
        BinaryPrimitives.WriteInt32LittleEndian(fixedPart[64..], schema);
        BinaryPrimitives.WriteInt32LittleEndian(fixedPart[68..], ops.Length);
        BinaryPrimitives.WriteInt32LittleEndian(fixedPart[72..], inverse.Length);
        BinaryPrimitives.WriteInt32LittleEndian(fixedPart[76..], Encoding.UTF8.GetByteCount(intent));
        var intentBytes = Encoding.UTF8.GetBytes(intent);

        hash.AppendData(previous);
        hash.AppendData(fixedPart);
        hash.AppendData(intentBytes);
        hash.AppendData(ops);
        hash.AppendData(inverse);
        var crc = Crc(Crc(Crc(Crc(uint.MaxValue, fixedPart), intentBytes), ops), inverse) ^ uint.MaxValue;
        return (crc, hash.GetHashAndReset()[..ChainLength]);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var b in data) crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        return crc;
    }

    private static uint[] BuildTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var c = i;
            for (var bit = 0; bit < 8; bit++) c = (c & 1) != 0 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
            table[i] = c;
        }

        return table;
    }
}
