using System.Text.Json.Nodes;
using Community.Matrix.Html;
using Community.Matrix.Ids;

namespace Community.Matrix.Events;

/// <summary>
/// A message to send. A notice is for confirmations, help and lists: by the default push rules it stays silent. What must reach a
/// person is a text with mentions.
/// </summary>
public sealed record OutgoingMessage
{
    private OutgoingMessage(string kind, string plain, string html, IReadOnlyList<UserId> mentions)
    {
        Kind = kind;
        Plain = plain;
        Html = html;
        Mentions = mentions;
    }

    public string Kind { get; }

    public string Plain { get; }

    public string Html { get; }

    /// <summary>Whom the message means to reach.</summary>
    public IReadOnlyList<UserId> Mentions { get; }

    public static OutgoingMessage Notice(RichText text) => new(MessageContent.NoticeKind, text.Plain, text.Html, []);

    public static OutgoingMessage Text(RichText text, IReadOnlyList<UserId> mentions) =>
        new(MessageContent.TextKind, text.Plain, text.Html, mentions);

    /// <summary>The content without its relation. <c>m.mentions</c> is always there: without it older rules search the text for names.
    /// Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#user-and-room-mentions"/>.</summary>
    public JsonObject ToContent() => new()
    {
        ["msgtype"] = Kind,
        ["body"] = Plain,
        ["format"] = "org.matrix.custom.html",
        ["formatted_body"] = Html,
        ["m.mentions"] = Mentions.Count == 0
            ? new JsonObject()
            : new JsonObject { ["user_ids"] = new JsonArray([.. Mentions.Select(user => (JsonNode)user.Value)]) },
    };
}
