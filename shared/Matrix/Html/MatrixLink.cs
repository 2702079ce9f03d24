using System.Net;
using System.Text.RegularExpressions;
using Community.Matrix.Events;
using Community.Matrix.Json;

namespace Community.Matrix.Html;

/// <summary>A link in a message's HTML to something of Matrix. Source: <see href="https://spec.matrix.org/v1.19/appendices/#matrixto-navigation"/>.</summary>
/// <param name="Target">What it leads to, unescaped and without a query, not yet known to be an id or an alias.</param>
/// <param name="Text">What the link shows, which also stands in the plain text.</param>
internal sealed partial record MatrixLink(string Target, string Text)
{
    private const string Address = "https://matrix.to/#/";

    /// <summary>More in one message than any command takes.</summary>
    private const int Most = 20;

    /// <summary>The links of a message, in their order; none if it has no HTML.</summary>
    public static IEnumerable<MatrixLink> In(RoomEvent message) =>
        message.Content.Member("formatted_body").AsText() is { } html ? Link().Matches(html).Take(Most).Select(Read) : [];

    /// <summary>What a typed word leads to, if it is such a link; else the word itself.</summary>
    public static string TargetOf(string word) => word.StartsWith(Address, StringComparison.Ordinal) ? Unescaped(word[Address.Length..]) : word;

    private static MatrixLink Read(Match link) =>
        new(Unescaped(WebUtility.HtmlDecode(link.Groups["id"].Value)), WebUtility.HtmlDecode(link.Groups["text"].Value).Trim());

    private static string Unescaped(string target) => Uri.UnescapeDataString(target.Split('?')[0]);

    [GeneratedRegex("""<a\s[^>]{0,40}?href=["']https://matrix\.to/#/(?<id>[^"'<>\s]{1,800})["'][^<>]{0,200}>(?<text>[^<>]{1,300})</a>""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
