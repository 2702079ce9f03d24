using System.Globalization;
using System.Text;

namespace Community.Text.Search;

/// <summary>
/// Text brought to the letters a reader sees: one form for each, no invisible characters, no accents but the German ones.
/// Remembers where each letter came from, so that a word can be shown in the text it was found in.
/// </summary>
internal sealed class PlainText
{
    private const char Diaeresis = '\u0308';

    private readonly int[]? _origins;
    private readonly int _sourceLength;

    private PlainText(string text, int[]? origins, int sourceLength)
    {
        Text = text;
        _origins = origins;
        _sourceLength = sourceLength;
    }

    public string Text { get; }

    public static PlainText Of(string text)
    {
        if (Ascii.IsValid(text))
            return new PlainText(text, null, text.Length);

        var plain = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsVisible(rune))
                Append(plain, origins, rune, at);
            // Half a surrogate pair is enumerated as the replacement character, which is one place long as well.
            at += rune.Utf16SequenceLength;
        }

        return new PlainText(plain.ToString(), [.. origins], text.Length);
    }

    /// <summary>Where the letter at this place stands in the source; its length for the place behind the last letter.</summary>
    public int Origin(int at) => _origins is null ? at : at < _origins.Length ? _origins[at] : _sourceLength;

    /// <summary>Zero-width and direction marks are not. What is no character at all is dropped too, since normalizing throws on it.</summary>
    private static bool IsVisible(Rune rune) =>
        rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned);

    private static void Append(StringBuilder plain, List<int> origins, Rune rune, int origin)
    {
        if (rune.IsAscii)
        {
            plain.Append((char)rune.Value);
            origins.Add(origin);
            return;
        }

        foreach (var letter in rune.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(letter);
                origins.Add(origin);
            }
            else if (letter == Diaeresis && plain.Length > 0)
            {
                plain[^1] = WithDiaeresis(plain[^1]);
            }
        }
    }

    private static char WithDiaeresis(char letter) => letter switch
    {
        'a' => 'ä',
        'o' => 'ö',
        'u' => 'ü',
        'A' => 'Ä',
        'O' => 'Ö',
        'U' => 'Ü',
        _ => letter,
    };
}
