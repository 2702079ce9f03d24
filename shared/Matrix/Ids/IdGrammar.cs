using System.Globalization;
using System.Text;

namespace Community.Matrix.Ids;

internal static class IdGrammar
{
    /// <summary>The specification's limit for every identifier, sigil and server name included.</summary>
    private const int MaxBytes = 255;

    public static bool IsOpaque(string? text, char sigil) =>
        text is { Length: > 1 } && text[0] == sigil && Encoding.UTF8.GetByteCount(text) <= MaxBytes && !HasHarmfulCharacter(text);

    public static bool HasServer(string? text, char sigil) =>
        IsOpaque(text, sigil) && text!.IndexOf(':', 1) is > 0 and var colon && colon < text.Length - 1;

    /// <summary>Everything after the first colon: the server name may itself hold one before its port.</summary>
    public static string ServerOf(string text) => text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];

    // Identifiers end up in logs, links and file names. What can break a line or hide text has no place in them.
    private static bool HasHarmfulCharacter(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (rune == Rune.ReplacementChar || Rune.IsWhiteSpace(rune) || rune.Value is '"' or '<' or '>' ||
                Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format)
                return true;
        return false;
    }
}
