using System.Text.Json.Nodes;

namespace Community.Front.Tests;

/// <summary>Who comes into a room for the first time says who they are, once.</summary>
public sealed class IntroductionTests(FrontCommunity community) : IClassFixture<FrontCommunity>
{
    private const string Introduction =
        """
        Hallo zusammen! Ich bin der Empfang und spreche für die Bots dieser Community (Listen). Was wir für euch tun können, zeigt !hilfe.
        Was wir uns merken: Listen. Vom übrigen Gespräch nichts.
        Du möchtest wissen, was von dir dabei ist, es löschen lassen oder widersprechen? Schreib !daten.
        Mehr über uns: https://example.org/bots
        """;

    [Fact]
    public async Task A_room_hears_who_the_bots_are_and_what_they_keep()
    {
        var room = await community.RoomAsync();

        Assert.Equal([Introduction.ReplaceLineEndings("\n")], room.Replies);
        Assert.Equal("m.notice", room.LastKind);
        Assert.Empty(room.LastMentions!);
    }

    [Fact]
    public async Task Once_however_often_the_bot_leaves_and_comes_back_and_starts_anew()
    {
        var room = await community.RoomAsync();
        room.Fake.Kick(community.Mira, community.Bots.Bot);
        await community.Bots.SettleAsync();
        await community.Bots.RoomAsync(room.Fake, community.Mira);
        await community.Bots.StopAsync();
        await community.Bots.StartAsync();
        await room.Says(community.Anna, "!hilfe");

        Assert.Single(room.Replies, reply => reply.StartsWith("Hallo zusammen!", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_the_language_the_room_has_chosen_before()
    {
        var fake = community.Bots.Homeserver.CreateRoom(community.Mira, "Foyer", community.Anna);
        fake.SendState(community.Mira, "de.community-bots.room", string.Empty, JsonNode.Parse("""{"language": "en"}""")!.AsObject());
        var room = await community.Bots.RoomAsync(fake, community.Mira);

        Assert.StartsWith("Hello everybody! I am the front desk", room.LastReply, StringComparison.Ordinal);
        await room.Says(community.Anna, "!tanze");
        Assert.StartsWith("I don't know “!tanze”.", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_where_it_may_not_speak()
    {
        var fake = community.Bots.Homeserver.CreateRoom(community.Mira, "Ankündigungen", community.Anna);
        fake.SendState(community.Mira, "m.room.power_levels", string.Empty, JsonNode.Parse($$"""{"users": {"{{community.Mira.UserId}}": 100}, "events_default": 50}""")!.AsObject());
        var room = await community.Bots.RoomAsync(fake, community.Mira);

        Assert.Empty(room.Replies);
    }

    [Fact]
    public async Task Undoing_where_nothing_was_done_is_answered_once()
    {
        var room = await community.RoomAsync();
        await room.Says(community.Anna, "!rückgängig");
        Assert.Equal("Hier gibt es gerade nichts von dir, das ich rückgängig machen könnte.", room.LastReply);
        await room.Says(community.Anna, "!undo");
        Assert.Equal("There is nothing of yours here that I could undo right now.", room.LastReply);
        Assert.Equal(3, room.Replies.Count);
    }

    [Fact]
    public async Task A_room_s_settings_are_set_by_a_curator_and_followed()
    {
        var room = await community.RoomAsync();
        room.Fake.SetPowerLevel(community.Mira, community.Bots.Bot, 50);
        await room.Says(community.Anna, "!hilfe einstellungen sprache englisch");
        Assert.StartsWith("Dafür brauchst du in diesem Raum das Recht „Kurator:in“", room.LastReply, StringComparison.Ordinal);

        await room.Says(community.Mira, "!hilfe einstellungen sprache englisch");
        Assert.Equal("In diesem Raum gilt jetzt: sprache = englisch", room.LastReply);
        await room.Says(community.Anna, "!tanze");
        Assert.StartsWith("I don't know", room.LastReply, StringComparison.Ordinal);

        // Somebody with the right may also set it by hand.
        room.Fake.SendState(community.Mira, "de.community-bots.room", string.Empty, JsonNode.Parse("""{"language": "de"}""")!.AsObject());
        await room.Says(community.Anna, "!tanze");
        Assert.StartsWith("„!tanze“ kenne ich nicht.", room.LastReply, StringComparison.Ordinal);
    }
}
