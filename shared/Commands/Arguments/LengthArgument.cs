using Community.Matrix.Html;
using Community.Text.Dates;
using NodaTime;

namespace Community.Commands.Arguments;

/// <summary>
/// A length of time as people write it, in German or English, of one word or several: <c>24h</c>, <c>90 Minuten</c>, <c>eine halbe Stunde</c>,
/// <c>3 days</c>. Between one minute and seven days, in full minutes.
/// </summary>
public sealed class LengthArgument(Wording name) : Argument<Duration>(name)
{
    private const int LongestEcho = 40, MostWords = 6;

    private protected override Reading ReadValue(WordsLeft words)
    {
        if (words.TakeLongest(MostWords, typed => LengthPhrase.TryRead(typed, out var length) ? length : (Duration?)null) is { } said)
            return Value(said);
        var echo = Excerpt.Of(words.Joined(words.Count), LongestEcho);
        return Wrong(new Wording(
            $"„{echo}“ verstehe ich nicht als Dauer. Schreib zum Beispiel „24h“, „90 Minuten“ oder „3 Tage“; mehr als 7 Tage gehen nicht.",
            $"I don't understand “{echo}” as a length of time. Write for example “24h”, “90 minutes” or “3 days”; it can't be more than 7 days."));
    }
}
