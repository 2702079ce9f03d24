using Community.Testing;

namespace Community.Meetups.Tests.Commands;

/// <summary>What is not clear is asked back, one question at a time, and answered by a tap or a word.</summary>
public sealed class AskingTests(MeetupsCommunity meetups) : IClassFixture<MeetupsCommunity>
{
    [Theory]
    [InlineData("16 Uhr", "16:00 Uhr (MEZ)")]
    [InlineData("um halb vier", "15:30 Uhr (MEZ)")]
    [InlineData("16–17:30 Uhr", "16:00–17:30 Uhr (MEZ)")]
    public async Task A_missing_time_is_asked_for(string answer, string shown)
    {
        var room = await meetups.RoomAsync();
        await room.Says(meetups.Anna, "!treffen neu \"Barcamp\" 3.12.");
        Assert.Equal("Und um wie viel Uhr? Schreib einfach die Uhrzeit, oder „abbrechen“.", room.LastReply);
        Assert.Equal("m.text", room.LastKind);
        Assert.Equal([meetups.Anna.UserId], room.LastMentions);

        await room.Says(meetups.Anna, answer);
        Assert.Contains(room.Replies, reply => reply.Contains($"Wann: Donnerstag, 3. Dezember 2026, {shown}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_title_typed_as_an_answer_may_be_as_long_as_in_the_command()
    {
        var room = await meetups.RoomAsync();
        var title = "Wissen festhalten, bevor die Stellen auslaufen: " + new string('x', 102);
        await room.Says(meetups.Anna, "!treffen neu");
        await room.Says(meetups.Anna, title + "y");
        Assert.StartsWith("Wie soll das Treffen heißen?", room.LastReply, StringComparison.Ordinal);
        await room.Replying(meetups.Anna, Id(room), title + "y");
        Assert.StartsWith("Das ist mir zu lang: Ein Titel hat höchstens 150 Zeichen.", room.LastReply, StringComparison.Ordinal);
        await room.Says(meetups.Anna, title);
        Assert.StartsWith($"Wann ist {title}?", room.LastReply, StringComparison.Ordinal);
        await room.Says(meetups.Anna, "3.12. 16 Uhr");
        await room.Says(meetups.Anna, "ohne");
        Assert.StartsWith($"📅 {title} (Treffen ", room.LastReply, StringComparison.Ordinal);

        await room.Says(meetups.Anna, $"!treffen neu \"{title}\" 4.12. 16 Uhr");
        Assert.StartsWith($"📅 {title} (Treffen ", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_is_in_the_morning_or_in_the_evening_is_asked_about()
    {
        var room = await meetups.RoomAsync();
        await room.Says(meetups.Anna, "!treffen neu \"Barcamp\" 3.12.");
        await room.Says(meetups.Anna, "um sieben");
        Assert.Equal("Welche Uhrzeit ist gemeint: 7:00 Uhr oder 19:00 Uhr?\nTipp auf 1️⃣ 2️⃣, oder schreib es genauer.", room.LastReply);

        await room.Reacts(meetups.Anna, Id(room), "2\uFE0F\u20E3");
        Assert.Contains("Wann: Donnerstag, 3. Dezember 2026, 19:00 Uhr (MEZ)", room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_time_of_the_last_meetup_is_offered(bool byReaction)
    {
        var room = await meetups.RoomAsync();
        await meetups.InvitesAsync(room, "\"Vorher\" 2.12. 14:30");
        await room.Says(meetups.Anna, "!meetup new \"Barcamp\" Dec 3");
        Assert.Equal("And at what time? Last time it was 14:30: with ✅ or “ok” I take that again. Just type the time, or “cancel”.", room.LastReply);

        var question = Id(room);
        Assert.Equal(["✅"], room.ReactionsOn(question));
        if (byReaction)
            await room.Reacts(meetups.Anna, question, "✅");
        else
            await room.Says(meetups.Anna, "OK");
        Assert.Contains("When: Thursday, 3 December 2026, 14:30 (CET)", room.LastReply, StringComparison.Ordinal);
        Assert.Equal(byReaction ? question : room.LastRepliesTo, room.LastRepliesTo);
    }

    [Fact]
    public async Task Only_who_was_asked_can_answer_and_talk_is_no_answer()
    {
        var room = await meetups.RoomAsync();
        await room.Says(meetups.Anna, "!treffen neu \"Barcamp\" 3.12.");
        var question = Id(room);
        await room.Says(meetups.Bernd, "16 Uhr");
        await room.Reacts(meetups.Bernd, question, "✅");
        await room.Says(meetups.Anna, "Das wird bestimmt schön");
        Assert.Equal(question, Id(room));

        await room.Replying(meetups.Anna, question, "irgendwann halt");
        Assert.Equal("Das verstehe ich hier nicht. Möglich ist zum Beispiel: abbrechen.", room.LastReply);
        await room.Replying(meetups.Anna, question, "17 Uhr");
        Assert.Contains("17:00 Uhr", room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abbrechen", "Gut, dann lasse ich es.")]
    [InlineData("Cancel", "Gut, dann lasse ich es.")]
    [InlineData("!treffen", "Hier steht gerade kein Treffen an.")]
    public async Task A_question_is_given_up_on_request_or_for_a_new_command(string said, string answer)
    {
        var room = await meetups.RoomAsync();
        await room.Says(meetups.Anna, "!treffen neu \"Barcamp\" 3.12.");
        await room.Says(meetups.Anna, said);
        Assert.StartsWith(answer, room.LastReply, StringComparison.Ordinal);

        var before = room.Replies.Count;
        await room.Says(meetups.Anna, "16 Uhr");
        Assert.Equal(before, room.Replies.Count);
    }

    [Fact]
    public async Task A_question_survives_a_restart_and_is_forgotten_after_ten_minutes()
    {
        var room = await meetups.RoomAsync();
        await room.Says(meetups.Anna, "!treffen neu \"Barcamp\" 3.12.");
        await room.Says(meetups.Clara, "!treffen neu \"Werkstatt\" 3.12.");
        await meetups.ReturnsAsync(meetups.Bots.Time.GetUtcNow());
        await room.Says(meetups.Anna, "16 Uhr");
        Assert.Contains("Barcamp", room.LastReply, StringComparison.Ordinal);

        await meetups.Bots.PassesAsync(TimeSpan.FromMinutes(10));
        var before = room.Replies.Count;
        await room.Says(meetups.Clara, "16 Uhr");
        Assert.Equal(before, room.Replies.Count);
    }

    [Fact]
    public async Task Which_meetup_is_meant_can_be_tapped()
    {
        var room = await meetups.RoomAsync();
        await meetups.InvitesAsync(room, "\"Früher\" 3.12. 16 Uhr");
        var later = await meetups.InvitesAsync(room, "\"Später\" 4.12. 16 Uhr");
        await room.Says(meetups.Anna, "!treffen vielleicht");
        Assert.Equal(["1️⃣", "2️⃣"], room.ReactionsOn(Id(room)));

        await room.Reacts(meetups.Anna, Id(room), "2️⃣");
        Assert.Equal("Dabei: 0 · Vielleicht: 1 · Nicht dabei: 0", later.Counts);
    }

    [Fact]
    public async Task A_command_in_reply_to_a_meetup_is_about_that()
    {
        var room = await meetups.RoomAsync();
        var first = await meetups.InvitesAsync(room, "\"Früher\" 3.12. 16 Uhr");
        await meetups.InvitesAsync(room, "\"Später\" 4.12. 16 Uhr");

        await room.Replying(meetups.Anna, first.Message, "!treffen zusage");
        Assert.Equal("Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0", first.Counts);
    }

    private static string Id(BotRoom room) => room.LastMessage["event_id"]!.GetValue<string>();
}
