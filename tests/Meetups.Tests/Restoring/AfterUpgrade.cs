using System.Text.Json.Nodes;
using Community.Testing;

namespace Community.Meetups.Tests.Restoring;

/// <summary>The room was replaced by another; what was said in the old one stays what it is, whatever is missed in the new one.</summary>
public sealed class AfterUpgrade : IAsyncLifetime
{
    private readonly MeetupsCommunity _meetups = new();

    public async ValueTask InitializeAsync() => await _meetups.InitializeAsync();

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();

    [Fact]
    public async Task Lines_of_the_protocol_are_not_taken_for_gone()
    {
        var old = await _meetups.RoomAsync();
        await _meetups.InvitesAsync(old, "\"Runde\" 3.12. 16 Uhr 60 Minuten");
        await _meetups.UntilAsync(day: 3, hour: 16, minute: 10);
        await old.Says(_meetups.Mira, "!protokoll start 1");
        await old.Says(_meetups.Anna, "^ beschluss Wir treffen uns monatlich");
        var room = await ReplacedAsync(old);
        var gone = await room.Says(_meetups.Anna, "^ info Der Saal hat 40 Plätze");

        room.Fake.Kick(_meetups.Mira, _meetups.Bots.Bot);
        room.Fake.Redact(_meetups.Anna, gone);
        await _meetups.Bots.SettleAsync();
        room.Fake.Invite(_meetups.Mira, _meetups.Bots.Bot);
        await _meetups.Bots.PassesUntilAsync(() =>
        {
            using var db = _meetups.Bots.Store.Open();
            return room.Fake.Membership(_meetups.Bots.Bot) == "join" && !db.SourceDoubts.Any();
        });

        await room.Says(_meetups.Mira, "!protokoll ende");
        var protocol = room.Replies.Last(reply => reply.StartsWith("📝 Kurzprotokoll", StringComparison.Ordinal));
        Assert.Contains("• Wir treffen uns monatlich", protocol, StringComparison.Ordinal);
        Assert.DoesNotContain("Saal", protocol, StringComparison.Ordinal);
    }

    private async Task<BotRoom> ReplacedAsync(BotRoom old)
    {
        var next = _meetups.Bots.Homeserver.CreateRoom(_meetups.Mira, new JsonObject
        {
            ["preset"] = "public_chat",
            ["creation_content"] = new JsonObject { ["predecessor"] = new JsonObject { ["room_id"] = old.Fake.Id } },
        });
        next.Join(_meetups.Anna);
        old.Fake.SendState(_meetups.Mira, "m.room.tombstone", string.Empty, new JsonObject { ["replacement_room"] = next.Id });
        await _meetups.Bots.PassesUntilAsync(() => next.Membership(_meetups.Bots.Bot) == "join");
        await _meetups.Bots.SettleAsync();
        return new BotRoom(_meetups.Bots, next);
    }
}
