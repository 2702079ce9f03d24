using Community.Testing;

namespace Community.Meetups.Tests.Polls;

/// <summary>Which date suits? One message per date, a result, and the winner becomes the meetup.</summary>
public sealed class PollTests : IAsyncLifetime
{
    private readonly MeetupsCommunity _meetups = new();
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        await _meetups.InitializeAsync();
        _room = await _meetups.RoomAsync();
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();

    [Fact]
    public async Task The_date_that_suits_most_becomes_the_meetup()
    {
        await _room.Says(_meetups.Anna, "!treffen umfrage \"Barcamp\" | Do 10.12. 16:00 | Fr 11.12. 10–12 Uhr | bis 5.12. 12 Uhr");
        Assert.StartsWith("🗳 Wann passt es euch? Barcamp (Umfrage 1)\n", _room.Replies[0], StringComparison.Ordinal);
        Assert.Equal("1-1 · Donnerstag, 10. Dezember 2026, 16:00 Uhr (MEZ)\nPasst: 0 · Zur Not: 0 · Passt nicht: 0", _room.Replies[1]);
        var (first, second) = (Message("1-1 ·"), Message("1-2 ·"));
        Assert.Equal(["✅", "❔", "❌"], _room.ReactionsOn(second));
        await _room.Reacts(_meetups.Bernd, first, "✅");
        var no = await _room.Reacts(_meetups.Bernd, first, "❌");
        await _room.Reacts(_meetups.Bernd, second, "✅");
        await _room.Reacts(_meetups.Clara, second, "❔");
        await _room.Redacts(_meetups.Bernd, no);
        Assert.EndsWith("Passt: 1 · Zur Not: 0 · Passt nicht: 0", _room.Reads(first), StringComparison.Ordinal);

        await _meetups.UntilAsync(day: 5, hour: 12);
        Assert.Equal(
            """
            anna: 🗳 Das Ergebnis zu Barcamp:
            1-2 · Freitag, 11. Dezember 2026, 10:00–12:00 Uhr (MEZ) · Passt: 1 · Zur Not: 1 · Passt nicht: 0
            1-1 · Donnerstag, 10. Dezember 2026, 16:00 Uhr (MEZ) · Passt: 1 · Zur Not: 0 · Passt nicht: 0
            Am besten passt Freitag, 11. Dezember 2026, 10:00–12:00 Uhr (MEZ). Mit ✅ kündige ich es an, oder mit !treffen nehmen 1-2.
            """.ReplaceLineEndings("\n"), _room.LastReply);
        var result = _room.LastMessage["event_id"]!.GetValue<string>();
        await _room.Reacts(_meetups.Bernd, result, "✅");
        await _room.Reacts(_meetups.Clara, first, "✅");
        Assert.Equal(result, _room.LastMessage["event_id"]!.GetValue<string>());

        await _room.Reacts(_meetups.Anna, result, "✅");
        Assert.StartsWith("📅 Barcamp (Treffen 1)\nWann: Freitag, 11. Dezember 2026, 10:00–12:00 Uhr (MEZ)", _room.LastReply, StringComparison.Ordinal);
        await _room.Says(_meetups.Anna, "!treffen nehmen 1-1");
        Assert.Equal("Barcamp: Daraus ist schon ein Treffen geworden.", _room.LastReply);
    }

    [Fact]
    public async Task Who_wanted_it_and_has_not_answered_is_reminded()
    {
        await _room.Says(_meetups.Anna, "!meetup poll Barcamp | Dec 10th 4pm | Dec 11th 10am | until Dec 5th noon");
        await _room.Says(_meetups.Bernd, "!meetup nudge 1");
        await _room.Says(_meetups.Clara, "!treffen stups 1");
        await _room.Reacts(_meetups.Clara, Message("1-1 ·"), "❌");
        await _meetups.UntilAsync(day: 4, hour: 12);

        Assert.StartsWith("bernd: You wanted to be reminded: your answer to Barcamp is still missing.", _room.LastReply, StringComparison.Ordinal);
        Assert.Equal([_meetups.Bernd.UserId], _room.LastMentions);
    }

    [Theory]
    [InlineData("!treffen umfrage", "Wie soll das Treffen heißen?")]
    [InlineData("!treffen umfrage \"Barcamp\"", "Zur Wahl stehen müssen 2 bis 10 verschiedene Termine")]
    [InlineData("!treffen umfrage \"Barcamp\" | 10.12. 16 Uhr | 10.12. 16 Uhr", "Zur Wahl stehen müssen 2 bis 10 verschiedene Termine")]
    [InlineData("!treffen umfrage \"Barcamp\" | 31.2. 16 Uhr | 10.12. 16 Uhr", "„31.2.“: Diesen Tag gibt es nicht.")]
    [InlineData("!treffen umfrage \"Barcamp\" | 10.12. 25 Uhr | 11.12. 16 Uhr", "„25 Uhr“: Diese Uhrzeit gibt es nicht.")]
    [InlineData("!treffen umfrage \"Barcamp\" | 10.12. | 11.12. 16 Uhr", "„10.12.“: Diese Uhrzeit gibt es nicht.")]
    [InlineData("!treffen nehmen 9-1", "Eine offene Umfrage 9-1 gibt es in diesem Raum nicht.")]
    [InlineData("!treffen auszählen 9", "Eine offene Umfrage 9 gibt es in diesem Raum nicht.")]
    [InlineData("!meetup nudge x", "“x” is not the number of a poll.")]
    public async Task What_makes_no_sense_is_said(string typed, string answer)
    {
        await _room.Says(_meetups.Anna, typed);

        Assert.StartsWith(answer, Assert.Single(_room.Replies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_began_it_or_a_curator_closes_it()
    {
        await _room.Says(_meetups.Anna, "!treffen umfrage Barcamp | 10.12. 16 Uhr | 11.12. 16 Uhr");
        await _room.Says(_meetups.Bernd, "!treffen auszählen 1");
        Assert.StartsWith("Barcamp: Darüber entscheidet, wer die Umfrage begonnen hat", _room.LastReply, StringComparison.Ordinal);
        await _room.Says(_meetups.Mira, "!treffen auszählen 1");
        Assert.EndsWith("Keiner der Termine passt jemandem.", _room.LastReply, StringComparison.Ordinal);
    }

    private string Message(string begins) => _room.Fake.Events
        .First(one => one["content"]?["body"]?.GetValue<string>().StartsWith(begins, StringComparison.Ordinal) == true)["event_id"]!.GetValue<string>();
}
