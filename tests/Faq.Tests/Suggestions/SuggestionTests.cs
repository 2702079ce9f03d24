using Community.Testing;

namespace Community.Faq.Tests.Suggestions;

/// <summary>When the bot speaks up by itself, and when it does not.</summary>
public sealed class SuggestionTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    private const string Question = "Womit können wir eine XRechnung lesen?", Again = "Womit kann ich denn eine XRechnung lesen?";

    [Fact]
    public async Task An_entry_that_fits_is_named_when_nobody_answers_and_only_once()
    {
        var room = await KnowingAsync();
        var asked = await room.Says(faq.Bernd, Again);
        Assert.Empty(room.Replies);
        await faq.Bots.PassesAsync(TimeSpan.FromMinutes(2));
        await faq.Bots.PassesAsync(TimeSpan.FromMinutes(2));

        Assert.StartsWith($"Dazu gibt es schon etwas:\n\n{faq.EntryOf(room).Id} · {Question}\nMit einem Viewer.\n", Assert.Single(room.Replies), StringComparison.Ordinal);
        Assert.Equal(("m.notice", asked), (room.LastKind, room.LastRepliesTo));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Never_on_top_of_a_person_who_answers(bool isReply)
    {
        var room = await KnowingAsync();
        var asked = room.Fake.Say(faq.Bernd, Again);
        if (isReply)
            room.Fake.Reply(faq.Anna, asked, "Ich nehme Quba.");
        else
            room.Fake.Say(faq.Anna, "Ich nehme Quba.");
        await faq.Bots.SettleAsync();
        await faq.Bots.PassesAsync(TimeSpan.FromMinutes(5));

        Assert.Empty(room.Replies);
    }

    [Theory]
    [InlineData("Wer kommt heute mit in die Kantine?")]
    [InlineData("Ich lese gerade eine XRechnung.")]
    [InlineData("XRechnung?")]
    [InlineData("Guten Morgen zusammen! Wie geht es euch?")]
    public async Task What_is_no_question_or_another_one_is_left_alone(string said)
    {
        var room = await KnowingAsync();
        await room.Says(faq.Bernd, said);
        await faq.Bots.PassesAsync(TimeSpan.FromMinutes(5));

        Assert.Empty(room.Replies);
    }

    [Fact]
    public async Task A_room_can_switch_it_off()
    {
        var room = await KnowingAsync();
        await faq.SetsAsync(room, "!faq einstellungen hinweise aus");
        var before = room.Replies.Count;
        await room.Says(faq.Bernd, Again);
        await faq.Bots.PassesAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(before, room.Replies.Count);
    }

    [Fact]
    public async Task What_only_another_room_knows_is_not_suggested()
    {
        await KnowingAsync();
        var other = await faq.RoomAsync();
        await other.Says(faq.Bernd, Again);
        await faq.Bots.PassesAsync(TimeSpan.FromMinutes(5));

        Assert.Empty(other.Replies);
    }

    [Fact]
    public async Task A_question_taken_back_or_an_entry_gone_meanwhile_is_not_answered()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, Question, "Mit einem Viewer.");
        await room.Redacts(faq.Bernd, await room.Says(faq.Bernd, Again));
        await faq.Bots.PassesAsync(TimeSpan.FromMinutes(5));
        Assert.Empty(room.Replies);

        await room.Says(faq.Bernd, Again);
        await room.Redacts(faq.Bernd, kept.Answer);
        await faq.Bots.PassesAsync(TimeSpan.FromMinutes(5));
        Assert.Empty(room.Replies);
    }

    [Theory]
    [InlineData("👍", true)]
    [InlineData("👎", false)]
    public async Task Whether_it_helped_is_kept_without_who_says_so(string emoji, bool isHelpful)
    {
        var room = await KnowingAsync();
        await room.Says(faq.Bernd, "!faq suche XRechnung");
        var vote = await room.Reacts(faq.Bernd, room.LastMessage["event_id"]!.GetValue<string>(), emoji);
        Assert.Equal([isHelpful], Votes(room));

        await room.Redacts(faq.Bernd, vote);
        Assert.Empty(Votes(room));
    }

    [Theory]
    [InlineData("!faq hilfreich {0}", true)]
    [InlineData("!faq hilfreich {0} nein", false)]
    [InlineData("!faq helpful {0} yes", true)]
    public async Task It_may_be_typed_as_well_and_taken_back(string command, bool isHelpful)
    {
        var room = await KnowingAsync();
        var vote = await room.Says(faq.Bernd, string.Format(null, command, faq.EntryOf(room).Id));
        Assert.Equal([isHelpful], Votes(room));
        Assert.Equal(["✅"], room.ReactionsOn(vote));

        await room.Redacts(faq.Bernd, vote);
        Assert.Empty(Votes(room));
    }

    private IReadOnlyList<bool> Votes(BotRoom room)
    {
        var id = faq.EntryOf(room).Id;
        using var db = faq.Bots.Store.Open();
        return [.. db.Set<FaqVote>().Where(vote => vote.EntryId == id).Select(vote => vote.IsHelpful)];
    }

    private async Task<BotRoom> KnowingAsync()
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, Question, "Mit einem Viewer.");
        return room;
    }
}
