using System.Text.Json.Nodes;

namespace Community.Faq.Tests.Capture;

/// <summary>A room chooses the emoji that keeps an answer, and who may.</summary>
public sealed class PinSettingTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    [Theory]
    [InlineData("""{"pinEmoji": "⭐"}""", "⭐")]
    [InlineData("""{"pinEmoji": "⭐️"}""", "⭐")]
    [InlineData("""{"pinEmoji": ""}""", "📌")]
    [InlineData("""{"pinEmoji": "abc"}""", "📌")]
    [InlineData("""{"pinEmoji": ["⭐"]}""", "📌")]
    public async Task The_room_s_emoji_counts_unless_it_is_none(string state, string emoji)
    {
        var room = await faq.RoomAsync();
        room.Fake.SendState(faq.Mira, "de.community-bots.faq", string.Empty, JsonNode.Parse(state)!.AsObject());
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "Diese.");
        await room.Reacts(faq.Mira, answer, emoji == "⭐" ? "📌" : "⭐");
        Assert.Empty(room.ReactionsOn(answer));

        await room.Reacts(faq.Mira, answer, emoji);
        Assert.Equal(["✅"], room.ReactionsOn(answer));
    }

    [Fact]
    public async Task The_room_says_from_which_level_on_somebody_may()
    {
        var room = await faq.RoomAsync();
        room.Fake.SendState(faq.Mira, "de.community-bots.room", string.Empty, JsonNode.Parse("""{"curatorLevel": 0}""")!.AsObject());
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "Diese.");
        await room.Reacts(faq.Anna, answer, "📌");

        Assert.Equal(["✅"], room.ReactionsOn(answer));
    }

    [Fact]
    public async Task What_is_asked_about_a_reaction_speaks_the_room_s_language()
    {
        var room = await faq.RoomAsync();
        room.Fake.SendState(faq.Mira, "de.community-bots.room", string.Empty, JsonNode.Parse("""{"language": "en"}""")!.AsObject());
        await room.Reacts(faq.Mira, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "📌");

        Assert.StartsWith("I'd love to keep that", room.LastReply, StringComparison.Ordinal);
    }
}
