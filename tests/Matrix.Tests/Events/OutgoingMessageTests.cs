using System.Text.Json.Nodes;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;

namespace Community.Matrix.Tests.Events;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#mroommessage"/>.</summary>
public sealed class OutgoingMessageTests
{
    private static readonly RichText Text = new RichText().Text("Montag & ").Bold("Dienstag");

    [Fact]
    public void A_notice_is_silent_and_mentions_nobody() => Equal(
        """
        {
          "msgtype": "m.notice", "body": "Montag & Dienstag", "format": "org.matrix.custom.html",
          "formatted_body": "Montag &amp; <strong>Dienstag</strong>", "m.mentions": {}
        }
        """,
        OutgoingMessage.Notice(Text));

    [Fact]
    public void A_text_says_whom_it_means() => Equal(
        """
        {
          "msgtype": "m.text", "body": "Montag & Dienstag", "format": "org.matrix.custom.html",
          "formatted_body": "Montag &amp; <strong>Dienstag</strong>",
          "m.mentions": {"user_ids": ["@anna:example.org", "@ben:example.org"]}
        }
        """,
        OutgoingMessage.Text(Text, [UserId.Parse("@anna:example.org"), UserId.Parse("@ben:example.org")]));

    [Fact]
    public void A_text_for_nobody_still_says_so() =>
        Assert.Equal("{}", OutgoingMessage.Text(Text, []).ToContent()["m.mentions"]!.ToJsonString());

    [Fact]
    public void The_content_can_be_changed_without_changing_the_message()
    {
        var message = OutgoingMessage.Notice(Text);
        message.ToContent()["body"] = "anders";

        Assert.Equal("Montag & Dienstag", message.ToContent()["body"]!.GetValue<string>());
    }

    private static void Equal(string json, OutgoingMessage message) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), message.ToContent()), message.ToContent().ToJsonString());
}
