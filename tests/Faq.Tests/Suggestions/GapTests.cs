namespace Community.Faq.Tests.Suggestions;

/// <summary>What is not known yet.</summary>
public sealed class GapTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    [Theory]
    [InlineData("!faq lücken", "Danach wurde hier vergeblich gesucht:", "• Rechnungsnummern (3-mal)", "• Quittung (2-mal)")]
    [InlineData("!faq gaps", "Looked for here in vain:", "• Rechnungsnummern (3 times)", "• Quittung (2 times)")]
    public async Task What_was_looked_for_in_vain_is_listed_the_most_wanted_first(string command, string title, string first, string second)
    {
        var room = await faq.RoomAsync();
        await room.Says(faq.Anna, "!faq suche Rechnungsnummer");
        foreach (var words in (string[])["Quittung", "Nummern von Rechnungen", "Quittung", "rechnungsnummer", "Rechnungsnummern", "Nur von mir gesucht"])
            await room.Says(faq.Bernd, $"!faq suche {words}");
        await room.Says(faq.Anna, command);

        Assert.StartsWith($"{title}\n{first}\n{second}\n", room.LastReply, StringComparison.Ordinal);
        Assert.DoesNotContain("Nur von mir", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_fills_a_gap_hears_how_often_it_was_asked_and_it_is_closed()
    {
        var room = await faq.RoomAsync();
        foreach (var who in (Testing.Homeserver.FakeUser[])[faq.Anna, faq.Bernd])
            await room.Says(who, "!faq suche Leitweg-ID");
        await room.Says(faq.Mira, "!faq neu Was ist eine Leitweg-ID? | Eine Adresse für Rechnungen.");

        Assert.EndsWith("Danach wurde hier schon 2-mal vergeblich gesucht. Danke!", room.LastReply, StringComparison.Ordinal);
        await room.Says(faq.Anna, "!faq lücken");
        Assert.Equal("Hier fehlt gerade nichts, von dem ich weiß.", room.LastReply);
    }

    [Fact]
    public async Task What_two_entries_say_alike_was_not_looked_for_in_vain()
    {
        var room = await faq.RoomAsync();
        await room.Says(faq.Mira, "!faq neu Wo bekommt man eine Leitweg-ID? | Bei der Verwaltung.");
        await room.Says(faq.Mira, "!faq neu Wer vergibt die Leitweg-ID? | Das Land.");
        foreach (var who in (Testing.Homeserver.FakeUser[])[faq.Anna, faq.Bernd])
            await room.Says(who, "!faq suche Leitweg");
        await room.Says(faq.Anna, "!faq lücken");

        Assert.Equal("Hier fehlt gerade nichts, von dem ich weiß.", room.LastReply);
    }

    [Theory]
    [InlineData("Telefon 03012345678")]
    [InlineData("wo wohnt @anna:fake.test")]
    [InlineData("https://example.org/geheim")]
    [InlineData("der die das")]
    public async Task What_may_be_somebody_s_own_is_no_gap(string words)
    {
        var room = await faq.RoomAsync();
        foreach (var time in Enumerable.Range(0, 2))
            await room.Says(faq.Anna, $"!faq suche {words}");
        await room.Says(faq.Anna, "!faq lücken");

        Assert.Equal("Hier fehlt gerade nichts, von dem ich weiß.", room.LastReply);
    }

    [Fact]
    public async Task What_is_asked_in_private_or_in_another_room_is_not_counted_here()
    {
        var (room, other) = (await faq.RoomAsync(), await faq.RoomAsync());
        foreach (var time in Enumerable.Range(0, 2))
            await other.Says(faq.Anna, "!faq suche Leitweg-ID");
        var direct = await faq.DirectAsync(faq.Anna);
        await direct.Says(faq.Anna, "Leitweg-ID");
        await room.Says(faq.Anna, "!faq lücken");

        Assert.Equal("Hier fehlt gerade nichts, von dem ich weiß.", room.LastReply);
    }

    [Fact]
    public async Task Where_the_room_wants_it_open_questions_are_listed_by_their_links()
    {
        var room = await faq.RoomAsync();
        await faq.SetsAsync(room, "!faq einstellungen mitlesen an");
        var open = room.Fake.Say(faq.Anna, "Wer kennt einen guten Scanner?");
        var answered = room.Fake.Say(faq.Anna, "Wer kennt einen guten Drucker?");
        room.Fake.Reply(faq.Bernd, answered, "Ich.");
        await faq.Bots.SettleAsync();
        await faq.Bots.PassesAsync(TimeSpan.FromHours(25));
        await room.Says(faq.Mira, "!faq lücken");

        Assert.StartsWith($"Noch ohne Antwort:\n• Zur Frage: https://matrix.to/#/{room.Fake.Id}/{open}?via=fake.test\n", room.LastReply, StringComparison.Ordinal);
        Assert.DoesNotContain(answered, room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Danke, das hat geholfen!", true)]
    [InlineData("Thanks, that worked!", true)]
    [InlineData("Danke, aber das klappt leider nicht.", false)]
    [InlineData("Aha.", false)]
    public async Task A_thanked_for_answer_is_proposed_to_the_curators_where_the_room_wants_it(string thanks, bool isProposed)
    {
        var room = await faq.RoomAsync();
        await faq.SetsAsync(room, "!faq einstellungen mitlesen an");
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Wer kennt einen guten Scanner?"), "Den von der Bibliothek.");
        await room.Replying(faq.Anna, answer, thanks);
        await room.Says(faq.Mira, "!faq offen");

        Assert.Equal(isProposed, faq.LastDirectWordsTo(faq.Mira, room).Contains($"/{answer}?via=", StringComparison.Ordinal));
        await room.Reacts(faq.Mira, answer, isProposed ? "📌" : "❌");
        await room.Says(faq.Mira, "!faq offen");
        Assert.Equal("Hier wartet gerade nichts.", room.LastReply);
    }

    [Fact]
    public async Task Where_it_does_not_nothing_is_noted()
    {
        var room = await faq.RoomAsync();
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Wer kennt einen guten Scanner?"), "Den von der Bibliothek.");
        await room.Replying(faq.Anna, answer, "Danke!");
        await room.Says(faq.Mira, "!faq offen");

        Assert.Equal("Hier wartet gerade nichts.", room.LastReply);
    }

    [Theory]
    [InlineData("!faq warum {0}", "Eintrag {0} steht bei „xrechnungen lesen“ an Stelle 1.")]
    [InlineData("!faq why {0}", "Entry {0} is number 1 on “xrechnungen lesen”.")]
    public async Task Why_something_was_found_is_explained(string command, string said)
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Womit können wir eine XRechnung lesen?", "Mit einem Viewer.");
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Anna, string.Format(null, command, id));
        Assert.StartsWith(command.Contains("why", StringComparison.Ordinal) ? "You haven't looked" : "Du hast hier noch nichts gesucht", room.LastReply, StringComparison.Ordinal);

        await room.Says(faq.Anna, "!faq suche xrechnungen lesen");
        await room.Says(faq.Anna, string.Format(null, command, id));

        Assert.StartsWith(string.Format(null, said, id) + "\n", room.LastReply, StringComparison.Ordinal);
        Assert.Contains("xrechnung", room.LastReply, StringComparison.Ordinal);
        await room.Says(faq.Anna, "!faq warum 99999");
        Assert.Equal("Eintrag 99999 war bei „xrechnungen lesen“ nicht dabei.", room.LastReply);
    }
}
