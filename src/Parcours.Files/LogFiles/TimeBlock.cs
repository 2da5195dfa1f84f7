using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Parcours.Files;

/// <summary>Instants in 4 bytes an event where they fit: starts of cases, then gaps in the greatest unit that loses nothing.</summary>
internal static class TimeBlock
{
    private static readonly long[] Units = [TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerMicrosecond, 1];

    public static byte[] Of(ReadOnlySpan<int> offsets, ReadOnlySpan<long> times)
    {
        foreach (var unit in Units)
        {
            if (TryPack(offsets, times, unit) is { } packed) return packed;
        }
        return [0, .. MemoryMarshal.AsBytes(times)];
    }

    /// <summary>Throws when the bytes do not make as many instants as the offsets say.</summary>
    public static long[] Read(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> offsets)
    {
        if (bytes[0] == 0) return MemoryMarshal.Cast<byte, long>(bytes[1..]).ToArray();
        var unit = BinaryPrimitives.ReadInt64LittleEndian(bytes[1..]);
        var starts = MemoryMarshal.Cast<byte, long>(bytes.Slice(9, 8 * (offsets.Length - 1)));
        var gaps = MemoryMarshal.Cast<byte, uint>(bytes[(9 + (8 * starts.Length))..]);
        var times = new long[gaps.Length];
        for (var c = 0; c < starts.Length; c++)
        {
            var time = starts[c];
            for (var e = offsets[c]; e < offsets[c + 1]; e++) times[e] = time = checked(time + (gaps[e] * unit));
        }
        return times;
    }

    private static byte[]? TryPack(ReadOnlySpan<int> offsets, ReadOnlySpan<long> times, long unit)
    {
        var bytes = new byte[9 + (8L * (offsets.Length - 1)) + (4L * times.Length)];
        bytes[0] = 1;
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(1), unit);
        var starts = MemoryMarshal.Cast<byte, long>(bytes.AsSpan(9, 8 * (offsets.Length - 1)));
        var gaps = MemoryMarshal.Cast<byte, uint>(bytes.AsSpan(9 + (8 * starts.Length)));
        for (var c = 0; c < starts.Length; c++)
        {
            if (offsets[c] == offsets[c + 1]) continue;
            starts[c] = times[offsets[c]];
            for (var e = offsets[c] + 1; e < offsets[c + 1]; e++)
            {
                var (gap, rest) = Math.DivRem(times[e] - times[e - 1], unit);
                if (rest != 0 || gap > uint.MaxValue) return null;
                gaps[e] = (uint)gap;
            }
        }
        return bytes;
    }
}

/// <summary>Scores, which most events do not have: positions and values, or all values when that is smaller.</summary>
internal static class ScoreBlock
{
    public static byte[] Of(ReadOnlySpan<double> values)
    {
        var positions = new List<int>();
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i])) positions.Add(i);
        }
        if (positions.Count * 12L >= values.Length * 8L) return [0, .. MemoryMarshal.AsBytes(values)];
        var bytes = new byte[5 + (12 * positions.Count)];
        bytes[0] = 1;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), positions.Count);
        for (var i = 0; i < positions.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(5 + (4 * i)), positions[i]);
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(5 + (4 * positions.Count) + (8 * i)), values[positions[i]]);
        }
        return bytes;
    }

    /// <summary>Throws when a position is outside the log.</summary>
    public static double[] Read(ReadOnlySpan<byte> bytes, int events)
    {
        if (bytes[0] == 0) return MemoryMarshal.Cast<byte, double>(bytes[1..]).ToArray();
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[1..]);
        var values = new double[events];
        Array.Fill(values, double.NaN);
        for (var i = 0; i < count; i++)
        {
            values[BinaryPrimitives.ReadInt32LittleEndian(bytes[(5 + (4 * i))..])] = BinaryPrimitives.ReadDoubleLittleEndian(bytes[(5 + (4 * count) + (8 * i))..]);
        }
        return values;
    }
}
