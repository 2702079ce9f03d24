using Community.Testing;

namespace Community.Faq.Tests.Life;

/// <summary>An entry has somebody who looks after it, and is asked now and then.</summary>
public sealed class OwnerTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    private static readonly TimeSpan AYear = TimeSpan.FromDays(366);

    [Fact]
    public async Task After_a_year_the_owner_is_asked_by_name_and_a_tap_says_it_is_right()
    {
        var room = await KeptAsync();
        var id = faq.EntryOf(room).Id;
        Assert.Equal(faq.Mira.UserId, faq.EntryOf(room).Owner?.Value);
        await faq.Bots.PassesAsync(AYear);

        var asked = room.LastMessage["event_id"]!.GetValue<string>();
        Assert.StartsWith($"mira: Stimmt Eintrag {id} noch? „Welche Rechnung?“ Tipp auf ✅ (stimmt), ✏️", room.LastReply, StringComparison.Ordinal);
        Assert.Equal("m.text", room.LastKind);
        Assert.Equal([faq.Mira.UserId], room.LastMentions);
        Assert.Equal(["✅", "✏️", "🗄"], room.ReactionsOn(asked));
        Assert.Equal(EntryState.ToReview, faq.EntryOf(room).State);

        await room.Reacts(faq.Bernd, asked, "✅");
        Assert.Equal(EntryState.ToReview, faq.EntryOf(room).State);
        await room.Reacts(faq.Mira, asked, "✅");
        Assert.Equal($"Danke! Eintrag {id} gilt weiter.", room.LastReply);
        Assert.Equal(EntryState.Published, faq.EntryOf(room).State);
    }

    [Theory]
    [InlineData("✏️", "Gut, dann schreib: !faq ändern {0} NEUE ANTWORT", EntryState.ToReview)]
    [InlineData("🗄", "Eintrag {0} liegt jetzt im Archiv und wird nicht mehr gefunden.", EntryState.Archived)]
    public async Task Other_taps_lead_to_a_change_or_the_archive(string emoji, string said, object state)
    {
        var room = await KeptAsync();
        await faq.Bots.PassesAsync(AYear);
        await room.Reacts(faq.Mira, room.LastMessage["event_id"]!.GetValue<string>(), emoji);

        Assert.Equal(string.Format(null, said, faq.EntryOf(room).Id), room.LastReply);
        Assert.Equal(state, faq.EntryOf(room).State);
    }

    [Theory]
    [InlineData("!faq stimmt {0}", "Danke! Eintrag {0} gilt weiter; am ")]
    [InlineData("!faq right {0}", "Thank you! Entry {0} stays; I'll ask again on ")]
    public async Task Or_it_is_typed_and_until_then_it_is_listed(string command, string said)
    {
        var room = await KeptAsync();
        var id = faq.EntryOf(room).Id;
        await faq.Bots.PassesAsync(AYear);
        await room.Says(faq.Mira, "!faq offen");
        Assert.Contains($"Stimmt das noch?\n• {id} · Welche Rechnung?", faq.LastDirectWordsTo(faq.Mira, room), StringComparison.Ordinal);

        await room.Says(faq.Mira, string.Format(null, command, id));
        Assert.StartsWith(string.Format(null, said, id), room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_at_once_are_asked_about_in_one_message()
    {
        var room = await KeptAsync();
        await faq.KeepsAsync(room, "Welche Quittung?", "Jene.");
        var before = room.Replies.Count;
        await faq.Bots.PassesAsync(AYear);

        Assert.Equal(before + 1, room.Replies.Count);
        Assert.Contains("· Welche Quittung?", room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!faq verantwortlich {0} {1} {2}", "Um Eintrag {0} kümmert sich jetzt anna, in Vertretung bernd.")]
    [InlineData("!faq owner {0} {1} {2}", "anna looks after entry {0} now, with bernd as stand-in.")]
    public async Task Owner_and_stand_in_are_named_and_may_change_it(string command, string said)
    {
        var room = await KeptAsync();
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Mira, string.Format(null, command, id, faq.Anna.UserId, faq.Bernd.UserId));
        Assert.StartsWith(string.Format(null, said, id), room.LastReply, StringComparison.Ordinal);

        await room.Says(faq.Bernd, $"!faq ändern {id} Die mit der Leitweg-ID.");
        Assert.Equal("Die mit der Leitweg-ID.", faq.EntryOf(room).Answer);
        await room.Says(faq.Mira, $"!faq verantwortlich {id} @niemand:fake.test");
        Assert.Equal("Das geht nur mit jemandem, der in diesem Raum ist.", room.LastReply);
    }

    [Theory]
    [InlineData("!faq übergabe {0} {1}", "1 Eintrag gehört jetzt zu anna.")]
    [InlineData("!faq handover {0} {1}", "1 entry is with anna now.")]
    public async Task All_entries_of_a_person_are_handed_over_and_back(string command, string said)
    {
        var room = await KeptAsync();
        await room.Says(faq.Bernd, string.Format(null, command, faq.Mira.UserId, faq.Bernd.UserId));
        Assert.Equal(faq.Mira.UserId, faq.EntryOf(room).Owner?.Value);

        await room.Says(faq.Mira, string.Format(null, command, faq.Mira.UserId, faq.Anna.UserId));
        Assert.StartsWith(said, room.LastReply, StringComparison.Ordinal);
        Assert.Equal(faq.Anna.UserId, faq.EntryOf(room).Owner?.Value);
        await room.Says(faq.Mira, "!rückgängig");
        Assert.Equal(faq.Mira.UserId, faq.EntryOf(room).Owner?.Value);
    }

    [Fact]
    public async Task When_an_owner_leaves_the_stand_in_hears_how_to_take_over()
    {
        var room = await KeptAsync();
        await room.Says(faq.Mira, $"!faq verantwortlich {faq.EntryOf(room).Id} {faq.Anna.UserId} {faq.Bernd.UserId}");
        room.Fake.Leave(faq.Anna);
        await faq.Bots.SettleAsync();

        Assert.StartsWith($"bernd: Um 1 Eintrag kümmert sich niemand mehr: anna ist nicht mehr im Raum. Wer übernimmt?", room.LastReply, StringComparison.Ordinal);
        Assert.Equal([faq.Bernd.UserId], room.LastMentions);
    }

    private async Task<BotRoom> KeptAsync()
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        return room;
    }
}
