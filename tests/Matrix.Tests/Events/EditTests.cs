using Community.Matrix.Events;

namespace Community.Matrix.Tests.Events;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#event-replacements"/>.</summary>
public sealed class EditTests
{
    private const string Old = """{"msgtype": "m.text", "body": "alt"}""";

    [Fact]
    public void An_edit_says_what_the_message_reads_now()
    {
        var edit = Given.Message("""
            {
              "msgtype": "m.text", "body": "* neu", "m.new_content": {"msgtype": "m.text", "body": "neu"},
              "m.relates_to": {"rel_type": "m.replace", "event_id": "$alt"}
            }
            """);

        Assert.Equal("neu", MessageContent.NewTextOf(edit)?.Text);
    }

    [Fact]
    public void New_content_without_the_relation_is_no_edit() =>
        Assert.Null(MessageContent.NewTextOf(Given.Message("""{"m.new_content": {"msgtype": "m.text", "body": "neu"}}""")));

    [Fact]
    public void An_edit_without_new_content_says_nothing() => Assert.Null(MessageContent.NewTextOf(
        Given.Message("""{"msgtype": "m.text", "body": "* neu", "m.relates_to": {"rel_type": "m.replace", "event_id": "$alt"}}""")));

    [Fact]
    public void The_latest_text_is_that_of_the_edit_by_the_sender() => Assert.Equal("neu", LatestText(Given.Anna));

    [Fact]
    public void An_edit_by_somebody_else_changes_nothing() => Assert.Equal("alt", LatestText("@mallory:example.org"));

    [Fact]
    public void Without_an_edit_the_latest_text_is_the_first() => Assert.Equal("alt", MessageContent.LatestOf(Given.Message(Old))?.Text);

    [Fact]
    public void A_redacted_message_says_nothing_any_more()
    {
        var redacted = Given.Message("{}", """ "unsigned": {"redacted_because": {"type": "m.room.redaction"}} """);

        Assert.True(redacted.IsRedacted);
        Assert.Null(MessageContent.Of(redacted));
        Assert.Null(MessageContent.LatestOf(redacted));
    }

    [Fact]
    public void The_edit_knows_its_own_id() => Assert.Equal("$edit", Edited(Given.Anna).LatestEditId?.Value);

    private static string? LatestText(string editor) => MessageContent.LatestOf(Edited(editor))?.Text;

    private static RoomEvent Edited(string editor) => Given.Message(Old, $$"""
        "unsigned": {"m.relations": {"m.replace": {
          "event_id": "$edit", "sender": "{{editor}}",
          "content": {"m.new_content": {"msgtype": "m.text", "body": "neu"} }
        } } }
        """);
}
