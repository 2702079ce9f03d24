using static Community.Meetups.Tests.MeetupsCommunity;

namespace Community.Meetups.Tests.Commands;

/// <summary>The typed way to answer an invitation.</summary>
public sealed class AnswerTests(MeetupsCommunity meetups) : IClassFixture<MeetupsCommunity>
{
    [Theory]
    [InlineData("!treffen zusage", "Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0")]
    [InlineData("!treffen vielleicht", "Dabei: 0 · Vielleicht: 1 · Nicht dabei: 0")]
    [InlineData("!treffen ablehnen", "Dabei: 0 · Vielleicht: 0 · Nicht dabei: 1")]
    [InlineData("!Treffen Zusagen", "Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0")]
    [InlineData("!treffen ja", "Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0")]
    [InlineData("!treffen nein", "Dabei: 0 · Vielleicht: 0 · Nicht dabei: 1")]
    [InlineData("!meetup yes", "Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0")]
    [InlineData("!meetup maybe", "Dabei: 0 · Vielleicht: 1 · Nicht dabei: 0")]
    [InlineData("!meetup no", "Dabei: 0 · Vielleicht: 0 · Nicht dabei: 1")]
    public async Task A_typed_answer_counts_with_and_without_the_number(string typed, string counts)
    {
        var room = await meetups.RoomAsync();
        var invitation = await meetups.InvitesAsync(room, "\"Treffen\" 3.12. 16 Uhr");

        var bare = await room.Says(meetups.Anna, typed);
        Assert.Equal(counts, invitation.Counts);
        Assert.Equal(["✅"], room.ReactionsOn(bare));

        foreach (var number in (string[])[invitation.Number, $"#{invitation.Number}"])
        {
            var numbered = await room.Says(meetups.Anna, $"{typed} {number}");
            Assert.Equal(counts, invitation.Counts);
            Assert.Equal(["✅"], room.ReactionsOn(numbered));
        }
        Assert.Single(room.Replies);
    }

    [Fact]
    public async Task A_typed_answer_and_a_reaction_are_the_same_persons_word()
    {
        var room = await meetups.RoomAsync();
        var invitation = await meetups.InvitesAsync(room, "\"Treffen\" 3.12. 16 Uhr");

        var yes = await room.Reacts(meetups.Anna, invitation.Message, "✅");
        var no = await room.Says(meetups.Anna, "!treffen ablehnen");
        Assert.Equal("Dabei: 0 · Vielleicht: 0 · Nicht dabei: 1", invitation.Counts);

        await room.Redacts(meetups.Anna, no);
        Assert.Equal("Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0", invitation.Counts);
        await room.Redacts(meetups.Anna, yes);
        Assert.Equal("Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0", invitation.Counts);
    }

    [Fact]
    public async Task What_is_answered_in_a_direct_chat_is_taken_back_there_and_nowhere_else()
    {
        var room = await meetups.RoomAsync();
        var invitation = await meetups.InvitesAsync(room, "\"Treffen\" 3.12. 16 Uhr");
        var direct = await meetups.DirectAsync(meetups.Anna);
        var yes = await direct.Says(meetups.Anna, $"!treffen zusage {invitation.Number}");
        Assert.Equal("Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0", invitation.Counts);
        // A homeserver lets nobody take back what is in another room; that one says so proves nothing.
        room.Fake.Inject(new System.Text.Json.Nodes.JsonObject
        {
            ["event_id"] = "$redaction-from-elsewhere",
            ["type"] = "m.room.redaction",
            ["sender"] = meetups.Bernd.UserId,
            ["origin_server_ts"] = meetups.Bots.Time.GetUtcNow().ToUnixTimeMilliseconds(),
            ["redacts"] = yes,
            ["content"] = new System.Text.Json.Nodes.JsonObject { ["redacts"] = yes },
        });
        await meetups.Bots.SettleAsync();
        Assert.Equal("Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0", invitation.Counts);

        await direct.Redacts(meetups.Anna, yes);
        Assert.Equal("Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0", invitation.Counts);
    }

    [Fact]
    public async Task An_English_invitation_counts_in_English()
    {
        var room = await meetups.RoomAsync();
        await room.Says(meetups.Mira, "!meetup new \"Talk\" 2026-12-03 16:00");
        var message = room.LastMessage["event_id"]!.GetValue<string>();
        await room.Says(meetups.Anna, "!treffen zusage");

        Assert.Contains("\nComing: 1 · Maybe: 0 · Not coming: 0\n", room.Reads(message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_number_several_meetups_are_asked_about()
    {
        var room = await meetups.RoomAsync();
        var later = await meetups.InvitesAsync(room, "\"Später\" 4.12. 16 Uhr");
        var sooner = await meetups.InvitesAsync(room, "\"Früher\" 3.12. 16 Uhr");
        await room.Says(meetups.Anna, "!treffen zusage");

        Assert.Equal(
            $"""
            Es stehen mehrere Treffen an. Welches meinst du?
            1️⃣ Früher · Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ) (Treffen {sooner.Number})
            2️⃣ Später · Freitag, 4. Dezember 2026, 16:00 Uhr (MEZ) (Treffen {later.Number})
            Tipp auf die Ziffer oder schreib die Nummer des Treffens, zum Beispiel {sooner.Number}. Mit „ok“ nehme ich das erste, mit „abbrechen“ keins.
            """.ReplaceLineEndings("\n"), room.LastReply);
        await room.Says(meetups.Anna, later.Number);
        Assert.Equal("Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0", later.Counts);
        Assert.Equal("Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0", sooner.Counts);
    }

    [Theory]
    [InlineData("!treffen zusage", "Hier steht gerade kein Treffen an.")]
    [InlineData("!meetup yes", "There is no meetup coming up here.")]
    [InlineData("!treffen zusage 99999", "Ein Treffen 99999 gibt es in diesem Raum nicht. Was ansteht, zeigt dir !treffen.")]
    [InlineData("!meetup maybe 99999", "There is no meetup 99999 in this room. To see what comes up, type !meetup.")]
    [InlineData("!treffen zusage gern", "„gern“ ist keine Nummer eines Treffens.\nSo geht es: !treffen zusage [NUMMER] [online|vor Ort]")]
    [InlineData("!treffen zusage -1", "„-1“ ist keine Nummer eines Treffens.\nSo geht es: !treffen zusage [NUMMER] [online|vor Ort]")]
    [InlineData("!treffen zusage 99999999999999999999", "„99999999999999999999“ ist keine Nummer eines Treffens.\nSo geht es: !treffen zusage [NUMMER] [online|vor Ort]")]
    [InlineData("!meetup no idea", "“idea” is not the number of a meetup.\nIt goes like this: !meetup no [NUMBER]")]
    public async Task What_can_not_be_meant_is_said(string typed, string answer)
    {
        var room = await meetups.RoomAsync();
        var command = await room.Says(meetups.Anna, typed);

        Assert.Equal([answer], room.Replies);
        Assert.Equal(("m.notice", command), (room.LastKind, room.LastRepliesTo));
        Assert.Empty(room.ReactionsOn(command));
    }

    [Fact]
    public async Task The_number_of_another_room_is_refused()
    {
        var (room, other) = (await meetups.RoomAsync(), await meetups.RoomAsync());
        var invitation = await meetups.InvitesAsync(room, "\"Treffen\" 3.12. 16 Uhr");
        await other.Says(meetups.Anna, $"!treffen zusage {invitation.Number}");

        Assert.Equal($"Ein Treffen {invitation.Number} gibt es in diesem Raum nicht. Was ansteht, zeigt dir !treffen.", other.LastReply);
        Assert.Equal("Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0", invitation.Counts);
    }

    [Fact]
    public async Task An_answer_stays_in_the_thread()
    {
        var room = await meetups.RoomAsync();
        var root = room.Fake.Say(meetups.Anna, "Ich weiß noch nicht.");
        var command = await room.SaysInThread(meetups.Anna, root, "!treffen zusage x");

        Assert.Equal((command, root), (room.LastRepliesTo, room.LastThread));
    }
}

/// <summary>When an answer comes.</summary>
public sealed class AnswerInTimeTests : IAsyncLifetime
{
    private readonly MeetupsCommunity _meetups = new();

    public ValueTask InitializeAsync() => _meetups.InitializeAsync();

    [Fact]
    public async Task Until_the_end_an_answer_counts_and_then_no_more()
    {
        var room = await _meetups.RoomAsync();
        var invitation = await _meetups.InvitesAsync(room, "\"Treffen\" 3.12. 16 Uhr 90 Minuten");
        await _meetups.UntilAsync(day: 3, hour: 17, minute: 25);
        await room.Says(_meetups.Anna, "!treffen zusage 1");
        await room.Reacts(_meetups.Bernd, invitation.Message, "✅");
        Assert.Equal("Dabei: 2 · Vielleicht: 0 · Nicht dabei: 0", invitation.Counts);

        await _meetups.UntilAsync(day: 3, hour: 17, minute: 31);
        await room.Says(_meetups.Clara, "!treffen zusage 1");
        Assert.Equal("„Treffen“ ist schon vorbei. Es war am Donnerstag, 3. Dezember 2026, 16:00–17:30 Uhr (MEZ).", room.LastReply);
        await room.Says(_meetups.Clara, "!meetup yes 1");
        Assert.Equal("“Treffen” is over already. It was on Thursday, 3 December 2026, 16:00–17:30 (CET).", room.LastReply);
        await room.Reacts(_meetups.Clara, invitation.Message, "✅");
        await room.Reacts(_meetups.Anna, invitation.Message, "❌");
        Assert.Equal("Dabei: 2 · Vielleicht: 0 · Nicht dabei: 0", invitation.Counts);
    }

    [Fact]
    public async Task Reactions_while_the_bot_was_away_count_and_commands_of_long_ago_do_not()
    {
        var room = await _meetups.RoomAsync();
        var invitation = await _meetups.InvitesAsync(room, "\"Treffen\" 7.12. 16 Uhr");
        await _meetups.ReturnsAsync(December(4, 10), () =>
        {
            room.Fake.React(_meetups.Anna, invitation.Message, "✅");
            room.Fake.React(_meetups.Bernd, invitation.Message, "❔");
            room.Fake.Say(_meetups.Clara, "!treffen zusage");
        });

        Assert.Equal("Dabei: 1 · Vielleicht: 1 · Nicht dabei: 0", invitation.Counts);
        Assert.Single(room.Replies);
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();
}
