using Community.Matrix.Html;
using Community.Text.Dates;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Commands.Arguments;

/// <summary>
/// A day as people write it, in German or English: <c>3.11.</c>, <c>nächsten Donnerstag</c>, <c>in zwei Wochen</c>.
/// It is today or later, and all the words that are left.
/// </summary>
/// <param name="name">What stands for it in the usage.</param>
/// <param name="zone">Where it is a day.</param>
/// <param name="time">Says what today is.</param>
public sealed class DayArgument(Wording name, DateTimeZone zone, TimeProvider time) : Argument<LocalDate>(name)
{
    private const int LongestEcho = 60;

    private protected override Reading ReadValue(WordsLeft words)
    {
        var typed = words.Joined(words.Count);
        var reading = WhenPhrase.Read(typed, time.GetUtcNow().ToInstant().InZone(zone));
        if (reading is not WhenReading.Understood { Rest: "" } when)
            return Wrong(Trouble(Excerpt.Of(typed, LongestEcho), isOver: reading is WhenReading.InThePast));
        words.Take(words.Count);
        return Value(when.Date);
    }

    private static Wording Trouble(string typed, bool isOver) => isOver
        ? new Wording($"„{typed}“ ist schon vorbei. Schreib einen Tag, der noch kommt.", $"“{typed}” is over already. Write a day that is yet to come.")
        : new Wording(
            $"„{typed}“ verstehe ich nicht als Tag. Schreib zum Beispiel „3.11.“ oder „in zwei Wochen“.",
            $"I don't understand “{typed}” as a day. Write for example “3 November” or “in two weeks”.");
}
