using System.Text.Json.Nodes;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>A poll of one choice on a real homeserver, as clients send the votes.</summary>
public sealed class PollOnSynapse(PoliteGuests guests) : IClassFixture<PoliteGuests>
{
    [Fact]
    public async Task Of_those_who_vote_change_and_withdraw_the_last_word_counts_and_the_winner_becomes_the_meetup()
    {
        var room = await guests.RoomAsync("Terminwahl");
        var year = TimeProvider.System.GetUtcNow().Year + 1;
        await guests.Anna.SaysAsync(room, $"!treffen umfrage eine Wahl \"Barcamp\" | 10.12.{year} 16 Uhr | 11.12.{year} 10–12 Uhr");
        var poll = await guests.Sight.WaitForAsync(one => one.Room == room && one.Type is EventType.PollStart);
        Assert.Equal(guests.Bots.Meetups, poll.Sender);
        var answers = poll.Content.Member(EventType.PollStart).Member("answers").Items().Select(answer => answer.GetProperty("id").GetString()!).ToList();
        var number = answers[0].Split('-')[0];

        await VotesAsync(guests.Anna, room, poll.Id, answers[0]);
        await VotesAsync(guests.Bernd, room, poll.Id, answers[0]);
        await VotesAsync(guests.Bernd, room, poll.Id, answers[1]);
        await VotesAsync(guests.Mira, room, poll.Id, answers[1]);
        await guests.Anna.RedactsAsync(room, await VotesAsync(guests.Anna, room, poll.Id, answers[1]));
        await guests.Mira.RedactsAsync(room, await VotesAsync(guests.Mira, room, poll.Id, answers[0]));
        var typed = await guests.Anna.SaysAsync(room, $"!meetup vote {answers[1]}");
        await guests.Sight.ReactionAsync(guests.Bots.Meetups, typed, "✅");
        await guests.Anna.RedactsAsync(room, typed);
        await guests.Anna.SaysAsync(room, $"!treffen auszählen {number}");

        var end = await guests.Sight.WaitForAsync(one => one.Room == room && one.Type is EventType.PollEnd);
        Assert.Equal(poll.Id, Relation.Of(end).Target);
        Assert.Contains($"11. Dezember {year}", end.Content.Member("org.matrix.msc1767.text").AsText(), StringComparison.Ordinal);
        var result = await guests.Sight.WaitForAsync(one => one.Room == room && MessageContent.Of(one)?.Text.Contains("Das Ergebnis zu Barcamp", StringComparison.Ordinal) == true);
        var text = MessageContent.Of(result)!.Text;
        Assert.Matches($"{answers[1]} · .* · 2 Stimmen\n{answers[0]} · .* · 1 Stimme\n", text);
        await guests.Anna.ReactsAsync(room, result.Id, "✅");
        var meetup = await guests.Sight.WaitForAsync(one => one.Room == room && MessageContent.Of(one)?.Text.StartsWith("📅 Barcamp", StringComparison.Ordinal) == true);
        Assert.Contains($"11. Dezember {year}, 10:00–12:00 Uhr", MessageContent.Of(meetup)!.Text, StringComparison.Ordinal);
    }

    private static Task<EventId> VotesAsync(Person person, RoomId room, EventId poll, string answer) => person.SendAsync(room, "org.matrix.msc3381.poll.response", new JsonObject
    {
        ["org.matrix.msc3381.poll.response"] = new JsonObject { ["answers"] = new JsonArray(answer) },
        ["m.relates_to"] = new JsonObject { ["rel_type"] = Relation.Reference, ["event_id"] = poll.Value },
    });
}
