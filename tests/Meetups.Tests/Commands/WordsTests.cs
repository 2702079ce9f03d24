namespace Community.Meetups.Tests.Commands;

/// <summary>The words people type, and the language they choose by them.</summary>
public sealed class WordsTests(MeetupsCommunity meetups) : IClassFixture<MeetupsCommunity>
{
    private const string GermanHelp =
        """
        Treffen: Ich kündige Treffen an, zähle die Zusagen und erinnere rechtzeitig.
        • !treffen neu "Titel" TAG UHRZEIT [DAUER] [ORT oder LINK] – kündigt ein Treffen an
        • !treffen liste – zeigt, was ansteht
        • !treffen zusage [NUMMER] – du kommst
        • !treffen vielleicht [NUMMER] – du kommst vielleicht
        • !treffen ablehnen [NUMMER] – du kommst nicht
        • !treffen absagen [NUMMER] – sagt ein Treffen ab
        • !treffen einstellungen [NAME] [WERT] – zeigt und ändert, was in diesem Raum gilt
        • !treffen hilfe – zeigt diese Übersicht
        Auf eine Einladung antwortest du am einfachsten mit ✅ (ja), ❔ (vielleicht) oder ❌ (nein) unter der Nachricht.
        """;

    private const string EnglishHelp =
        """
        Meetups: I announce meetups, count who comes and remind you in time.
        • !meetup new "Title" DAY TIME [LENGTH] [PLACE or LINK] – announces a meetup
        • !meetup list – shows what comes
        • !meetup yes [NUMBER] – you are coming
        • !meetup maybe [NUMBER] – you may come
        • !meetup no [NUMBER] – you are not coming
        • !meetup cancel [NUMBER] – calls a meetup off
        • !meetup settings [NAME] [VALUE] – shows and changes what goes in this room
        • !meetup help – shows this overview
        The easiest way to answer an invitation is ✅ (yes), ❔ (maybe) or ❌ (no) under its message.
        """;

    [Theory]
    [InlineData("!treffen hilfe", GermanHelp)]
    [InlineData("!TREFFEN HILFE", GermanHelp)]
    [InlineData("!treffen ?", GermanHelp)]
    [InlineData("!meetup help", EnglishHelp)]
    [InlineData("!meetup ?", EnglishHelp)]
    [InlineData("!treffen ping bist du da?", "pong bist du da?")]
    [InlineData("!meetup ping are you there?", "pong are you there?")]
    [InlineData("!treffen verschieben 1", "„verschieben“ kenne ich nicht. Was ich kann, zeigt dir !treffen hilfe.")]
    [InlineData("!meetup move 1", "I don't know “move”. To see what I can do, type !meetup help.")]
    public async Task What_is_typed_is_answered_by_a_notice_in_reply(string typed, string answer)
    {
        var room = await meetups.RoomAsync();
        var command = await room.Says(meetups.Anna, typed);

        Assert.Equal([answer.ReplaceLineEndings("\n")], room.Replies);
        Assert.Equal(("m.notice", command, null), (room.LastKind, room.LastRepliesTo, room.LastThread));
        Assert.Empty(room.LastMentions!);
    }

    [Theory]
    [InlineData("treffen")]
    [InlineData("Das !treffen war schön")]
    [InlineData("!faq hilfe")]
    public async Task What_is_not_meant_for_the_bot_is_not_answered(string said)
    {
        var room = await meetups.RoomAsync();
        await room.Says(meetups.Anna, said);

        Assert.Empty(room.Replies);
    }
}
