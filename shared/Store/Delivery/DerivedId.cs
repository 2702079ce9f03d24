using System.Security.Cryptography;
using System.Text;

namespace Community.Store.Delivery;

/// <summary>Ids that come out the same whenever the same decision is taken.</summary>
public static class DerivedId
{
    /// <summary>22 characters of base64url (128 bits) from the parts, in their order.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        // Each part with its length, so that ("ab", "c") and ("a", "bc") differ.
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(part.Length).Append(':').Append(part);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return Convert.ToBase64String(hash, 0, 16).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
