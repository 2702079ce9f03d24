namespace Community.Faq.Tests.Life;

/// <summary>What waits for a curator, and what becomes of it.</summary>
public sealed class ReviewTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    [Theory]
    [InlineData("!faq ok {0}", "Eintrag {0} ist veröffentlicht.")]
    [InlineData("!faq approve {0}", "Entry {0} is published.")]
    [InlineData("!faq freigeben #{0}", "Eintrag {0} ist veröffentlicht.")]
    public async Task A_curator_s_yes_publishes(string command, string said)
    {
        var room = await faq.RoomAsync();
        var answer = await ProposesAsync(room);
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Mira, string.Format(null, command, id));

        if (!command.Contains("approve", StringComparison.Ordinal))
            Assert.Equal(string.Format(null, said, id), room.LastReply);
        Assert.Equal(["✅"], room.ReactionsOn(answer));
        Assert.True(faq.EntryOf(room).IsShown);
    }

    [Theory]
    [InlineData("!faq nein {0}", "Eintrag {0} ist abgelehnt und gelöscht.")]
    [InlineData("!faq no {0}", "Entry {0} is rejected and deleted.")]
    public async Task A_curator_s_no_deletes_the_draft(string command, string said)
    {
        var room = await faq.RoomAsync();
        var answer = await ProposesAsync(room);
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Mira, string.Format(null, command, id));

        Assert.Equal(string.Format(null, said, id), room.LastReply);
        Assert.Empty(room.ReactionsOn(answer));
        Assert.Empty(faq.EntriesOf(room));
    }

    [Theory]
    [InlineData("✅", true)]
    [InlineData("❌", false)]
    public async Task So_does_a_reaction_on_the_message(string emoji, bool isPublished)
    {
        var room = await faq.RoomAsync();
        var answer = await ProposesAsync(room);
        await room.Reacts(faq.Bernd, answer, emoji);
        Assert.Equal(EntryState.Draft, faq.EntryOf(room).State);

        await room.Reacts(faq.Mira, answer, emoji);

        Assert.Equal(isPublished ? ["✅"] : [], room.ReactionsOn(answer));
        Assert.Equal(isPublished ? 1 : 0, faq.EntriesOf(room).Count(entry => entry.IsShown));
        Assert.Empty(room.Replies);
    }

    [Theory]
    [InlineData("!faq zeig {0}")]
    [InlineData("!faq ändern {0} Meins.")]
    [InlineData("!faq archiv {0}")]
    [InlineData("!faq verlauf {0}")]
    public async Task Of_a_draft_nobody_else_learns_anything(string command)
    {
        var room = await faq.RoomAsync();
        await ProposesAsync(room);
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Bernd, string.Format(null, command, id));

        Assert.Equal($"Einen Eintrag {id} gibt es in diesem Raum nicht.", room.LastReply);
        Assert.Equal(EntryState.Draft, faq.EntryOf(room).State);
    }

    [Theory]
    [InlineData("!faq ok {0}")]
    [InlineData("!faq nein {0}")]
    public async Task Whoever_may_decide_nothing_is_told_so_whether_the_entry_is_there_or_not(string command)
    {
        var room = await faq.RoomAsync();
        await ProposesAsync(room);
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Bernd, string.Format(null, command, id));
        await room.Says(faq.Bernd, string.Format(null, command, id + 900));

        Assert.StartsWith("Dafür brauchst du im Raum des Eintrags das Recht „Kurator:in“: Es beginnt bei Stufe 50", room.LastReply, StringComparison.Ordinal);
        Assert.Equal(room.Replies[^2], room.LastReply);
        Assert.Equal(EntryState.Draft, faq.EntryOf(room).State);
    }

    [Fact]
    public async Task Of_what_is_published_a_member_is_told_which_right_is_missing()
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        await room.Says(faq.Bernd, $"!faq archiv {faq.EntryOf(room).Id}");

        Assert.StartsWith(
            "Dafür brauchst du im Raum des Eintrags das Recht „Kurator:in“ oder musst dich um den Eintrag kümmern: Es beginnt bei Stufe 50, du hast Stufe 0.",
            room.LastReply, StringComparison.Ordinal);
        Assert.True(faq.EntryOf(room).IsShown);
    }

    [Theory]
    [InlineData("!faq offen", "Vorgeschlagen:", "Ich habe dir eine Direktnachricht geschrieben.")]
    [InlineData("!faq open", "Proposed:", "I have sent you a direct message.")]
    public async Task What_is_open_is_listed_to_the_curator_alone(string command, string title, string said)
    {
        var room = await faq.RoomAsync();
        await ProposesAsync(room);
        var id = faq.EntryOf(room).Id;
        await room.Says(faq.Mira, command);

        Assert.Equal(said, room.LastReply);
        Assert.StartsWith($"{title}\n• {id} · Welche Rechnung? – Diese.\n", faq.LastDirectWordsTo(faq.Mira, room), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_gets_no_list_and_where_nothing_waits_nobody_does()
    {
        var room = await faq.RoomAsync();
        await room.Says(faq.Mira, "!faq offen");
        Assert.Equal("Hier wartet gerade nichts.", room.LastReply);

        await ProposesAsync(room);
        await room.Says(faq.Anna, "!faq offen");
        Assert.Equal("Was auf Freigabe wartet, sehen nur die Kurator:innen dieses Raums.", room.LastReply);
    }

    [Fact]
    public async Task Alone_with_the_bot_a_curator_looks_and_decides()
    {
        var room = await faq.RoomAsync();
        var answer = await ProposesAsync(room);
        var id = faq.EntryOf(room).Id;
        var direct = await faq.DirectAsync(faq.Mira);
        await direct.Says(faq.Mira, "offen");
        Assert.Contains($"• {id} · Welche Rechnung? – Diese.", direct.LastReply, StringComparison.Ordinal);

        await direct.Says(faq.Mira, $"zeig {id}");
        Assert.StartsWith($"{id} · Welche Rechnung?\nDiese.\nEntwurf", direct.LastReply, StringComparison.Ordinal);
        var shown = direct.LastMessage["event_id"]!.GetValue<string>();
        Assert.Equal(["✅", "❌"], direct.ReactionsOn(shown));
        await direct.Reacts(faq.Mira, shown, "✅");

        Assert.Equal($"Eintrag {id} ist veröffentlicht.", direct.LastReply);
        Assert.Equal(["✅"], room.ReactionsOn(answer));
    }

    [Fact]
    public async Task Alone_with_the_bot_neither_members_nor_strangers_decide()
    {
        var room = await faq.RoomAsync();
        await ProposesAsync(room);
        var id = faq.EntryOf(room).Id;
        var direct = await faq.DirectAsync(faq.Anna);
        foreach (var command in (string[])["offen", $"zeig {id}", $"ok {id}", $"nein {id}"])
        {
            await direct.Says(faq.Anna, command);
            Assert.DoesNotContain("Diese.", direct.LastReply, StringComparison.Ordinal);
        }
        var stranger = faq.Bots.Homeserver.AddUser($"fremd{id}");
        var other = await faq.DirectAsync(stranger);
        await other.Says(stranger, $"ok {id}");

        Assert.Equal($"Einen Eintrag {id} finde ich in deinen Räumen nicht.", other.LastReply);
        Assert.Equal(EntryState.Draft, faq.EntryOf(room).State);
    }

    [Fact]
    public async Task A_curator_of_another_room_decides_nothing_here()
    {
        var (room, other) = (await faq.RoomAsync(), await faq.RoomAsync());
        await ProposesAsync(room);
        var id = faq.EntryOf(room).Id;
        await other.Says(faq.Mira, $"!faq ok {id}");

        Assert.Equal($"Einen Eintrag {id} gibt es in diesem Raum nicht.", other.LastReply);
        Assert.Equal(EntryState.Draft, faq.EntryOf(room).State);
    }

    [Fact]
    public async Task Ten_curators_at_once_publish_it_once()
    {
        var room = await faq.RoomAsync();
        var answer = await ProposesAsync(room);
        var id = faq.EntryOf(room).Id;
        foreach (var i in Enumerable.Range(0, 10))
        {
            var helper = faq.Bots.Homeserver.AddUser($"kurator{id}-{i}");
            room.Fake.Join(helper);
            room.Fake.SetPowerLevel(faq.Mira, helper, 50);
            room.Fake.Say(helper, i % 2 == 0 ? $"!faq ok {id}" : $"!faq stimmt {id}");
        }
        await faq.Bots.SettleAsync();

        Assert.Single(room.Replies, $"Eintrag {id} ist veröffentlicht.");
        Assert.Equal(10, room.Replies.Count);
        Assert.Equal(["✅"], room.ReactionsOn(answer));
    }

    [Fact]
    public async Task On_approval_a_similar_entry_is_named()
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Womit können wir eine XRechnung lesen?", "Mit einem Viewer.");
        var first = faq.EntryOf(room).Id;
        await room.Reacts(faq.Anna, room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Womit lesen wir eine XRechnung?"), "Mit Quba."), "📌");
        var second = faq.EntriesOf(room)[1].Id;
        await room.Says(faq.Mira, $"!faq ok {second}");

        Assert.Equal(
            $"Eintrag {second} ist veröffentlicht.\nÄhnlich ist: {first} · Womit können wir eine XRechnung lesen?. Zusammenlegen: !faq vereinen {first} {second}",
            room.LastReply);
    }

    /// <summary>Anna asks, Bernd answers, Anna proposes it.</summary>
    private async Task<string> ProposesAsync(Testing.BotRoom room)
    {
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "Diese.");
        await room.Reacts(faq.Anna, answer, "📌");
        return answer;
    }
}
