using System.Security.Cryptography;
using System.Text;
using Parcours.Mapping;

namespace Parcours.Demo.Study;

/// <summary>Ids and order keys made of names and ranks, so that the study comes out the same to the byte each time.</summary>
internal static class Named
{
    private const string Digits = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>A version 8 UUID (RFC 9562) of the SHA-256 of the kind and the name.</summary>
    public static Id<T> Id<T>(string name) where T : StudyRecord
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"rivage/{RecordKinds.NameOf<T>()}/{name}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Id<T>(new Guid(bytes, bigEndian: true));
    }

    /// <summary>The order key of a rank from 0 to 60.</summary>
    public static string Order(int rank) => $"a{Digits[rank]}";
}
