using System.Text;

namespace Parcours.Measuring;

/// <summary>Many short texts kept as one UTF-8 blob: text i is bytes offsets[i]..offsets[i+1].</summary>
public sealed class TextTable
{
    private readonly byte[] bytes;
    private readonly int[] offsets;

    /// <summary>Takes ownership of both arrays. Throws <see cref="ArgumentException"/> when the offsets do not cut the bytes.</summary>
    public TextTable(byte[] bytes, int[] offsets)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(offsets);
        if (offsets.Length == 0 || offsets[0] != 0 || offsets[^1] > bytes.Length) throw new ArgumentException("The offsets do not cut the texts.", nameof(offsets));
        for (var i = 1; i < offsets.Length; i++)
        {
            if (offsets[i] < offsets[i - 1]) throw new ArgumentException("The offsets go back.", nameof(offsets));
        }
        this.bytes = bytes;
        this.offsets = offsets;
    }

    /// <summary>How many texts.</summary>
    public int Count => offsets.Length - 1;

    /// <summary>Text <paramref name="index"/>, decoded.</summary>
    public string this[int index] => Encoding.UTF8.GetString(Utf8(index));

    /// <summary>The UTF-8 bytes of a text.</summary>
    public ReadOnlySpan<byte> Utf8(int index) => bytes.AsSpan(offsets[index], offsets[index + 1] - offsets[index]);

    /// <summary>The blob, up to the end of the last text.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, offsets[^1]);

    /// <summary>Count + 1 offsets into <see cref="Bytes"/>.</summary>
    public ReadOnlySpan<int> Offsets => offsets;
}
