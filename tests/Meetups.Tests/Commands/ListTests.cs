namespace Community.Meetups.Tests.Commands;

/// <summary>What comes in a room.</summary>
public sealed class ListTests(MeetupsCommunity meetups) : IClassFixture<MeetupsCommunity>
{
    [Theory]
    [InlineData("!treffen", "Hier steht gerade kein Treffen an. Ein neues kündigst du so an: !treffen neu \"Titel\" 3.12. 16 Uhr")]
    [InlineData("!treffen liste", "Hier steht gerade kein Treffen an. Ein neues kündigst du so an: !treffen neu \"Titel\" 3.12. 16 Uhr")]
    [InlineData("!meetup", "No meetup is coming up here. You announce one like this: !meetup new \"Title\" 3 December 4pm")]
    [InlineData("!meetup list", "No meetup is coming up here. You announce one like this: !meetup new \"Title\" 3 December 4pm")]
    [InlineData("!treffen list", "No meetup is coming up here. You announce one like this: !meetup new \"Title\" 3 December 4pm")]
    public async Task Where_nothing_comes_the_way_to_change_that_is_said(string typed, string answer)
    {
        var room = await meetups.RoomAsync();
        var command = await room.Says(meetups.Anna, typed);

        Assert.Equal([answer], room.Replies);
        Assert.Equal(("m.notice", command), (room.LastKind, room.LastRepliesTo));
    }

    [Fact]
    public async Task What_comes_is_listed_in_the_order_of_time()
    {
        var (room, other) = (await meetups.RoomAsync(), await meetups.RoomAsync());
        var third = await meetups.InvitesAsync(room, "\"Jahrestreffen\" 13.1.2027 10 Uhr");
        var first = await meetups.InvitesAsync(room, "\"KI & <Ethik>\" 3.12. 16 Uhr 90 Minuten Foyer");
        var second = await meetups.InvitesAsync(room, "\"E-Rechnung\" 3.12. 18 Uhr");
        await meetups.InvitesAsync(other, "\"Woanders\" 3.12. 16 Uhr");
        await room.Reacts(meetups.Anna, first.Message, "✅");
        await room.Reacts(meetups.Bernd, first.Message, "❔");

        await room.Says(meetups.Clara, "!treffen");
        Assert.Equal(
            $"""
            Das steht an:
            {first.Number} · KI & <Ethik> · Donnerstag, 3. Dezember 2026, 16:00–17:30 Uhr (MEZ) · Dabei: 1 · Vielleicht: 1 · Nicht dabei: 0
            {second.Number} · E-Rechnung · Donnerstag, 3. Dezember 2026, 18:00 Uhr (MEZ) · Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0
            {third.Number} · Jahrestreffen · Mittwoch, 13. Januar 2027, 10:00 Uhr (MEZ) · Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0
            """.ReplaceLineEndings("\n"), room.LastReply);
        Assert.Contains("<strong>KI &amp; &lt;Ethik&gt;</strong>", room.LastHtml, StringComparison.Ordinal);

        await room.Says(meetups.Clara, "!meetup");
        Assert.Equal(
            $"""
            Coming up:
            {first.Number} · KI & <Ethik> · Thursday, 3 December 2026, 16:00–17:30 (CET) · Coming: 1 · Maybe: 1 · Not coming: 0
            {second.Number} · E-Rechnung · Thursday, 3 December 2026, 18:00 (CET) · Coming: 0 · Maybe: 0 · Not coming: 0
            {third.Number} · Jahrestreffen · Wednesday, 13 January 2027, 10:00 (CET) · Coming: 0 · Maybe: 0 · Not coming: 0
            """.ReplaceLineEndings("\n"), room.LastReply);
    }

    [Fact]
    public async Task A_list_stays_in_the_thread()
    {
        var room = await meetups.RoomAsync();
        var root = room.Fake.Say(meetups.Anna, "Was steht eigentlich an?");
        var command = await room.SaysInThread(meetups.Anna, root, "!treffen");

        Assert.Equal(("m.notice", command, root), (room.LastKind, room.LastRepliesTo, room.LastThread));
    }

    [Fact]
    public async Task Of_many_the_next_ten_are_listed()
    {
        var room = await meetups.RoomAsync();
        for (var day = 20; day > 5; day--)
            room.Fake.Say(meetups.Mira, $"!treffen neu \"{new string('ü', 150)}\" {day}.12. 16 Uhr {new string('ö', 300)}");
        await room.Says(meetups.Anna, "!treffen");

        var lines = room.LastReply.Split('\n');
        Assert.Equal(11, lines.Length);
        Assert.Contains("Sonntag, 6. Dezember 2026", lines[1], StringComparison.Ordinal);
        Assert.Contains("Dienstag, 15. Dezember 2026", lines[10], StringComparison.Ordinal);
    }
}

public sealed class ListInTimeTests : IAsyncLifetime
{
    private readonly MeetupsCommunity _meetups = new();

    public ValueTask InitializeAsync() => _meetups.InitializeAsync();

    [Fact]
    public async Task What_is_over_is_not_listed_and_a_new_start_keeps_the_rest()
    {
        var room = await _meetups.RoomAsync();
        await _meetups.InvitesAsync(room, "\"Vorbei\" 3.12. 16 Uhr");
        var coming = await _meetups.InvitesAsync(room, "\"Bald\" 4.12. 16 Uhr");
        await room.Reacts(_meetups.Anna, coming.Message, "✅");
        await _meetups.ReturnsAsync(MeetupsCommunity.December(3, 18));

        await room.Says(_meetups.Anna, "!treffen");
        Assert.Equal(
            "Das steht an:\n2 · Bald · Freitag, 4. Dezember 2026, 16:00 Uhr (MEZ) · Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0", room.LastReply);
        await room.Reacts(_meetups.Bernd, coming.Message, "✅");
        Assert.Equal("Dabei: 2 · Vielleicht: 0 · Nicht dabei: 0", coming.Counts);
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();
}
