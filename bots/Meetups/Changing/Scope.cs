using System.Text.RegularExpressions;
using Community.Commands;
using Community.Commands.Prompts;

namespace Community.Meetups.Changing;

/// <summary>Of a series: one date, or that one and all that follow.</summary>
internal static partial class Scope
{
    public const string Only = "only", Following = "following";

    /// <summary>The choice, to be asked about a date.</summary>
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new Choice(Choice.Keycap(1), Only, "1", "nur diesen", "nur dieser", "only this"),
        new Choice(Choice.Keycap(2), Following, "2", "ab hier", "alle", "from here on", "all"),
    ];

    /// <summary>Takes "ab hier", "from here on" out of what was typed; false if it isn't there.</summary>
    public static bool TryTake(ref string typed)
    {
        if (Pattern().Match(typed) is not { Success: true } found)
            return false;
        typed = typed.Remove(found.Index, found.Length).Trim();
        return true;
    }

    public static Wording Usage { get; } = new("ab hier", "from here on");

    [GeneratedRegex(@"(?<![\p{L}\d])(ab hier|ab da|ab dann|from here on|from here|from then on)(?![\p{L}\d])[:,]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Pattern();
}
