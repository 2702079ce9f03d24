using System.Collections.Frozen;

namespace Community.Text.Dates.Reading;

internal enum DayPart
{
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}

/// <summary>Reads "nachmittags", "in the morning", "heute Abend". They say which half of the day an hour belongs to.</summary>
internal static class DayPartReader
{
    private static readonly FrozenDictionary<string, DayPart> s_nouns = new Dictionary<string, DayPart>(StringComparer.Ordinal)
    {
        ["morgen"] = DayPart.Morning,
        ["frueh"] = DayPart.Morning,
        ["vormittag"] = DayPart.Morning,
        ["morning"] = DayPart.Morning,
        ["mittag"] = DayPart.Noon,
        ["noon"] = DayPart.Noon,
        ["midday"] = DayPart.Noon,
        ["nachmittag"] = DayPart.Afternoon,
        ["afternoon"] = DayPart.Afternoon,
        ["abend"] = DayPart.Evening,
        ["evening"] = DayPart.Evening,
        ["lunchtime"] = DayPart.Noon,
        ["spaetnachmittag"] = DayPart.Afternoon,
        ["nacht"] = DayPart.Night,
        ["night"] = DayPart.Night,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The part of the day a noun or an adverb ("abends") names.</summary>
    public static DayPart? Named(string word) =>
        s_nouns.TryGetValue(word, out var part) || (word.EndsWith('s') && s_nouns.TryGetValue(word[..^1], out part)) ? part : null;

    /// <summary>Before any day: "abends um 8 am Donnerstag", "am Morgen des 15. Februar"; "morgen" alone is tomorrow.</summary>
    public static DayPart? First(PhraseCursor words)
    {
        var start = words.Position;
        var led = words.TakeWord("am");
        var word = words.Current;
        if (word.Kind == TokenKind.Word && (led || word.Key.EndsWith('s')) && Named(word.Key) is { } part)
        {
            words.Position++;
            return part;
        }

        words.Position = start;
        return null;
    }

    /// <param name="timeKnown">
    /// Behind a time only what can't begin a place is taken: "abends" and "in the evening", but not the "Nacht" of "Nacht der Museen".
    /// </param>
    public static DayPart? Read(PhraseCursor words, bool timeKnown)
    {
        var start = words.Position;
        var led = words.TakeWord("am") || words.TakeWord("at") || words.TakeWord("um") || words.TakeWord("zu") || words.TakeWord("gegen");
        if (!led && words.TakeWord("in"))
            led = words.TakeWord("the") || words.TakeWord("der");

        var word = words.Current;
        if (word.Kind == TokenKind.Word && Named(word.Key) is { } part && (led || !timeKnown || word.Key.EndsWith('s') || word.Key is "frueh"))
        {
            words.Position++;
            return part;
        }

        words.Position = start;
        return null;
    }
}
