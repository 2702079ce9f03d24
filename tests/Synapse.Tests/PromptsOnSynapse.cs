using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>What the bots ask back, by whom and how it can be answered, and what is undone.</summary>
public sealed class PromptsOnSynapse(PoliteGuests guests) : IClassFixture<PoliteGuests>
{
    private static string Day => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30).ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_missing_word_is_asked_for_with_a_default_and_given_by_tap_or_in_words()
    {
        var room = await guests.RoomAsync("Nachfragen");
        await AnswerAsync(guests.Mira, room, $"!treffen neu „Erstes“ {Day} 16 Uhr");

        // With ✅, what is usual is taken.
        var asked = await guests.Sight.AnswerAsync(guests.Bots.Meetups, await guests.Anna.SaysAsync(room, $"!meetup new “Second” {Day}"));
        Assert.StartsWith("And at what time? Last time it was 16:00", MessageContent.Of(asked)!.Text, StringComparison.Ordinal);
        Assert.Equal((MessageContent.TextKind, guests.Anna.User), (MessageContent.Of(asked)!.Kind, Assert.Single(Mentions.Of(asked))));
        await guests.Sight.ReactionAsync(guests.Bots.Meetups, asked.Id, "✅");
        // It is Anna's question: nobody else answers it.
        await guests.Bernd.ReactsAsync(room, asked.Id, "✅");
        await guests.Mira.SaysAsync(room, "17 Uhr");
        await guests.Anna.ReactsAsync(room, asked.Id, "✅");
        Assert.Contains("16:00", MessageContent.Of(await guests.Sight.AnswerAsync(guests.Bots.Meetups, asked.Id))!.Text, StringComparison.Ordinal);

        Assert.StartsWith("Und um wie viel Uhr? Beim letzten Mal war es 16:00 Uhr", await AnswerAsync(guests.Bernd, room, $"!treffen neu „Drittes“ {Day}"), StringComparison.Ordinal);
        Assert.Contains("16:00", await AnswerAsync(guests.Bernd, room, "ok"), StringComparison.Ordinal);
        Assert.StartsWith("Und um wie viel Uhr?", await AnswerAsync(guests.Bernd, room, $"!treffen neu „Viertes“ {Day}"), StringComparison.Ordinal);
        Assert.Contains("11:30", await AnswerAsync(guests.Bernd, room, "11:30"), StringComparison.Ordinal);
        Assert.Equal(4, (await guests.SaidByBotsAsync(room)).Count(one => MessageContent.Of(one)!.Text.StartsWith("📅", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_question_at_a_time_that_can_be_given_up()
    {
        var room = await guests.RoomAsync("Eins nach dem anderen");
        await AnswerAsync(guests.Anna, room, $"!treffen neu „Erstes“ {Day} 16 Uhr");
        Assert.StartsWith("Soll ich ", await AnswerAsync(guests.Anna, room, "!treffen absagen"), StringComparison.Ordinal);
        Assert.Equal("Gut, dann lasse ich es.", await AnswerAsync(guests.Anna, room, "abbrechen"));
        Assert.StartsWith("Shall I really call ", await AnswerAsync(guests.Anna, room, "!meetup cancel"), StringComparison.Ordinal);
        Assert.Equal("All right, I'll leave it.", await AnswerAsync(guests.Anna, room, "cancel"));
        Assert.StartsWith("Shall I really call ", await AnswerAsync(guests.Anna, room, "!meetup cancel"), StringComparison.Ordinal);
        Assert.Equal("All right, it stays on.", await AnswerAsync(guests.Anna, room, "no"));

        // A new command gives up the question; two people have one each.
        var given = await guests.Sight.AnswerAsync(guests.Bots.Meetups, await guests.Mira.SaysAsync(room, "!treffen absagen"));
        Assert.StartsWith("Soll ich ", await AnswerAsync(guests.Anna, room, "!treffen absagen"), StringComparison.Ordinal);
        await AnswerAsync(guests.Mira, room, "!treffen");
        await guests.Mira.ReactsAsync(room, given.Id, "✅");
        await guests.Mira.SaysAsync(room, "ja");
        Assert.Equal("Gut, es bleibt dabei.", await AnswerAsync(guests.Anna, room, "nein"));
        await guests.EachAnswersAsync(room);
        Assert.DoesNotContain(await guests.SaidByBotsAsync(room), one => MessageContent.Of(one)!.Text.Contains("ist abgesagt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_confirmed_is_undone_by_who_did_it_typed_in_either_language()
    {
        var room = await guests.RoomAsync("Versehen");
        await AnswerAsync(guests.Anna, room, $"!treffen neu „Erstes“ {Day} 16 Uhr");
        Assert.StartsWith("Soll ich ", await AnswerAsync(guests.Mira, room, "!treffen absagen"), StringComparison.Ordinal);
        Assert.Contains("!rückgängig", await AnswerAsync(guests.Mira, room, "ja"), StringComparison.Ordinal);
        Assert.StartsWith("Hier gibt es gerade nichts von dir", await guests.AnswerAsync(guests.Bots.Front, guests.Bernd, room, "!rückgängig"), StringComparison.Ordinal);
        Assert.EndsWith("findet wieder statt.", await AnswerAsync(guests.Mira, room, "!rückgängig"), StringComparison.Ordinal);

        Assert.StartsWith("Shall I really call ", await AnswerAsync(guests.Anna, room, "!meetup cancel"), StringComparison.Ordinal);
        var off = await guests.Sight.AnswerAsync(guests.Bots.Meetups, await guests.Anna.SaysAsync(room, "yes"));
        Assert.Contains("!undo", MessageContent.Of(off)!.Text, StringComparison.Ordinal);
        await guests.Bernd.ReactsAsync(room, off.Id, "↩️");
        await guests.EachAnswersAsync(room);
        Assert.EndsWith("is on again.", await AnswerAsync(guests.Anna, room, "!undo"), StringComparison.Ordinal);
        Assert.StartsWith("There is nothing of yours", await guests.AnswerAsync(guests.Bots.Front, guests.Anna, room, "!undo"), StringComparison.Ordinal);
    }

    private Task<string> AnswerAsync(Person person, RoomId room, string text) => guests.AnswerAsync(guests.Bots.Meetups, person, room, text);
}
