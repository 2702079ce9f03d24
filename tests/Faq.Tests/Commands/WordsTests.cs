namespace Community.Faq.Tests.Commands;

/// <summary>The words people type, and the language they choose by them.</summary>
public sealed class WordsTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    private const string GermanHelp =
        """
        FAQ: Ich merke mir gute Antworten aus diesem Raum und finde sie wieder.
        • !faq suche [RAUM] WORTE – findet, was wir hier schon wissen
        • !faq zeig NUMMER – zeigt einen Eintrag ganz
        • !faq merken [FRAGE] – merkt sich die Antwort, auf die du damit antwortest
        • !faq neu FRAGE | ANTWORT – merkt sich Frage und Antwort, die du schreibst
        • !faq lücken – zeigt, wonach hier vergeblich gesucht wurde
        • !faq name ja|nein|rolle [ROLLE] – sagt, ob dein Name oder eine Rolle neben deinen Antworten steht
        • !faq einspruch NUMMER – hält einen Eintrag mit deinen Worten in seinem Raum
        • !faq einstellungen [NAME] [WERT] – zeigt und ändert, was in diesem Raum gilt
        • !faq kuratieren – zeigt, was Kurator:innen tun können
        • !faq hilfe – zeigt diese Übersicht
        Soll ich mir eine Antwort merken? Reagiere darauf mit 📌. Kurator:innen nehmen sie damit auf, alle anderen schlagen sie vor.
        """;

    private const string EnglishHelp =
        """
        FAQ: I keep good answers from this room and find them again.
        • !faq search [ROOM] WORDS – finds what we know here already
        • !faq show NUMBER – shows a whole entry
        • !faq keep [QUESTION] – keeps the answer you reply to with it
        • !faq new QUESTION | ANSWER – keeps a question and an answer that you write
        • !faq gaps – shows what was looked for here in vain
        • !faq name yes|no|role [ROLE] – says whether your name or a role stands beside your answers
        • !faq object NUMBER – keeps an entry with your words in its room
        • !faq settings [NAME] [VALUE] – shows and changes what goes in this room
        • !faq curating – shows what curators can do
        • !faq help – shows this overview
        Should I keep an answer? React to it with 📌. A curator keeps it that way, everybody else proposes it.
        """;

    [Theory]
    [InlineData("!faq", GermanHelp)]
    [InlineData("!faq hilfe", GermanHelp)]
    [InlineData("!FAQ Hilfe", GermanHelp)]
    [InlineData("!faq ?", GermanHelp)]
    [InlineData("!faq help", EnglishHelp)]
    [InlineData("!faq ping", "pong")]
    [InlineData("!faq ping bist du da?", "pong bist du da?")]
    [InlineData("!Faq PING are you there?", "pong are you there?")]
    [InlineData("!faq suche Rechnung", "Zu „Rechnung“ habe ich hier noch nichts. Frag am besten gleich die anderen in diesem Raum.")]
    [InlineData("!FAQ Suche Rechnung", "Zu „Rechnung“ habe ich hier noch nichts. Frag am besten gleich die anderen in diesem Raum.")]
    [InlineData("  !faq  suchen  Rechnung ", "Zu „Rechnung“ habe ich hier noch nichts. Frag am besten gleich die anderen in diesem Raum.")]
    [InlineData("!faq suche \"Rechnung\"", "Zu „Rechnung“ habe ich hier noch nichts. Frag am besten gleich die anderen in diesem Raum.")]
    [InlineData("!faq suche „alte  Rechnung“ Müller", "Zu „alte Rechnung Müller“ habe ich hier noch nichts. Frag am besten gleich die anderen in diesem Raum.")]
    [InlineData("!faq search invoice", "I have nothing on “invoice” here yet. It's best to ask the others in this room.")]
    [InlineData("!faq suche", "Wonach soll ich suchen?\nSo geht es: !faq suche [RAUM] WORTE")]
    [InlineData("!faq suche \"\"", "Wonach soll ich suchen?\nSo geht es: !faq suche [RAUM] WORTE")]
    [InlineData("!faq search", "What should I look for?\nIt goes like this: !faq search [ROOM] WORDS")]
    [InlineData("!faq merken", "Was soll ich mir merken? Antworte damit auf die Nachricht.\nSo geht es: !faq merken [FRAGE]")]
    [InlineData("!faq Rechnung <b>", "„Rechnung“ kenne ich nicht. Was ich kann, zeigt dir !faq hilfe.")]
    public async Task What_is_typed_is_answered_by_a_notice_in_reply(string typed, string answer)
    {
        var room = await faq.RoomAsync();
        var command = await room.Says(faq.Anna, typed);

        Assert.Equal([answer.ReplaceLineEndings("\n")], room.Replies);
        Assert.Equal(("m.notice", command, null), (room.LastKind, room.LastRepliesTo, room.LastThread));
        Assert.Empty(room.LastMentions!);
    }

    [Theory]
    [InlineData("faq suche Rechnung")]
    [InlineData("!faqs suche Rechnung")]
    [InlineData("Schreib !faq suche Rechnung")]
    [InlineData("!treffen")]
    [InlineData("!")]
    public async Task What_is_not_meant_for_the_bot_is_not_answered(string said)
    {
        var room = await faq.RoomAsync();
        await room.Says(faq.Anna, said);

        Assert.Empty(room.Replies);
    }

    [Fact]
    public async Task An_answer_stays_in_the_thread()
    {
        var room = await faq.RoomAsync();
        var root = room.Fake.Say(faq.Anna, "Wer weiß etwas über Rechnungen?");
        var command = await room.SaysInThread(faq.Bernd, root, "!faq ping hier");

        Assert.Equal(("pong hier", command, root), (room.LastReply, room.LastRepliesTo, room.LastThread));
    }

    [Fact]
    public async Task An_edited_command_is_not_run_again()
    {
        var room = await faq.RoomAsync();
        var command = await room.Says(faq.Anna, "!faq ping eins");
        await room.Edits(faq.Anna, command, "!faq ping zwei");

        Assert.Equal(["pong eins"], room.Replies);
    }
}
