using Community.Matrix.Events;

namespace Community.Matrix.Tests.Events;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#mreaction"/>.</summary>
public sealed class ReactionTests
{
    [Theory]
    [InlineData("❤\uFE0F", "❤")]
    [InlineData("❤\uFE0E", "❤")]
    [InlineData("❤", "❤")]
    [InlineData("✅", "✅")]
    [InlineData("👩\u200D❤\uFE0F\u200D👨", "👩\u200D❤\u200D👨")]
    public void An_emoji_is_compared_without_its_variation(string typed, string plain)
    {
        Assert.Equal(plain, ReactionContent.Plain(typed));
        Assert.Equal(plain, ReactionContent.Of(Reaction(typed))?.Emoji);
    }

    [Fact]
    public void A_reaction_may_be_a_word() => Assert.Equal("danke", ReactionContent.Of(Reaction("danke"))?.Emoji);

    [Fact]
    public void An_empty_reaction_is_none() => Assert.Null(ReactionContent.Of(Reaction("")));

    [Fact]
    public void A_redacted_reaction_is_none() =>
        Assert.Null(ReactionContent.Of(Given.Event(EventType.Reaction, Content("✅"), """ "unsigned": {"redacted_because": {}} """)));

    [Fact]
    public void A_message_with_an_annotation_is_no_reaction() => Assert.Null(ReactionContent.Of(Given.Message(Content("✅"))));

    [Fact]
    public void Another_relation_is_no_reaction() => Assert.Null(ReactionContent.Of(
        Given.Event(EventType.Reaction, """{"m.relates_to": {"rel_type": "m.reference", "event_id": "$target", "key": "✅"}}""")));

    private static RoomEvent Reaction(string key) => Given.Event(EventType.Reaction, Content(key));

    private static string Content(string key) =>
        $$$"""{"m.relates_to": {"rel_type": "m.annotation", "event_id": "$target", "key": "{{{key}}}"}}""";
}
