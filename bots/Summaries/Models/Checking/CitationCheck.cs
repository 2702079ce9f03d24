using System.Text.RegularExpressions;
using Community.Summaries.Extractive.Sentences;
using Community.Summaries.Models.Asking;
using Community.Summaries.Models.Hiding;
using Community.Text.Search;

namespace Community.Summaries.Models.Checking;

/// <summary>
/// Whether what a model wrote is borne out by the lines it names: they are there, most of its telling words stand in them, and so do all its numbers,
/// days and people; it doesn't deny what none of them denies; and it holds nothing that leads elsewhere. What is true but said in quite other words is
/// lost; that is the price.
/// </summary>
internal sealed partial class CitationCheck(IReadOnlyList<Line> lines, bool isEnglish)
{
    private const int MostCited = 6, Shortest = 8, Longest = 400;

    /// <summary>The share of telling words that must stand in the lines. 0.5 keeps what people themselves wrote as a summary in most cases; see docs/summaries.md.</summary>
    private const double LeastShare = 0.5;

    private const double LeastShareDenied = 0.4;

    /// <summary>Letters at the beginning in which two words must agree to be forms or parts of one.</summary>
    private const int SameBeginning = 5;

    private readonly Analyzer _analyzer = isEnglish ? Analyzer.English : new Analyzer();

    /// <returns>The lines it rests on; null if it must not be shown.</returns>
    public IReadOnlyList<Line>? Bears(AnswerSentence sentence)
    {
        var text = sentence.Text;
        if (text.Length is < Shortest or > Longest || Forbidden().IsMatch(text) || CleanText.Visible(text) != text.Trim())
            return null;

        // One number that is none makes the others doubtful too.
        if (sentence.RestsOn.Count is 0 or > MostCited || sentence.RestsOn.Any(number => number < 1 || number > lines.Count))
            return null;

        var cited = sentence.RestsOn.Select(number => lines[number - 1]).ToList();
        return Standing(text, cited) ? cited : null;
    }

    /// <returns>Whether a title holds nothing that leads elsewhere and no word that is not in the lines.</returns>
    public bool BearsTitle(string title, IReadOnlyList<Line> cited) =>
        title.Length is > 1 and <= 80 && !Forbidden().IsMatch(title) && CleanText.Visible(title) == title.Trim() && Standing(title, cited);

    private bool Standing(string text, IReadOnlyList<Line> cited)
    {
        var source = string.Join('\n', cited.Select(line => $"{line.Speaker} {line.Text}"));
        return Numbers(text).IsSubsetOf(Numbers(source)) && Days(text).IsSubsetOf(Days(source))
            && StandIns.In(text).ToHashSet().IsSubsetOf(StandIns.In(source).ToHashSet())
            && (!Denial().IsMatch(text) || IsDenied(text, cited))
            && Share(text, source) >= LeastShare;
    }

    /// <summary>Somewhere in a message there is a "not" soon; it must stand beside the words that are denied.</summary>
    private bool IsDenied(string text, IReadOnlyList<Line> cited) => cited.SelectMany(line => SentenceSplitter.Split(line.Text))
        .Any(sentence => Denial().IsMatch(sentence) && Share(text, sentence) >= LeastShareDenied);

    private double Share(string text, string source)
    {
        var said = Terms(Reporting().Replace(text, " "));
        var there = Terms(source);
        return said.Count == 0 ? 0 : said.Count(term => there.Contains(term) || IsFormOfAny(term, there)) / (double)said.Count;
    }

    private HashSet<string> Terms(string text) => [.. _analyzer.Terms(AnyStandIn().Replace(text, " "))];

    private static bool IsFormOfAny(string term, HashSet<string> there) => term.Length >= SameBeginning && there.Any(other => other.Length >= SameBeginning
        && (other.StartsWith(term[..SameBeginning], StringComparison.Ordinal) || other.EndsWith(term, StringComparison.Ordinal) || term.EndsWith(other, StringComparison.Ordinal)));

    private static HashSet<string> Numbers(string text) => [.. Number().Matches(AnyStandIn().Replace(text, " ")).Select(match => match.Value.TrimStart('0'))];

    /// <summary>By their first letters, so that "Mo" and "montags" meet.</summary>
    private static HashSet<string> Days(string text) => [.. Day().Matches(text).Select(match => match.Value[..3].ToUpperInvariant())];

    [GeneratedRegex(@"\p{Nd}+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|morgen|übermorgen|gestern|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember|"
        + @"monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|yesterday|january|february|march|june|july|october|december)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?:nicht|nichts|nie|niemand|keine?[rnms]?|ohne|ablehn\w*|lehn\w*|verb[io]t\w*|abgesagt|not|never|nobody|none|no|without|refus\w*|reject\w*|cancel\w*)\b|n['’]t\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Denial();

    /// <summary>Anything that could lead elsewhere, be markup or call somebody: no summary needs it.</summary>
    [GeneratedRegex(@"://|www\.|[<>\[\]{}`|\\]|@|(?:^|\s)[#!]\S+:|\b(?:javascript|data|mailto|matrix|tel|xmpp):|\b[\p{L}\p{Nd}-]{2,}\.(?:de|com|org|net|eu|info|io|dev|example|berlin|at|ch|app|me|ly|xyz|zip|mov)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Forbidden();

    /// <summary>Words with which one tells what others said; they stand in no message.</summary>
    [GeneratedRegex(@"\b(?:frag\w*|sag\w*|schl[aä]g\w*|vorgeschlagen|vorschl\w*|empf[aieo]hl\w*|empfiehlt|r[aä]t(?:en)?|mein(?:t|en)|möchte\w*|wünsch\w*|such(?:t|en)|bericht\w*|erzähl\w*|erklär\w*|einig(?:t|en|ung)|"
        + @"vereinbar\w*|beschl\w*|entsch\w*|überleg\w*|plan(?:t|en)|biete[tn]|bittet|braucht|sprechen|spricht|warn\w*|nenn\w*|antwort\w*|bestätig\w*|teil(?:t|en) mit|will|wollen|"
        + @"ask\w*|say\w*|said|tell\w*|told|suggest\w*|propos\w*|recommend\w*|advis\w*|think\w*|explain\w*|agree\w*|decid\w*|want\w*|plan\w*|offer\w*|repl\w*|mention\w*|report\w*|talk\w*|discuss\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Reporting();

    [GeneratedRegex(@"\b(?:Person|Mail|Konto|Telefon|Link)\d{1,6}(?=s?\b)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex AnyStandIn();
}
