using System.Buffers;

namespace Community.Text.Search.Stemming;

/// <summary>The letters of one word while a stemmer shortens it from the end.</summary>
internal ref struct StemBuffer
{
    private readonly Span<char> _letters;

    /// <param name="word">What the buffer starts with.</param>
    /// <param name="room">At least the length of the longest form the word can take.</param>
    public StemBuffer(string word, Span<char> room)
    {
        word.CopyTo(room);
        _letters = room;
        Length = word.Length;
    }

    public int Length { get; private set; }

    public readonly Span<char> Letters => _letters[..Length];

    public readonly char this[int index] => _letters[index];

    public readonly bool EndsWith(string ending) => Letters.EndsWith(ending, StringComparison.Ordinal);

    /// <summary>The first of the endings the word has; list longer ones before shorter ones.</summary>
    public readonly string? EndingAmong(ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (EndsWith(ending))
                return ending;

        return null;
    }

    public void Cut(int count) => Length -= count;

    /// <summary>Puts <paramref name="replacement"/> in the place of the last <paramref name="count"/> letters.</summary>
    public void Replace(int count, string replacement)
    {
        Length -= count;
        replacement.CopyTo(_letters[Length..]);
        Length += replacement.Length;
    }

    /// <summary>
    /// Where the region after the next vowel and the next consonant behind it starts, counted from <paramref name="from"/>;
    /// the word's length if there is none (R1 and R2 of the Snowball descriptions).
    /// </summary>
    public readonly int RegionAfter(int from, SearchValues<char> vowels)
    {
        var vowel = Letters[from..].IndexOfAny(vowels);
        if (vowel < 0)
            return Length;

        var consonant = Letters[(from + vowel + 1)..].IndexOfAnyExcept(vowels);
        return consonant < 0 ? Length : from + vowel + 1 + consonant + 1;
    }
}
