using System.Text.Json.Nodes;
using Community.Testing;

namespace Community.Meetups.Tests.Afterwards;

/// <summary>After a meetup: thanks, and how was it? Silent, once, and only where it is wanted.</summary>
public sealed class FeedbackTests : IAsyncLifetime
{
    private readonly MeetupsCommunity _meetups = new();
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        await _meetups.InitializeAsync();
        _room = await _meetups.RoomAsync();
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();

    [Fact]
    public async Task Who_came_is_thanked_and_asked_once_and_what_they_tap_is_not_kept()
    {
        var runde = await AnnouncedAsync();
        await _meetups.UntilAsync(day: 1, hour: 17);

        Assert.StartsWith("Danke, dass ihr bei Runde wart! Wie war es? Tipp auf 👍, 😐 oder 👎;", _room.LastReply, StringComparison.Ordinal);
        Assert.Equal("m.notice", _room.LastKind);
        Assert.Equal(runde.Message, _room.LastRepliesTo);
        var thanks = _room.LastMessage["event_id"]!.GetValue<string>();
        Assert.Equal(["👍", "😐", "👎"], _room.ReactionsOn(thanks));
        await _room.Reacts(_meetups.Clara, thanks, "👍");
        await _meetups.UntilAsync(day: 3, hour: 12);
        Assert.Equal(thanks, _room.LastMessage["event_id"]!.GetValue<string>());
        Assert.Empty(await _meetups.Bots.KeptAsync(MeetupsBot.PersonalDataOf(new MeetupsOptions()), _meetups.Clara));
    }

    [Fact]
    public async Task A_room_switches_it_off()
    {
        _room.Fake.SendState(_meetups.Mira, "de.community-bots.meetups", string.Empty, new JsonObject { ["feedback"] = "off" });
        await _meetups.Bots.SettleAsync();
        await AnnouncedAsync();

        await NobodyIsAskedAsync();
    }

    [Fact]
    public async Task Nobody_is_asked_about_what_nobody_came_to()
    {
        await _meetups.InvitesAsync(_room, "\"Runde\" 1.12. 16 Uhr 60 Minuten");

        await NobodyIsAskedAsync();
    }

    [Fact]
    public async Task Nobody_is_asked_about_what_was_called_off()
    {
        await AnnouncedAsync();
        await _room.Says(_meetups.Mira, "!treffen absagen 1");
        await _room.Says(_meetups.Mira, "ja");

        await NobodyIsAskedAsync();
    }

    [Fact]
    public async Task Nobody_is_asked_days_later_when_the_bot_was_down()
    {
        await AnnouncedAsync();
        await _meetups.ReturnsAsync(MeetupsCommunity.December(3, 12));

        Assert.DoesNotContain(_room.Replies, reply => reply.StartsWith("Danke", StringComparison.Ordinal));
    }

    private async Task<Invitation> AnnouncedAsync()
    {
        var runde = await _meetups.InvitesAsync(_room, "\"Runde\" 1.12. 16 Uhr 60 Minuten");
        await _room.Reacts(_meetups.Anna, runde.Message, "✅");
        return runde;
    }

    private async Task NobodyIsAskedAsync()
    {
        await _meetups.UntilAsync(day: 1, hour: 18);
        Assert.DoesNotContain(_room.Replies, reply => reply.StartsWith("Danke", StringComparison.Ordinal));
    }
}
