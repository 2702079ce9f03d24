using System.Text;

namespace Community.Faq.Tests.Capture;

/// <summary>Keeping by a typed command, in both languages, by a curator, a member and somebody who may not.</summary>
public sealed class CommandTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    [Theory]
    [InlineData("!faq merken")]
    [InlineData("!faq keep")]
    public async Task A_curator_keeps_the_answer_replied_to(string command)
    {
        var room = await faq.RoomAsync();
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "Diese.");
        var said = await room.Replying(faq.Mira, answer, command);

        Assert.Equal(["✅"], room.ReactionsOn(said));
        Assert.Equal(["✅"], room.ReactionsOn(answer));
        Assert.Equal(("Welche Rechnung?", "Diese.", EntryState.Published), Only(room));
        Assert.Empty(room.Replies);
    }

    [Theory]
    [InlineData("!faq merken Womit liest man eine Rechnung?")]
    [InlineData("!faq keep Womit liest man eine Rechnung?")]
    public async Task The_question_may_be_said_anew(string command)
    {
        var room = await faq.RoomAsync();
        await room.Replying(faq.Mira, room.Fake.Say(faq.Bernd, "Mit einem Viewer."), command);

        Assert.Equal(("Womit liest man eine Rechnung?", "Mit einem Viewer.", EntryState.Published), Only(room));
    }

    [Fact]
    public async Task A_member_proposes_with_it()
    {
        var room = await faq.RoomAsync();
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "Diese.");
        await room.Replying(faq.Anna, answer, "!faq merken");

        Assert.Equal(["⏳"], room.ReactionsOn(answer));
        Assert.Equal(EntryState.Draft, Only(room).State);
    }

    [Theory]
    [InlineData("!faq merken", "In diesem Raum merken sich nur Kurator:innen Antworten. Bitte eine von ihnen darum.")]
    [InlineData("!faq keep", "In this room only curators keep answers. Ask one of them.")]
    [InlineData("!faq new Which invoice? | This one.", "In this room only curators keep answers. Ask one of them.")]
    public async Task Where_only_curators_keep_a_member_is_told_so(string command, string reason)
    {
        var room = await faq.RoomAsync();
        await faq.SetsAsync(room, "!faq einstellungen vorschläge aus");
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "Diese.");
        await room.Replying(faq.Anna, answer, command);
        Assert.Equal(reason, room.LastReply);

        await room.Reacts(faq.Anna, answer, "📌");
        Assert.Empty(room.ReactionsOn(answer));
        Assert.Empty(faq.EntriesOf(room));
    }

    [Theory]
    [InlineData("!faq neu Welche Rechnung? | Diese | oder jene.", "Gemerkt als Eintrag ")]
    [InlineData("!faq new Welche Rechnung? | Diese | oder jene.", "Kept as entry ")]
    public async Task A_curator_writes_an_entry(string command, string answer)
    {
        var room = await faq.RoomAsync();
        var said = await room.Says(faq.Mira, command);

        Assert.StartsWith(answer, room.LastReply, StringComparison.Ordinal);
        Assert.Equal(("Welche Rechnung?", "Diese | oder jene.", EntryState.Published), Only(room));
        await room.Redacts(faq.Mira, said);
        Assert.Empty(faq.EntriesOf(room));
    }

    [Fact]
    public async Task What_a_member_writes_waits_and_in_a_careful_room_a_curator_s_too()
    {
        var room = await faq.RoomAsync();
        await room.Says(faq.Anna, "!faq neu Welche Rechnung? | Diese.");
        Assert.StartsWith("Danke, vorgeschlagen als Eintrag ", room.LastReply, StringComparison.Ordinal);

        await faq.SetsAsync(room, "!faq einstellungen freigabe an");
        await room.Says(faq.Mira, "!faq neu Welche Quittung? | Jene.");
        Assert.StartsWith("Danke, vorgeschlagen als Eintrag ", room.LastReply, StringComparison.Ordinal);
        Assert.All(faq.EntriesOf(room), entry => Assert.Equal(EntryState.Draft, entry.State));
        var kept = await faq.KeepsAsync(room, "Welcher Beleg?", "Dieser.");
        Assert.Equal(["⏳"], room.ReactionsOn(kept.Answer));
    }

    [Theory]
    [InlineData("!faq neu", "Schreib Frage und Antwort mit einem senkrechten Strich dazwischen.\nSo geht es: !faq neu FRAGE | ANTWORT")]
    [InlineData("!faq neu Welche Rechnung?", "Schreib Frage und Antwort mit einem senkrechten Strich dazwischen.\nSo geht es: !faq neu FRAGE | ANTWORT")]
    [InlineData("!faq neu | Diese.", "Schreib Frage und Antwort mit einem senkrechten Strich dazwischen.\nSo geht es: !faq neu FRAGE | ANTWORT")]
    [InlineData("!faq new question |", "Write question and answer with a vertical bar between them.\nIt goes like this: !faq new QUESTION | ANSWER")]
    [InlineData("!faq keep", "What should I keep? Reply to the message with it.\nIt goes like this: !faq keep [QUESTION]")]
    public async Task What_is_incomplete_is_answered_by_how_it_goes(string command, string answer)
    {
        var room = await faq.RoomAsync();
        await room.Says(faq.Mira, command);

        Assert.Equal(answer, room.LastReply);
        Assert.Empty(faq.EntriesOf(room));
    }

    [Fact]
    public async Task Sixty_KiB_are_refused_kindly()
    {
        var room = await faq.RoomAsync();
        await room.Says(faq.Mira, "!faq neu Frage? | " + string.Concat(Enumerable.Repeat("wort ", 60 * 1024 / 5)));
        Assert.StartsWith("Das ist zu lang für mich: Eine Frage hat höchstens 1.000 Zeichen, eine Antwort 20.000.", room.LastReply, StringComparison.Ordinal);

        await room.Says(faq.Mira, $"!faq neu {new string('ä', 1_001)} | Ja.");
        Assert.StartsWith("Das ist zu lang für mich", room.LastReply, StringComparison.Ordinal);
        Assert.Empty(faq.EntriesOf(room));
    }

    [Fact]
    public async Task Markup_and_hidden_signs_stay_text()
    {
        var room = await faq.RoomAsync();
        await room.Says(faq.Mira, "!faq neu <script>alert(1)</script> Rech\u200Bnung\u202E? | <b>Ja</b>\u2066.");
        var id = Assert.Single(faq.EntriesOf(room)).Id;
        await room.Says(faq.Anna, $"!faq zeig {id}");

        Assert.StartsWith($"{id} · <script>alert(1)</script> Rechnung?\n<b>Ja</b>.\n", room.LastReply, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; Rechnung?", room.LastHtml, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(room.LastHtml!) < 2_000);
    }

    [Fact]
    public async Task Alone_with_the_bot_there_is_no_room_to_keep_it_in()
    {
        var direct = await faq.DirectAsync(faq.Mira);
        await direct.Says(faq.Mira, "!faq neu Welche Rechnung? | Diese.");

        Assert.Equal("Das geht nur in einem Raum: Schreib es dort, wo die anderen danach suchen.", direct.LastReply);
        await direct.Says(faq.Mira, "!faq merken");
        Assert.Equal("Das geht nur in einem Raum: Antworte dort auf die Nachricht, die ich mir merken soll.", direct.LastReply);
    }

    private (string Question, string Answer, EntryState State) Only(Testing.BotRoom room)
    {
        var entry = Assert.Single(faq.EntriesOf(room));
        return (entry.Question, entry.Answer, entry.State);
    }
}
