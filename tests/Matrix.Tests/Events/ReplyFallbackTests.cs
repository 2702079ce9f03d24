using Community.Matrix.Events;

namespace Community.Matrix.Tests.Events;

/// <summary>Source: <see href="https://spec.matrix.org/v1.12/client-server-api/#stripping-the-fallback"/>.</summary>
public sealed class ReplyFallbackTests
{
    [Theory]
    [InlineData("> <@anna:example.org> Wie geht das?\n\nSo geht das.", "So geht das.")]
    [InlineData("> <@anna:example.org> eins\n> zwei\n> drei\n\nSo.\n\nUnd so.", "So.\n\nUnd so.")]
    [InlineData("> * <@anna:example.org> lacht\n\nIch auch.", "Ich auch.")]
    [InlineData("> <@anna:example.org> nur das", "")]
    [InlineData("> <@anna:example.org> oben\n\n> selbst zitiert\nAntwort", "> selbst zitiert\nAntwort")]
    public void What_the_client_quoted_is_removed(string body, string text) => Assert.Equal(text, ReplyFallback.Remove(body));

    [Theory]
    [InlineData("So geht das.")]
    [InlineData("> Ein Zitat aus dem Gesetz\n\nDas gilt.")]
    [InlineData(">")]
    [InlineData("")]
    public void What_a_person_quoted_stays(string body) => Assert.Equal(body, ReplyFallback.Remove(body));

    [Fact]
    public void The_text_of_a_reply_is_without_it()
    {
        var reply = Given.Message("""
            {"msgtype": "m.text", "body": "> <@b:c> Frage\n\nAntwort", "m.relates_to": {"m.in_reply_to": {"event_id": "$frage"}}}
            """);

        Assert.Equal("Antwort", MessageContent.Of(reply)?.Text);
    }

    [Fact]
    public void A_message_that_is_no_reply_keeps_it()
    {
        var message = Given.Message("""{"msgtype": "m.text", "body": "> <@b:c> Frage\n\nAntwort"}""");

        Assert.Equal("> <@b:c> Frage\n\nAntwort", MessageContent.Of(message)?.Text);
    }
}
