using System.Security.Cryptography;
using System.Text;
using Parcours.Mapping;

namespace Parcours.Server.Platform;

/// <summary>Ids that follow from what a record is about.</summary>
internal static class StableIds
{
    /// <summary>Always the same for the same words: a reveal taken back and made again writes the same records. UUID version 8 (RFC 9562).</summary>
    public static Id<T> Of<T>(string words) where T : StudyRecord => new(Guid(words));

    /// <summary>The bare UUID.</summary>
    public static Guid Guid(string words)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
