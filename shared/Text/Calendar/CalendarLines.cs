using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Community.Text.Calendar;

/// <summary>
/// Writes the content lines of a calendar file (RFC 5545, section 3.1): values escaped, lines folded at 75 octets between characters, CRLF.
/// Whatever a value holds, it stays one value of its line.
/// </summary>
internal sealed class CalendarLines
{
    private const int MostOctets = 75;

    private static readonly LocalDateTimePattern s_local = LocalDateTimePattern.Create("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture);
    private static readonly InstantPattern s_utc = InstantPattern.Create("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private readonly StringBuilder _lines = new();

    public static string Local(LocalDateTime moment) => s_local.Format(moment);

    public static string Utc(Instant moment) => s_utc.Format(moment);

    /// <summary>Times in UTC are marked by a Z and need no zone of their own.</summary>
    public static bool IsUtc(DateTimeZone zone) => string.Equals(zone.Id, DateTimeZone.Utc.Id, StringComparison.Ordinal);

    /// <summary>A line whose value is made by us and holds nothing to escape.</summary>
    public void Add(string name, string value) => Fold($"{name}:{value}");

    public void AddText(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Fold($"{name}:{Escaped(text)}");
    }

    public void AddUri(string name, Uri uri) => Fold($"{name}:{OneLine(uri.IsAbsoluteUri ? uri.AbsoluteUri : uri.ToString())}");

    /// <summary>A parameter's value in quotation marks, which it can't hold itself (RFC 6868 writes them as ^').</summary>
    public static string Parameter(string name, string value)
    {
        var encoded = Clean(value, keepLines: false).Replace("^", "^^", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal);
        return $";{name}=\"{encoded}\"";
    }

    public override string ToString() => _lines.ToString();

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in Clean(text, keepLines: true))
        {
            _ = character switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(character),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    private static string OneLine(string value) => Clean(value, keepLines: false);

    /// <summary>Without control characters and halves of characters; every kind of line break is one, or a space.</summary>
    private static string Clean(string text, bool keepLines)
    {
        var clean = new StringBuilder(text.Length);
        var wasReturn = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isBreak = rune.Value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;
            if (isBreak && !(rune.Value == '\n' && wasReturn))
                clean.Append(keepLines ? '\n' : ' ');
            else if (!isBreak && (rune.Value == '\t' || !Rune.IsControl(rune)))
                clean.Append(rune.Value == '\t' ? " " : rune.ToString());
            wasReturn = rune.Value == '\r';
        }

        return clean.ToString();
    }

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                _lines.Append("\r\n ");
                octets = 1;
            }

            _lines.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _lines.Append("\r\n");
    }
}
