namespace Community.Faq.Tests.Life;

/// <summary>Every change can be seen and taken back.</summary>
public sealed class ChangeTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    [Theory]
    [InlineData("!faq ändern {0} Eine XRechnung.", "Welche Rechnung?", "Eine XRechnung.")]
    [InlineData("!faq change {0} Welche Quittung? | Jene.", "Welche Quittung?", "Jene.")]
    [InlineData("!faq ändern {0} Welche Quittung? |", "Welche Quittung?", "Diese.")]
    [InlineData("!faq edit {0} | Jene.", "Welche Rechnung?", "Jene.")]
    public async Task A_curator_says_it_in_other_words_and_takes_it_back(string command, string question, string answer)
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Mira, string.Format(null, command, id));
        Assert.Equal((question, answer), (faq.EntryOf(room).Question, faq.EntryOf(room).Answer));

        await room.Says(faq.Mira, "!rückgängig");
        Assert.Equal(("Welche Rechnung?", "Diese."), (faq.EntryOf(room).Question, faq.EntryOf(room).Answer));
        Assert.Contains(room.LastReply, (string[])[$"Zurückgenommen: Eintrag {id} ist wieder wie vorher.", $"Taken back: entry {id} is as it was before."]);
    }

    [Fact]
    public async Task One_of_several_answers_is_changed_and_the_others_stay()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        await room.Reacts(faq.Mira, room.Fake.Reply(faq.Anna, kept.Question, "Oder jene."), "📌");
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Mira, $"!faq ändern {id} | | Oder die alte.");
        Assert.Equal("Diese.\n\nOder die alte.", faq.EntryOf(room).Answer);

        await room.Says(faq.Mira, $"!faq ändern {id} a | b | c | d");
        Assert.StartsWith("Der Eintrag hat 2 Antworten.", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_changed_it_no_longer_hangs_on_the_pin_but_still_on_its_words()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese mit der Kontonummer.");
        await room.Says(faq.Mira, $"!faq ändern {faq.EntryOf(room).Id} Diese.");
        await room.Redacts(faq.Mira, kept.Pin);
        Assert.Equal("Diese.", faq.EntryOf(room).Answer);

        await room.Redacts(faq.Bernd, kept.Answer);
        Assert.Empty(faq.EntriesOf(room));
    }

    [Theory]
    [InlineData("!faq verlauf {0}", "Änderungen an Eintrag {0}, die letzte zuerst:", "• 2: 1. Dezember 2026, Antwort, vorher „Jene.“", "!faq zurück {0} 1")]
    [InlineData("!faq history {0}", "Changes of entry {0}, the latest first:", "• 2: 1 December 2026, answer, before “Jene.”", "!faq revert {0} 1")]
    public async Task The_history_is_told_and_any_change_in_it_taken_back(string history, string title, string line, string revert)
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Mira, $"!faq ändern {id} Jene.");
        await room.Says(faq.Mira, $"!faq ändern {id} Gar keine.");
        await room.Says(faq.Mira, string.Format(null, history, id));
        Assert.StartsWith(string.Format(null, title, id) + "\n" + line, room.LastReply, StringComparison.Ordinal);

        await room.Says(faq.Mira, string.Format(null, revert, id));
        Assert.Equal("Diese.", faq.EntryOf(room).Answer);
    }

    [Fact]
    public async Task A_redaction_takes_the_answer_out_of_the_history_too_and_tells_the_owner()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Geheimwort.");
        var second = room.Fake.Reply(faq.Anna, kept.Question, "Oder jene.");
        await room.Reacts(faq.Mira, second, "📌");
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Mira, $"!faq ändern {id} | Unverfänglich.");
        await room.Says(faq.Mira, $"!faq verlauf {id}");
        Assert.Contains("Geheimwort", room.LastReply, StringComparison.Ordinal);

        await room.Redacts(faq.Bernd, kept.Answer);

        Assert.Equal("Oder jene.", faq.EntryOf(room).Answer);
        Assert.DoesNotContain(faq.EntryOf(room).Changes, change => $"{change.Before}{change.After}".Contains("Geheimwort", StringComparison.Ordinal));
        Assert.DoesNotContain(room.Replies, reply => reply.Contains("Geheimwort", StringComparison.Ordinal));
        Assert.StartsWith($"Aus Eintrag {id} („Welche Rechnung?“) ist eine Antwort verschwunden", faq.LastDirectWordsTo(faq.Mira, room), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!faq archiv {0}", "Eintrag {0} liegt jetzt im Archiv und wird nicht mehr gefunden.")]
    [InlineData("!faq archive {0}", "Entry {0} is in the archive now and no longer found.")]
    public async Task What_is_archived_is_not_found_until_it_is_back(string command, string said)
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Mira, string.Format(null, command, id));
        Assert.StartsWith(string.Format(null, said, id), room.LastReply, StringComparison.Ordinal);
        await room.Says(faq.Anna, "!faq suche Rechnung");
        Assert.StartsWith("Zu „Rechnung“ habe ich hier noch nichts.", room.LastReply, StringComparison.Ordinal);

        await room.Says(faq.Mira, $"!faq zurück {id}");
        await room.Says(faq.Anna, "!faq suche Rechnung");
        Assert.StartsWith("Das habe ich zu „Rechnung“ gefunden:", room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!faq tag {0} #XML Viewer, xml", "Schlagworte von Eintrag {0}: viewer, xml")]
    [InlineData("!faq tags {0} -alt neu", "Schlagworte von Eintrag {0}: neu")]
    [InlineData("!faq tag {0}", "Schlagworte von Eintrag {0}: alt")]
    public async Task Tags_are_set_and_taken_away(string command, string said)
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        var id = faq.EntryOf(room).Id;
        if (!command.Contains("XML", StringComparison.Ordinal))
            await room.Says(faq.Mira, $"!faq tag {id} alt");
        await room.Says(faq.Mira, string.Format(null, command, id));

        Assert.Equal(string.Format(null, said, id), room.LastReply);
    }

    [Theory]
    [InlineData("!faq auch {0} Wie öffne ich kryptischen Code im Anhang?")]
    [InlineData("!faq also {0} Wie öffne ich kryptischen Code im Anhang?")]
    public async Task By_another_wording_it_is_found_as_well(string command)
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Womit lesen wir eine XRechnung?", "Mit einem Viewer.");
        await room.Says(faq.Anna, "!faq suche kryptischer Code");
        Assert.StartsWith("Zu „kryptischer Code“ habe ich hier noch nichts.", room.LastReply, StringComparison.Ordinal);
        await room.Says(faq.Mira, string.Format(null, command, faq.EntryOf(room).Id));

        await room.Says(faq.Anna, "!faq suche kryptischer Code");
        Assert.Contains("Womit lesen wir eine XRechnung?\n", room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!faq vereinen {0} {1}", "Eintrag {1} ist jetzt Teil von Eintrag {0}.")]
    [InlineData("!faq merge {0} {1}", "Entry {1} is part of entry {0} now.")]
    public async Task Two_entries_become_one_and_two_again(string command, string said)
    {
        var room = await faq.RoomAsync();
        var first = await faq.KeepsAsync(room, "Womit lesen wir eine XRechnung?", "Mit einem Viewer.");
        var second = await faq.KeepsAsync(room, "Wer kennt einen XML-Betrachter?", "Ich: Quba.");
        var (one, other) = (faq.EntriesOf(room)[0].Id, faq.EntriesOf(room)[1].Id);
        await room.Says(faq.Mira, string.Format(null, command, one, other));
        Assert.StartsWith(string.Format(null, said, one, other), room.LastReply, StringComparison.Ordinal);
        Assert.Equal("Mit einem Viewer.\n\nIch: Quba.", faq.EntriesOf(room)[0].Answer);
        await room.Says(faq.Anna, $"!faq zeig {other}");
        Assert.Equal($"Eintrag {other} ist in Eintrag {one} aufgegangen: !faq zeig {one}", room.LastReply);
        Assert.Equal(["✅"], room.ReactionsOn(first.Answer));
        Assert.Equal(["✅"], room.ReactionsOn(second.Answer));

        await room.Says(faq.Mira, "!rückgängig");
        Assert.Equal(["Mit einem Viewer.", "Ich: Quba."], faq.EntriesOf(room).Select(entry => entry.Answer));
        Assert.All(faq.EntriesOf(room), entry => Assert.True(entry.IsShown));
        Assert.Empty(faq.EntriesOf(room)[0].Wordings);
    }

    [Fact]
    public async Task A_redaction_finds_merged_words_wherever_they_are()
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Womit lesen wir eine XRechnung?", "Mit einem Viewer.");
        var second = await faq.KeepsAsync(room, "Geheimfrage von Anna?", "Geheimantwort.");
        var (one, other) = (faq.EntriesOf(room)[0].Id, faq.EntriesOf(room)[1].Id);
        await room.Says(faq.Mira, $"!faq vereinen {one} {other}");
        await room.Redacts(faq.Bernd, second.Answer);
        await room.Redacts(faq.Anna, second.Question);

        var left = faq.EntryOf(room);
        Assert.Equal(("Mit einem Viewer.", 0), (left.Answer, left.Wordings.Count));
        Assert.DoesNotContain(left.Changes, change => $"{change.Before}{change.After}".Contains("Geheim", StringComparison.Ordinal));
    }
}
