namespace Community.Meetups.Tests.Commands;

/// <summary>The words people type, and the language they choose by them.</summary>
public sealed class WordsTests(MeetupsCommunity meetups) : IClassFixture<MeetupsCommunity>
{
    private const string GermanHelp =
        """
        Treffen: Ich kündige Treffen an, zähle die Zusagen und erinnere rechtzeitig.
        • !treffen neu ["Titel" TAG UHRZEIT [DAUER] [ORT] [LINK] [max ZAHL]] – kündigt ein Treffen oder eine Reihe an
        • !treffen liste – zeigt, was ansteht
        • !treffen termine [NUMMER] – zeigt die Termine einer Reihe
        • !treffen zusage [NUMMER] [online|vor Ort] – du kommst
        • !treffen vielleicht [NUMMER] – du kommst vielleicht
        • !treffen ablehnen [NUMMER] – du kommst nicht
        • !treffen verschieben [NUMMER] [ab hier] WANN – verlegt ein Treffen oder einen Termin
        • !treffen absagen [NUMMER] [ab hier] – sagt ein Treffen oder einen Termin ab
        • !treffen umbenennen [NUMMER] "Titel" – gibt einem Treffen einen anderen Titel
        • !treffen ändern [NUMMER] ort|link|plätze|dauer|erinnerung WERT|ohne – ändert Ort, Link, Plätze, Dauer oder Erinnerungen
        • !treffen übergeben [NUMMER] @wer – gibt ein Treffen in andere Hände
        • !treffen moderation [NUMMER] @wer – wer das Treffen mit dir leitet
        • !treffen zugang [NUMMER] [ZUGANGSDATEN] – hinterlegt Zugangsdaten, nur per Direktnachricht; wer zusagt, bekommt sie von mir
        • !treffen umfrage "Titel" | TERMIN | TERMIN … [| bis WANN] [| eine Wahl] – fragt, welcher Termin passt
        • !treffen stimme UMFRAGE-TERMIN [passt|zur-not|passt-nicht] – antwortet schriftlich auf eine Umfrage
        • !treffen nehmen UMFRAGE-TERMIN – macht einen Termin einer Umfrage zum Treffen
        • !treffen auszählen UMFRAGE – beendet eine Umfrage und sagt, was passt
        • !treffen stups UMFRAGE – erinnert dich an eine Umfrage, wenn du noch nicht geantwortet hast
        • !treffen punkt [NUMMER] THEMA [DAUER] – schlägt einen Punkt für die Tagesordnung vor; 👍 stimmt dafür
        • !treffen vortrag [NUMMER] [@wer] TITEL [DAUER] – schlägt einen Vortrag vor; 👍 stimmt dafür
        • !treffen ablauf [NUMMER] – zeigt die Tagesordnung mit Uhrzeiten
        • !treffen anwesend [NUMMER] [dazu|ohne] [@wer] – wer da war
        • !treffen erinnern an|aus – ob ich dich an Treffen erinnere
        • !treffen einstellungen [NAME] [WERT] – zeigt und ändert, was in diesem Raum gilt
        • !treffen hilfe – zeigt diese Übersicht
        Auf eine Einladung antwortest du am einfachsten mit ✅ (ja), ❔ (vielleicht) oder ❌ (nein) unter der Nachricht.
        """;

    private const string EnglishHelp =
        """
        Meetups: I announce meetups, count who comes and remind you in time.
        • !meetup new ["Title" DAY TIME [LENGTH] [PLACE] [LINK] [max NUMBER]] – announces a meetup or a series
        • !meetup list – shows what comes
        • !meetup dates [NUMBER] – shows the dates of a series
        • !meetup yes [NUMBER] [online|on site] – you are coming
        • !meetup maybe [NUMBER] – you may come
        • !meetup no [NUMBER] – you are not coming
        • !meetup move [NUMBER] [from here on] WHEN – moves a meetup or a date
        • !meetup cancel [NUMBER] [from here on] – calls a meetup or a date off
        • !meetup rename [NUMBER] "Title" – gives a meetup another title
        • !meetup change [NUMBER] place|link|places|length|reminder VALUE|none – changes place, link, places, length or reminders
        • !meetup handover [NUMBER] @who – gives a meetup into other hands
        • !meetup moderation [NUMBER] @who – who leads the meetup with you
        • !meetup access [NUMBER] [ACCESS DATA] – leaves access data, by direct message only; who says yes gets them from me
        • !meetup poll "Title" | DATE | DATE … [| until WHEN] [| one choice] – asks which date suits
        • !meetup vote POLL-DATE [suits|maybe|no] – answers a poll in writing
        • !meetup take POLL-DATE – makes a date of a poll the meetup
        • !meetup count POLL – closes a poll and says what suits
        • !meetup nudge POLL – reminds you of a poll that you have not answered yet
        • !meetup item [NUMBER] TOPIC [LENGTH] – proposes an item for the agenda; 👍 votes for it
        • !meetup talk [NUMBER] [@who] TITLE [LENGTH] – proposes a talk; 👍 votes for it
        • !meetup agenda [NUMBER] – shows the agenda with times
        • !meetup attended [NUMBER] [add|without] [@who] – who was there
        • !meetup remind on|off – whether I remind you of meetups
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
    [InlineData("!treffen verrücken 1", "„verrücken“ kenne ich nicht. Was ich kann, zeigt dir !treffen hilfe.")]
    [InlineData("!meetup shove 1", "I don't know “shove”. To see what I can do, type !meetup help.")]
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
