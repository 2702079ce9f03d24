using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Community.Web.SignIn;

/// <summary>A random secret of 128 bits, of which the store has the hash only: whoever reads the store can't sign in with it.</summary>
internal static class Secret
{
    private const int Bytes = 16, Length = 22;

    /// <summary>22 characters of base64url.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What the store has; null, if that can be no secret of ours. No salt: what is hashed can't be guessed.</summary>
    public static string? HashOf(string? secret) =>
        secret is { Length: Length } && secret.All(IsOurs)
            ? Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(secret)))
            : null;

    private static bool IsOurs(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
