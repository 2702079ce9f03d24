namespace Community.Front.Tests.Commands;

public sealed class HelpTests(FrontCommunity community) : IClassFixture<FrontCommunity>
{
    [Theory]
    [InlineData("!hilfe", "Das können wir hier für dich tun:\n• !daten – Zeigt dir, was wir über dich gespeichert haben, und löscht es, wenn du möchtest.\n• !liste – Ich führe Listen.\nMehr zu einem davon zeigt dir zum Beispiel !hilfe daten.\nNicht in diesem Raum, aber auf Einladung oder im Direktchat für dich da: Tanz (@tanz:localhost)\nWas in diesem Raum für uns alle gilt, zeigt !hilfe einstellungen.")]
    [InlineData("!help", "This is what we can do for you here:\n• !data – Shows you what we have stored about you, and deletes it if you like.\n• !list – I keep lists.\nFor more on one of them, type for example !help data.\nNot in this room, but there for you if invited or in a direct chat: Dance (@tanz:localhost)\nWhat goes in this room for all of us is shown by !help settings.")]
    public async Task Help_has_a_line_for_each_word(string typed, string answer)
    {
        var room = await community.RoomAsync();

        await room.Says(community.Anna, typed);
        Assert.Equal((answer, "m.notice"), (room.LastReply, room.LastKind));
    }

    [Theory]
    [InlineData("!hilfe liste", "Listen: Ich führe Listen.\n")]
    [InlineData("!hilfe !Listen", "Listen: Ich führe Listen.\n")]
    [InlineData("!help list", "Lists: I keep lists.\n")]
    [InlineData("!hilfe tanz", "„!tanz“ kenne ich nicht. ")]
    public async Task Help_on_a_word_is_that_bot_s_own(string typed, string beginning)
    {
        var room = await community.RoomAsync();

        await room.Says(community.Anna, typed);
        Assert.StartsWith(beginning, room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_no_bot_knows_is_answered_with_the_way_to_the_help()
    {
        var room = await community.RoomAsync();

        await room.Says(community.Anna, "!tanze für mich");
        Assert.Equal("„!tanze“ kenne ich nicht. Was wir hier können, zeigt dir !hilfe.", room.LastReply);
    }

    [Theory]
    [InlineData("!tango neu", "!tango geht hier nicht, denn @tanz:localhost ist nicht in diesem Raum. Lade den Bot ein, oder schreib ihm direkt.")]
    [InlineData("!hilfe walzer", "Tanz: Ich tanze.\n• !tango hilfe – zeigt diese Übersicht\n!tango geht hier nicht, denn @tanz:localhost ist nicht in diesem Raum. Lade den Bot ein, oder schreib ihm direkt.")]
    [InlineData("!help tango", "Dance: I dance.\n• !tango help – shows this overview\n!tango doesn't work here, because @tanz:localhost is not in this room. Invite the bot, or write to it directly.")]
    public async Task A_bot_that_is_not_in_the_room_is_named_with_its_account(string typed, string answer)
    {
        var room = await community.RoomAsync();

        await room.Says(community.Anna, typed);
        Assert.Equal(answer, room.LastReply);
    }

    [Theory]
    [InlineData("!liste hilfe")]
    [InlineData("!LIST x")]
    [InlineData("!mjolnir ban")]
    [InlineData("! los")]
    [InlineData("!!!")]
    [InlineData("Das ist ja !tanze")]
    public async Task Another_bot_s_word_and_mere_talk_are_left_alone(string said)
    {
        var room = await community.RoomAsync();
        var before = room.Replies.Count;

        await room.Says(community.Anna, said);
        Assert.Equal(before, room.Replies.Count);
    }
}
