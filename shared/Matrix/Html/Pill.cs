using System.Net;
using System.Text.RegularExpressions;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Html;

/// <summary>A person linked in a message's HTML. Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#user-and-room-mentions"/>.</summary>
/// <param name="User">The person.</param>
/// <param name="Text">What the link shows, which also stands in the plain text.</param>
public sealed partial record Pill(UserId User, string Text)
{
    /// <summary>More in one message than any command takes.</summary>
    private const int Most = 20;

    /// <summary>The people linked in a message, in their order; none if it has no HTML.</summary>
    public static IReadOnlyList<Pill> In(RoomEvent message) =>
        message.Content.Member("formatted_body").AsText() is { } html
            ? [.. Link().Matches(html).Take(Most).Select(Read).OfType<Pill>()]
            : [];

    private static Pill? Read(Match link)
    {
        var id = Uri.UnescapeDataString(WebUtility.HtmlDecode(link.Groups["id"].Value)).Split('?')[0];
        return UserId.TryParse(id, out var user) ? new Pill(user, WebUtility.HtmlDecode(link.Groups["text"].Value).Trim()) : null;
    }

    [GeneratedRegex("""<a\s[^>]{0,40}?href=["']https://matrix\.to/#/(?<id>[^"'<>\s]{1,800})["'][^<>]{0,200}>(?<text>[^<>]{1,300})</a>""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
