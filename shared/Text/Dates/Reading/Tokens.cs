using System.Globalization;
using System.Text;

namespace Community.Text.Dates.Reading;

/// <summary>Cuts a text into tokens. Takes time in proportion to the text, whatever it holds.</summary>
internal static class Tokens
{
    /// <summary>No date phrase has more; what follows is the place, which stays as typed.</summary>
    private const int MaxCount = 64;

    private const int MaxKeyLength = 40;

    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>();
        var key = new StringBuilder();
        var (kind, start, end, space, spaceBefore) = (TokenKind.End, 0, 0, false, false);
        for (var at = 0; at < text.Length && tokens.Count < MaxCount;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var (next, letters) = Classify(rune, key);
            if (next == TokenKind.End && letters.Length == 0)
            {
                space |= Rune.IsWhiteSpace(rune);
            }
            else if (next == kind && !space && kind is not TokenKind.Symbol)
            {
                end = at + length;
            }
            else
            {
                Finish();
                (kind, start, end, spaceBefore, space) = (next, at, at + length, space, false);
            }

            if (key.Length < MaxKeyLength)
                key.Append(letters);
            at += length;
        }

        Finish();
        return tokens;

        void Finish()
        {
            if (kind != TokenKind.End)
                tokens.Add(new Token(kind, key.ToString(), ValueOf(kind, key), start, end, spaceBefore));
            key.Clear();
        }
    }

    private static int ValueOf(TokenKind kind, StringBuilder key) =>
        kind == TokenKind.Number && key.Length <= 4 ? int.Parse(key.ToString(), NumberStyles.None, CultureInfo.InvariantCulture) : -1;

    /// <returns>The kind and the text for the key; <see cref="TokenKind.End"/> for what is no part of a token.</returns>
    private static (TokenKind Kind, string Letters) Classify(Rune typed, StringBuilder before)
    {
        var rune = Narrow(typed);
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => (TokenKind.Number, Rune.GetNumericValue(rune).ToString(CultureInfo.InvariantCulture)),
            // A Mac may send "ü" as "u" with the dots as a character of their own.
            UnicodeCategory.NonSpacingMark => rune.Value == 0x308 && before is { Length: > 0 } && before[^1] is 'a' or 'o' or 'u'
                ? (TokenKind.Word, "e")
                : (TokenKind.End, ""),
            UnicodeCategory.Format => (TokenKind.End, ""),
            UnicodeCategory.DashPunctuation => (TokenKind.Symbol, "-"),
            _ when Rune.IsWhiteSpace(rune) || IsApostrophe(rune) => (TokenKind.End, ""),
            _ when Rune.IsLetter(rune) => (TokenKind.Word, Spelled(Rune.ToLowerInvariant(rune))),
            _ => (TokenKind.Symbol, rune.ToString()),
        };
    }

    /// <summary>The plain sign for one that East Asian and mathematical typing puts in its place.</summary>
    private static Rune Narrow(Rune rune) => rune.Value switch
    {
        >= 0xFF01 and <= 0xFF5E => new Rune(rune.Value - 0xFEE0),
        0x2212 => new Rune('-'),
        0x2236 => new Rune(':'),
        0x2044 or 0x2215 => new Rune('/'),
        _ => rune,
    };

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '`' or 0xB4 or 0x2018 or 0x2019 or 0x2BC;

    private static string Spelled(Rune letter) => letter.Value switch
    {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        _ => letter.ToString(),
    };
}
