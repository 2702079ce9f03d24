using Community.Testing;

namespace Community.Meetups.Tests.Commands;

/// <summary>Calling a meetup off: by who announced it or a curator, confirmed, told to those who come, and undone if it was a mistake.</summary>
public sealed class CancelTests : IAsyncLifetime
{
    private readonly MeetupsCommunity _meetups = new();

    public ValueTask InitializeAsync() => _meetups.InitializeAsync();

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();

    [Theory]
    [InlineData(true, "✅")]
    [InlineData(false, "ja")]
    [InlineData(false, "Ja!")]
    public async Task Confirmed_it_is_called_off_and_its_people_hear_of_it(bool byReaction, string answer)
    {
        var (room, meetup) = await WithPeopleAsync();
        await room.Says(_meetups.Mira, $"!treffen absagen {meetup.Number}");
        Assert.Equal(
            "Soll ich Barcamp (Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)) wirklich absagen? Wer zugesagt hat oder noch überlegt, bekommt von mir Bescheid.\n" +
            "Tipp auf ✅ (ja) oder ❌ (nein), oder schreib ja oder nein.", room.LastReply);
        Assert.StartsWith("📅 Barcamp", room.Reads(meetup.Message), StringComparison.Ordinal);

        await AnswerAsync(room, byReaction, answer);
        Assert.StartsWith($"❌ Abgesagt: Barcamp (Treffen {meetup.Number})", room.Reads(meetup.Message), StringComparison.Ordinal);
        var news = Said(room, "ist abgesagt. Es wäre gewesen");
        Assert.Equal("anna, bernd: Barcamp ist abgesagt. Es wäre gewesen: Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)", news);
        Assert.Contains("War das ein Versehen?", Said(room, "War das"), StringComparison.Ordinal);
        await room.Says(_meetups.Anna, "!treffen");
        Assert.StartsWith("Hier steht gerade kein Treffen an.", room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "❌")]
    [InlineData(false, "nein")]
    public async Task Not_confirmed_it_stays(bool byReaction, string answer)
    {
        var (room, meetup) = await WithPeopleAsync();
        await room.Says(_meetups.Mira, $"!treffen absagen {meetup.Number}");
        await AnswerAsync(room, byReaction, answer);

        Assert.Equal("Gut, es bleibt dabei.", room.LastReply);
        Assert.StartsWith("📅 Barcamp", room.Reads(meetup.Message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mistake_is_undone(bool byReaction)
    {
        var (room, meetup) = await WithPeopleAsync();
        await room.Says(_meetups.Mira, $"!treffen absagen {meetup.Number}");
        await room.Says(_meetups.Mira, "ja");
        var offer = room.Fake.Events.Last(one => one["content"]?["body"]?.GetValue<string>().Contains("War das", StringComparison.Ordinal) == true);
        var id = offer["event_id"]!.GetValue<string>();
        // Nobody else's mistake.
        await room.Reacts(_meetups.Anna, id, "↩️");
        await room.Says(_meetups.Anna, "!rückgängig");
        Assert.StartsWith("❌ Abgesagt", room.Reads(meetup.Message), StringComparison.Ordinal);

        if (byReaction)
            await room.Reacts(_meetups.Mira, id, "↩️");
        else
            await room.Says(_meetups.Mira, "!rückgängig");
        Assert.StartsWith("📅 Barcamp", room.Reads(meetup.Message), StringComparison.Ordinal);
        Assert.Equal("anna, bernd: Barcamp findet doch statt: Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)", Said(room, "findet doch statt"));
        Assert.Equal("Dabei: 1 · Vielleicht: 1 · Nicht dabei: 1", meetup.Counts);
    }

    [Fact]
    public async Task Not_after_ten_minutes()
    {
        var (room, meetup) = await WithPeopleAsync();
        await room.Says(_meetups.Mira, $"!meetup cancel {meetup.Number}");
        await room.Says(_meetups.Mira, "yes");
        await _meetups.Bots.PassesAsync(TimeSpan.FromMinutes(10));
        await room.Says(_meetups.Mira, "!undo");

        Assert.StartsWith("❌ Abgesagt", room.Reads(meetup.Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_lacks_the_right_hears_which_and_what_they_may_have_meant()
    {
        var (room, meetup) = await WithPeopleAsync();
        await room.Says(_meetups.Clara, $"!treffen absagen {meetup.Number}");
        Assert.Equal(
            "Barcamp kann nur ändern oder absagen, wer es leitet, oder wer hier Kurator:in ist (ab Stufe 50; du hast 0). " +
            $"Kommst nur du nicht? Dann schreib !treffen ablehnen {meetup.Number}.", room.LastReply);

        room.Fake.SetPowerLevel(_meetups.Mira, _meetups.Clara, 50);
        await room.Says(_meetups.Clara, $"!treffen absagen {meetup.Number}");
        Assert.StartsWith("Soll ich Barcamp", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_announced_it_needs_no_right_and_nobody_is_reminded_of_what_is_called_off()
    {
        var room = await _meetups.RoomAsync();
        await room.Says(_meetups.Anna, "!treffen neu \"Runde\" 4.12. 16 Uhr");
        await room.Says(_meetups.Anna, "!treffen absagen");
        await room.Says(_meetups.Anna, "ja");
        var before = room.Replies.Count;
        await _meetups.UntilAsync(4, 15, 30);

        Assert.Equal(before, room.Replies.Count);
        await room.Says(_meetups.Anna, "!treffen zusage");
        Assert.Equal("Hier steht gerade kein Treffen an.", room.LastReply);
    }

    private async Task<(BotRoom Room, Invitation Meetup)> WithPeopleAsync()
    {
        var room = await _meetups.RoomAsync();
        var meetup = await _meetups.InvitesAsync(room, "\"Barcamp\" 3.12. 16 Uhr");
        await room.Reacts(_meetups.Anna, meetup.Message, "✅");
        await room.Reacts(_meetups.Bernd, meetup.Message, "❔");
        await room.Reacts(_meetups.Clara, meetup.Message, "❌");
        return (room, meetup);
    }

    private Task<string> AnswerAsync(BotRoom room, bool byReaction, string answer) => byReaction
        ? room.Reacts(_meetups.Mira, room.LastMessage["event_id"]!.GetValue<string>(), answer)
        : room.Says(_meetups.Mira, answer);

    private static string Said(BotRoom room, string part) => room.Replies.Last(reply => reply.Contains(part, StringComparison.Ordinal));
}
