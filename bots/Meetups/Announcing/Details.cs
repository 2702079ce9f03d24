using System.Globalization;
using System.Text.RegularExpressions;
using Community.Matrix.Html;

namespace Community.Meetups.Announcing;

/// <summary>What may stand behind the time of a meetup, in any order: a place, a link, how many places there are.</summary>
/// <param name="Place">The words that are neither; empty if there are none.</param>
/// <param name="Link">An http or https address; empty if there is none.</param>
/// <param name="Seats">From 1 to <see cref="Meetup.MostSeats"/>; null if nobody said.</param>
internal sealed partial record Details(string Place, string Link, int? Seats)
{
    public static Details Read(string text)
    {
        int? seats = null;
        if (SeatsPattern().Match(text) is { Success: true } found &&
            int.TryParse(found.Groups["seats"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed is >= 1 and <= Meetup.MostSeats)
        {
            seats = typed;
            text = text.Remove(found.Index, found.Length);
        }
        var link = string.Empty;
        if (LinkPattern().Match(text) is { Success: true } address)
        {
            link = Excerpt.Of(address.Value.TrimEnd(',', ';', '.'), Meetup.LongestPlace);
            text = text.Remove(address.Index, address.Length);
        }
        return new Details(Excerpt.Of(text, Meetup.LongestPlace).Trim(' ', ',', ';', '|', '-', '–'), link, seats);
    }

    [GeneratedRegex(
        @"(?<![\p{L}\d])(max\.?|maximal|höchstens|hoechstens|at most)\s{0,3}(?<seats>\d{1,4})(\s{1,3}(Plätze|Plaetze|Personen|Leute|Teilnehmende|places|people|seats))?(?![\p{L}\d])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SeatsPattern();

    [GeneratedRegex(@"(?<!\S)https?://\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LinkPattern();
}
