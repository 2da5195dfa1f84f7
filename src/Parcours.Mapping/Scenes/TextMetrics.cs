using System.Buffers.Binary;
using System.Collections.Frozen;

namespace Parcours.Mapping;

/// <summary>Weight of the interface's font.</summary>
public enum TextWeight
{
    /// <summary>400.</summary>
    Regular,

    /// <summary>600.</summary>
    SemiBold,
}

/// <summary>Advance widths of a font in two weights. Kerning is left out: a title is measured at most some 2 % too wide.</summary>
public sealed class TextMetrics
{
    private readonly Face regular;
    private readonly Face semiBold;

    private TextMetrics(Face regular, Face semiBold) => (this.regular, this.semiBold) = (regular, semiBold);

    /// <summary>Reads the table written by tools/inter-metrics.py. Throws <see cref="FormatException"/> on other bytes.</summary>
    public static TextMetrics Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 6 || !bytes[..4].SequenceEqual("PTM1"u8)) throw new FormatException("Not a table of text metrics.");
        var faces = new Dictionary<int, Face>();
        var rest = bytes[6..];
        for (var left = BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]); left > 0; left--)
        {
            var (weight, face, used) = ReadFace(rest);
            faces[weight] = face;
            rest = rest[used..];
        }

        return faces.TryGetValue(400, out var regular) && faces.TryGetValue(600, out var semiBold)
            ? new TextMetrics(regular, semiBold)
            : throw new FormatException("The weights 400 and 600 are needed.");
    }

    /// <summary>Width of a text on one line, in the unit of <paramref name="size"/> (CSS pixels). Unknown characters take the width of n.</summary>
    public double Width(ReadOnlySpan<char> text, double size, TextWeight weight)
    {
        var face = weight == TextWeight.SemiBold ? semiBold : regular;
        var units = 0L;
        foreach (var letter in text)
        {
            if (!char.IsLowSurrogate(letter)) units += face.Advances.GetValueOrDefault(letter, face.Fallback);
        }

        return units * size / face.UnitsPerEm;
    }

    private static (int Weight, Face Face, int Used) ReadFace(ReadOnlySpan<byte> bytes)
    {
        var count = BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]);
        var advances = new Dictionary<char, int>(count);
        for (var index = 0; index < count; index++)
        {
            var pair = bytes[(8 + (4 * index))..];
            advances[(char)BinaryPrimitives.ReadUInt16LittleEndian(pair)] = BinaryPrimitives.ReadUInt16LittleEndian(pair[2..]);
        }

        var face = new Face(
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]), advances.ToFrozenDictionary());
        return (BinaryPrimitives.ReadUInt16LittleEndian(bytes), face, 8 + (4 * count));
    }

    private sealed record Face(int UnitsPerEm, int Fallback, FrozenDictionary<char, int> Advances);
}
