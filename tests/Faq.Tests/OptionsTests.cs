using Community.Commands.Permissions;

namespace Community.Faq.Tests;

public sealed class StrictCommunity : FaqCommunity
{
    protected override FaqOptions Options { get; } = new() { PinEmoji = "⭐\uFE0F" };

    protected override CuratorOptions Curators { get; } = new() { Level = 60 };
}

/// <summary>A community that has its own emoji, and keeps the right to it for some.</summary>
public sealed class OptionsTests(StrictCommunity faq) : IClassFixture<StrictCommunity>
{
    [Theory]
    [InlineData("⭐", 60, true)]
    [InlineData("⭐\uFE0F", 60, true)]
    [InlineData("⭐", 59, false)]
    [InlineData("📌", 100, false)]
    public async Task Emoji_and_right_are_those_of_the_configuration(string emoji, int level, bool isKept)
    {
        var room = await faq.RoomAsync();
        room.Fake.SetPowerLevel(faq.Mira, faq.Anna, level);
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "Diese.");
        await room.Reacts(faq.Anna, answer, emoji);

        Assert.Equal(isKept ? ["✅"] : emoji == "📌" ? [] : ["⏳"], room.ReactionsOn(answer));
        Assert.Equal(isKept ? 1 : 0, faq.EntriesOf(room).Count(entry => entry.IsShown));
    }

    [Fact]
    public async Task Help_shows_the_emoji()
    {
        var room = await faq.RoomAsync();
        await room.Says(faq.Anna, "!faq hilfe");

        Assert.Contains("Reagiere darauf mit ⭐\uFE0F.", room.LastReply, StringComparison.Ordinal);
    }
}
