using System.Buffers.Text;
using System.Security.Cryptography;
using Parcours.Server.Platform;

namespace Parcours.Server.Guests;

/// <summary>
/// The secrets of invitations and cookies. The word of a link follows from the invitation's id and a key that lies beside the database,
/// readable to its owner only: the link can be shown again, and who reads the database cannot make one.
/// </summary>
internal sealed class GuestKey(DataFolder folder)
{
    private const int Bytes = 16;
    private readonly byte[] key = Load(Path.Combine(folder.Path, "guests.key"));

    /// <summary>What follows # in the link: the id and a 128-bit HMAC-SHA256 of it, in base64url.</summary>
    public string WordOf(Guid invitation)
    {
        var id = invitation.ToByteArray();
        return Base64Url.EncodeToString([.. id, .. HMACSHA256.HashData(key, id).AsSpan(0, Bytes)]);
    }

    /// <summary>The invitation of a link's word; null when it was not made with this key.</summary>
    public Guid? InvitationOf(string word)
    {
        var bytes = new byte[2 * Bytes];
        if (!Base64Url.IsValid(word) || !Base64Url.TryDecodeFromChars(word, bytes, out var length) || length != bytes.Length) return null;
        var id = bytes.AsSpan(0, Bytes);
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, id).AsSpan(0, Bytes), bytes.AsSpan(Bytes)) ? new Guid(id) : null;
    }

    /// <summary>A cookie nobody can guess.</summary>
    public static string NewCookie() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a cookie.</summary>
    public static string HashOf(string cookie) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(cookie)));

    private static byte[] Load(string path)
    {
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: 32 } known) return known;
        var fresh = RandomNumberGenerator.GetBytes(32);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(fresh);
        file.Flush(flushToDisk: true);
        return fresh;
    }
}
