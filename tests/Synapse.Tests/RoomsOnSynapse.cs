using System.Text.Json.Nodes;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Matrix.Sync;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>What becomes of the rooms the bots are in: replaced, closed to them, or encrypted.</summary>
public sealed class RoomsOnSynapse(PoliteGuests guests) : IClassFixture<PoliteGuests>
{
    private const string Settings = "de.community-bots.room";

    [Fact]
    public async Task A_restricted_room_that_is_upgraded_is_followed_with_settings_and_entries_and_nobody_is_told_twice()
    {
        guests.SkipWithoutSynapse();
        var space = await guests.Mira.CreatesAsync(new JsonObject
        {
            ["name"] = "Netzwerk",
            ["preset"] = "private_chat",
            ["creation_content"] = new JsonObject { ["type"] = "m.space" },
            ["power_level_content_override"] = new JsonObject { ["events_default"] = 100 },
            ["invite"] = new JsonArray([.. guests.AllBots.Select(bot => (JsonNode)bot.Value)]),
        });
        foreach (var bot in guests.AllBots)
            await guests.MemberAsync(space, bot, MemberContent.Join);
        var room = await guests.Mira.CreatesAsync(new JsonObject
        {
            ["preset"] = "private_chat",
            ["room_version"] = "11",
            ["invite"] = new JsonArray([.. guests.AllBots.Select(bot => (JsonNode)bot.Value)]),
            ["initial_state"] = new JsonArray(new JsonObject
            {
                ["type"] = "m.room.join_rules",
                ["state_key"] = string.Empty,
                ["content"] = new JsonObject
                {
                    ["join_rule"] = "restricted",
                    ["allow"] = new JsonArray(new JsonObject { ["type"] = "m.room_membership", ["room_id"] = space.Value }),
                },
            }),
        });
        await guests.EachAnswersAsync(room);
        await guests.RaiseAsync(room, guests.AllBots, 50);
        await guests.AnswerAsync(guests.Bots.Front, guests.Mira, room, "!hilfe einstellungen sprache englisch");
        await guests.AnswerAsync(guests.Bots.Faq, guests.Mira, room, "!faq einstellungen pin ⭐");
        var answer = await guests.Mira.RepliesAsync(room, await guests.Mira.SaysAsync(room, "Wie melden wir Störungen?"), "Über das Formular im Intranet.");
        await guests.Mira.ReactsAsync(room, answer, "⭐");
        await guests.Sight.ReactionAsync(guests.Bots.Faq, answer, "✅");

        var next = await guests.Mira.UpgradesAsync(room, "12");
        foreach (var bot in guests.AllBots)
            await guests.MemberAsync(next, bot, MemberContent.Join);
        await guests.EachAnswersAsync(next);
        Assert.StartsWith("I don't know “!tanze”.", await guests.AnswerAsync(guests.Bots.Front, guests.Mira, next, "!tanze"), StringComparison.Ordinal);
        Assert.Contains("Formular im Intranet", await guests.AnswerAsync(guests.Bots.Faq, guests.Mira, next, "!faq suche Störungen"), StringComparison.Ordinal);
        Assert.Equal("en", (await guests.Mira.StateAsync(next, Settings)).Member("language").AsText());
        Assert.All(await guests.SaidByBotsAsync(next), one => Assert.NotNull(Relation.Of(one).InReplyTo));
        // Each kind of setting is carried over once, whichever of the three does it.
        Assert.Equal(2, (await guests.Mira.ReadsAsync(next)).Count(one => one.StateKey is not null && one.Type.StartsWith("de.community-bots.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_private_room_is_followed_when_its_bots_are_invited()
    {
        guests.SkipWithoutSynapse();
        var room = await ClosedRoomAsync("Vorstand");
        await guests.RaiseAsync(room, guests.AllBots, 50);
        await guests.AnswerAsync(guests.Bots.Front, guests.Mira, room, "!hilfe einstellungen sprache englisch");

        var next = await guests.Mira.UpgradesAsync(room, "12");
        foreach (var bot in guests.AllBots)
            await guests.Mira.InvitesAsync(next, bot);
        await guests.EachAnswersAsync(next);

        Assert.StartsWith("I don't know “!tanze”.", await guests.AnswerAsync(guests.Bots.Front, guests.Mira, next, "!tanze"), StringComparison.Ordinal);
        Assert.All(await guests.SaidByBotsAsync(next), one => Assert.NotNull(Relation.Of(one).InReplyTo));
    }

    [Fact]
    public async Task That_nobody_may_speak_any_more_in_a_room_that_was_replaced_is_no_lost_right()
    {
        var room = await guests.RoomAsync("Alt");
        var next = await guests.Mira.UpgradesAsync(room, "12");
        foreach (var bot in guests.AllBots)
            await guests.MemberAsync(next, bot, MemberContent.Join);
        await guests.EachAnswersAsync(next);
        // Whatever they had to say about the old room would have been sent before this.
        await guests.EachAnswersAsync(next);

        var batch = await guests.Mira.Session.SyncAsync(null, SyncFilter.Timelines(1), TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(batch.Invited, one => one.State.Any(state => guests.AllBots.Contains(state.Sender)));
        var after = (await guests.Mira.ReadsAsync(room)).SkipWhile(one => one.Type is not EventType.Tombstone);
        Assert.DoesNotContain(after, one => guests.AllBots.Contains(one.Sender));
    }

    [Fact]
    public async Task A_new_room_that_was_there_before_the_old_one_closed_gets_its_settings_too()
    {
        var room = await guests.RoomAsync("Umzug");
        await guests.RaiseAsync(room, guests.AllBots, 50);
        await guests.AnswerAsync(guests.Bots.Front, guests.Mira, room, "!hilfe einstellungen sprache englisch");
        var next = await guests.Mira.CreatesAsync(new JsonObject
        {
            ["preset"] = "private_chat",
            ["creation_content"] = new JsonObject { ["predecessor"] = new JsonObject { ["room_id"] = room.Value } },
            ["power_level_content_override"] = new JsonObject { ["state_default"] = 0 },
            ["invite"] = new JsonArray([.. guests.AllBots.Select(bot => (JsonNode)bot.Value)]),
        });
        await guests.EachAnswersAsync(next);
        Assert.StartsWith("„!tanze“ kenne ich nicht.", await guests.AnswerAsync(guests.Bots.Front, guests.Mira, next, "!tanze"), StringComparison.Ordinal);

        await guests.Mira.SetsAsync(room, EventType.Tombstone, new JsonObject { ["body"] = "Wir sind umgezogen.", ["replacement_room"] = next.Value });
        await guests.Sight.WaitForAsync(one => one.Room == next && one.Type == Settings);
        await guests.EachAnswersAsync(next);
        Assert.StartsWith("I don't know “!tanze”.", await guests.AnswerAsync(guests.Bots.Front, guests.Mira, next, "!tanze"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kicked_or_banned_a_bot_is_out_and_comes_again_when_it_is_asked()
    {
        var room = await guests.RoomAsync("Rauswurf");
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(9).ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);
        await guests.AnswerAsync(guests.Bots.Meetups, guests.Anna, room, $"!treffen neu „Abschied“ {day} 16 Uhr");
        Assert.Equal(3, await KnownByAsync(room));

        await guests.Mira.KicksAsync(room, guests.Bots.Faq);
        await guests.Mira.BansAsync(room, guests.Bots.Meetups);
        await Waiting.UntilAsync(async () => await KnownByAsync(room) == 1);
        Assert.StartsWith("!faq geht hier nicht", await guests.AnswerAsync(guests.Bots.Front, guests.Anna, room, "!faq suche x"), StringComparison.Ordinal);
        Assert.StartsWith("!meetup doesn't work here", await guests.AnswerAsync(guests.Bots.Front, guests.Bernd, room, "!meetup"), StringComparison.Ordinal);

        await guests.Mira.InvitesAsync(room, guests.Bots.Faq);
        await guests.Mira.UnbansAsync(room, guests.Bots.Meetups);
        await guests.Mira.InvitesAsync(room, guests.Bots.Meetups);
        await guests.EachAnswersAsync(room);
        Assert.Contains("Abschied", await guests.AnswerAsync(guests.Bots.Meetups, guests.Bernd, room, "!treffen"), StringComparison.Ordinal);
        Assert.Single(await guests.SaidByBotsAsync(room), one => Relation.Of(one).InReplyTo is null);
    }

    [Fact]
    public async Task Where_encryption_begins_one_says_once_that_it_cannot_read_and_all_leave()
    {
        var room = await guests.RoomAsync("Bald geheim");
        await guests.Mira.EncryptsAsync(room);
        await guests.Anna.SaysAsync(room, "!faq suche Geheimes");
        await guests.Bernd.SaysAsync(room, "!treffen");
        foreach (var bot in guests.AllBots)
            await guests.MemberAsync(room, bot, MemberContent.Leave);
        await CheckSilenceAsync(room);

        // Asked in again, it does not repeat itself.
        await guests.Mira.InvitesAsync(room, guests.Bots.Faq);
        await Waiting.UntilAsync(async () => (await guests.Mira.ReadsAsync(room)).Count(one => MemberContent.Of(one) is { Membership: MemberContent.Leave } gone && gone.Member == guests.Bots.Faq) == 2);
        await CheckSilenceAsync(room);
    }

    [Fact]
    public async Task Invited_into_an_encrypted_room_they_say_so_once_and_leave()
    {
        guests.SkipWithoutSynapse();
        var room = await guests.Mira.CreatesAsync(new JsonObject
        {
            ["preset"] = "private_chat",
            ["invite"] = new JsonArray([.. guests.AllBots.Select(bot => (JsonNode)bot.Value)]),
            ["initial_state"] = new JsonArray(RoomActs.Encryption),
        });
        foreach (var bot in guests.AllBots)
            await guests.MemberAsync(room, bot, MemberContent.Leave);
        await CheckSilenceAsync(room);
    }

    /// <summary>From encryption on, there is one sentence in the clear, in both languages, and each says why it goes.</summary>
    private async Task CheckSilenceAsync(RoomId room)
    {
        var events = await guests.Mira.ReadsAsync(room);
        var since = events.SkipWhile(one => one.Type is not EventType.Encryption).ToList();
        var said = Assert.Single(since, one => guests.AllBots.Contains(one.Sender) && one.Type is EventType.Message or EventType.Reaction);
        Assert.StartsWith("Dieser Raum ist verschlüsselt", MessageContent.Of(said)!.Text, StringComparison.Ordinal);
        Assert.Contains("This room is encrypted", MessageContent.Of(said)!.Text, StringComparison.Ordinal);
        Assert.All(
            since.Where(one => MemberContent.Of(one) is { Membership: MemberContent.Leave }),
            one => Assert.Equal("Verschlüsselte Räume kann ich noch nicht lesen. / I can't read encrypted rooms yet.", one.Content.GetProperty("reason").GetString()));
    }

    private async Task<RoomId> ClosedRoomAsync(string name)
    {
        var room = await guests.Mira.CreatesAsync(new JsonObject
        {
            ["name"] = name,
            ["preset"] = "private_chat",
            ["invite"] = new JsonArray([.. guests.AllBots.Select(bot => (JsonNode)bot.Value)]),
        });
        await guests.EachAnswersAsync(room);
        return room;
    }

    private Task<long> KnownByAsync(RoomId room) => guests.Bots.CountAsync("known_rooms", "room", room.Value);
}
