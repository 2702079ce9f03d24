namespace Community.Faq.Tests.Search;

/// <summary>How a search is answered.</summary>
public sealed class SearchTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    [Fact]
    public async Task An_entry_is_shown_with_its_number_and_a_link_to_its_source()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Wer hat schon auf E-Rechnung umgestellt?", "Wir, mit einem freien Viewer.");
        var id = Assert.Single(faq.EntriesOf(room)).Id;
        var link = $"https://matrix.to/#/{room.Fake.Id}/{kept.Answer}?via=fake.test";
        var search = await room.Says(faq.Anna, "!faq suche Rechnungen");

        Assert.Equal(
            "Das habe ich zu „Rechnungen“ gefunden:\n\n" +
            $"{id} · Wer hat schon auf E-Rechnung umgestellt?\nWir, mit einem freien Viewer.\nZur Nachricht: {link}",
            room.LastReply);
        Assert.Equal(
            "Das habe ich zu „Rechnungen“ gefunden:<br><br>" +
            $"<strong>{id} &#183; Wer hat schon auf E-Rechnung umgestellt?</strong><br>Wir, mit einem freien Viewer.<br><a href=\"{link}\">Zur Nachricht</a>",
            room.LastHtml);
        Assert.Equal(("m.notice", search), (room.LastKind, room.LastRepliesTo));
        Assert.Empty(room.LastMentions!);
    }

    [Fact]
    public async Task English_words_are_answered_in_English()
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Which invoice format?", "XRechnung.");
        await room.Says(faq.Anna, "!faq search invoices");

        Assert.StartsWith("This is what I found on “invoices”:\n\n", room.LastReply, StringComparison.Ordinal);
        Assert.Contains("\nTo the message: https://matrix.to/", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_most_three_are_shown_the_best_first()
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Welche Leitweg-ID?", "Sie steht auf der Rechnung, neben dem Datum, der Anschrift und vielem anderen.");
        foreach (var month in (string[])["Januar", "Februar", "März", "April"])
            await faq.KeepsAsync(room, $"Wo ist die Rechnung vom {month}?", "Im Ordner.");
        await room.Says(faq.Anna, "!faq suche Rechnung März");

        var questions = room.LastReply.Split('\n').Where(line => line.Contains(" · ", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, questions.Count);
        Assert.EndsWith("Wo ist die Rechnung vom März?", questions[0], StringComparison.Ordinal);
        Assert.StartsWith("Das passt am besten zu „Rechnung März“:\n", room.LastReply, StringComparison.Ordinal);
        Assert.DoesNotContain("Leitweg", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_room_knows_is_not_shown_here()
    {
        var (room, other) = (await faq.RoomAsync(), await faq.RoomAsync());
        await faq.KeepsAsync(room, "Wer hat die Rechnung?", "Anna.");
        await other.Says(faq.Anna, "!faq suche Rechnung");

        Assert.StartsWith("Zu „Rechnung“ habe ich hier noch nichts.", other.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_questions_and_answers_are_cut_and_stand_on_one_line()
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Rechnung? " + new string('f', 300), "Zeile 1\nZeile 2\r\n\r\n" + new string('ü', 500));
        await room.Says(faq.Anna, "!faq suche Rechnung");

        var lines = room.LastReply.Split('\n');
        Assert.EndsWith($"Rechnung? {new string('f', 200 - 9)}…", lines[2], StringComparison.Ordinal);
        Assert.Equal($"Zeile 1 Zeile 2 {new string('ü', 400 - 12)}…", lines[3]);
        Assert.Equal(5, lines.Length);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<img src=x onerror=\"alert(1)\">", "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;")]
    [InlineData("<mx-reply>weg</mx-reply>", "&lt;mx-reply&gt;weg&lt;/mx-reply&gt;")]
    [InlineData("</strong><h1>groß</h1> & so", "&lt;/strong&gt;&lt;h1&gt;gro&#223;&lt;/h1&gt; &amp; so")]
    [InlineData("[Klick](javascript:alert(1)) **fett**", "[Klick](javascript:alert(1)) **fett**")]
    public async Task Markup_in_an_entry_is_text(string said, string escaped)
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, $"Rechnung {said}?", $"Ja: {said}.");
        await room.Says(faq.Anna, $"!faq suche Rechnung {said}");

        Assert.Contains($"Rechnung {said}?\nJa: {said}.\n", room.LastReply, StringComparison.Ordinal);
        Assert.Contains($" &#183; Rechnung {escaped}?</strong><br>Ja: {escaped}.<br><a ", room.LastHtml, StringComparison.Ordinal);
        Assert.Contains($"„Rechnung {escaped}“", room.LastHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signs_that_turn_or_hide_text_are_left_out()
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Rech\u200Bnung\u202E? \u2066gnp.exe", "Ja\u200F\u0007, \uFEFFgern\u2028ja.");
        await room.Says(faq.Anna, "!faq suche \u202ERechnung");

        Assert.StartsWith("Das habe ich zu „Rechnung“ gefunden:\n\n", room.LastReply, StringComparison.Ordinal);
        Assert.Contains(" · Rechnung? gnp.exe\nJa, gern ja.\n", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_in_an_entry_call_nobody()
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Wer hat die Rechnung, @room?", $"Frag {faq.Anna.UserId}.");
        await room.Says(faq.Bernd, "!faq suche Rechnung @room");

        Assert.Contains("@room", room.LastReply, StringComparison.Ordinal);
        Assert.Empty(room.LastMentions!);
        Assert.DoesNotContain("matrix.to/#/@", room.LastHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rechnung ")]
    [InlineData("wort")]
    [InlineData("\"(")]
    [InlineData("ä1")]
    [InlineData("👨‍👩‍👧‍👦 ")]
    public async Task A_search_of_60_KiB_is_answered_shortly(string part)
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        var bytes = System.Text.Encoding.UTF8.GetByteCount(part);
        await room.Says(faq.Anna, "!faq suche Rechnung " + string.Concat(Enumerable.Repeat(part, 60 * 1024 / bytes)));

        Assert.StartsWith("Das habe ich zu „Rechnung", room.LastReply, StringComparison.Ordinal);
        Assert.InRange(room.LastReply.Length, 1, 2000);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\"&<")]
    [InlineData("ü")]
    [InlineData("語")]
    [InlineData("Z\u20D2\u20D2\u20D2\u20D2\u20D2\u20D2\u20D2\u20D2\u20D2\u20D2\u20D2\u20D2\u20D2\u20D2\u20D2\u20D2\u20D2\u20D2")]
    public async Task Three_entries_of_60_KiB_are_answered_within_the_size_of_an_event(string letter)
    {
        var room = await faq.RoomAsync();
        var many = string.Concat(Enumerable.Repeat(letter, 55 * 1024 / System.Text.Encoding.UTF8.GetByteCount(letter)));
        foreach (var month in (string[])["Januar", "Februar", "März"])
            await faq.KeepsAsync(room, $"Welche Rechnung vom {month}? {many}", many);
        await room.Says(faq.Anna, "!faq suche Rechnung");

        // A larger one the homeserver refuses.
        Assert.StartsWith("Das passt am besten zu „Rechnung“:\n", room.LastReply, StringComparison.Ordinal);
    }
}
