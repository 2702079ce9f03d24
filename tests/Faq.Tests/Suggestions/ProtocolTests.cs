using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Community.Store.Knowledge;
using Community.Store.Privacy;
using Community.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Extensions;

namespace Community.Faq.Tests.Suggestions;

/// <summary>A question that was answered in a protocol is proposed to the room's curators, by ids only, where the room wants it.</summary>
public sealed class ProtocolTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    private const string Asked = "^ frage Wer zahlt den Saal?", Answered = "^ antwort: Die Stiftung.";

    [Theory]
    [InlineData("!faq offen", "Antworten aus einem Protokoll; 📌 auf die Nachricht nimmt sie auf, ❌ verwirft sie:")]
    [InlineData("!faq open", "Answers of a protocol; 📌 on the message keeps it, ❌ drops it:")]
    public async Task Curators_find_it_and_keep_it_without_its_marks(string command, string title)
    {
        var room = await AttentiveRoomAsync();
        var (_, answer) = await ToldAsync(room);
        await room.Says(faq.Mira, command);
        Assert.StartsWith(
            $"{title}\n• {(command.EndsWith("open", StringComparison.Ordinal) ? "To the message" : "Zur Nachricht")}: https://matrix.to/#/{room.Fake.Id}/{answer}?via=fake.test\n",
            faq.LastDirectWordsTo(faq.Mira, room), StringComparison.Ordinal);
        Assert.Empty(faq.EntriesOf(room));

        await room.Reacts(faq.Mira, answer, "📌");
        Assert.Equal(("Wer zahlt den Saal?", "Die Stiftung.", EntryState.Published), (faq.EntryOf(room).Question, faq.EntryOf(room).Answer, faq.EntryOf(room).State));
        await room.Edits(faq.Bernd, answer, "^ antwort Die Stiftung Nord.");
        await room.Reacts(faq.Mira, answer, "✅");
        Assert.Equal("Die Stiftung Nord.", faq.EntryOf(room).Answer);
        await room.Says(faq.Mira, "!faq offen");
        Assert.Equal("Hier wartet gerade nichts.", room.LastReply);
    }

    [Fact]
    public async Task By_command_it_is_kept_with_its_question_too_and_by_others_only_proposed()
    {
        var room = await AttentiveRoomAsync();
        var (_, answer) = await ToldAsync(room);
        await room.Replying(faq.Anna, answer, "!faq merken");

        Assert.Equal(("Wer zahlt den Saal?", "Die Stiftung.", EntryState.Draft), (faq.EntryOf(room).Question, faq.EntryOf(room).Answer, faq.EntryOf(room).State));
    }

    [Fact]
    public async Task Who_is_no_curator_learns_nothing_and_a_curator_can_let_it_be()
    {
        var room = await AttentiveRoomAsync();
        var (_, answer) = await ToldAsync(room);
        await room.Says(faq.Anna, "!faq offen");
        Assert.Equal("Was auf Freigabe wartet, sehen nur die Kurator:innen dieses Raums.", room.LastReply);
        await room.Reacts(faq.Anna, answer, "❌");
        Assert.Single(await CandidatesAsync(room));

        await room.Reacts(faq.Mira, answer, "❌");
        Assert.Empty(await CandidatesAsync(room));
    }

    [Fact]
    public async Task Where_the_room_does_not_want_it_nothing_is_noted_also_not_later()
    {
        var room = await faq.RoomAsync();
        await ToldAsync(room);
        Assert.Empty(await CandidatesAsync(room));

        await faq.SetsAsync(room, "!faq einstellungen mitlesen an");
        Assert.Empty(await CandidatesAsync(room));
    }

    [Fact]
    public async Task It_stays_in_its_room_and_of_a_room_without_the_bot_nothing_is_known()
    {
        var (room, other) = (await AttentiveRoomAsync(), await AttentiveRoomAsync());
        await ToldAsync(room);
        Assert.Empty(await CandidatesAsync(other));
        await other.Says(faq.Mira, "!faq offen");
        Assert.Equal("Hier wartet gerade nichts.", other.LastReply);

        var closed = new BotRoom(faq.Bots, faq.Bots.Homeserver.CreateRoom(faq.Mira, "Leitung", faq.Anna, faq.Bernd));
        await ToldAsync(closed);
        Assert.Empty(await CandidatesAsync(closed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_taken_back_before_the_bot_heard_of_it_is_not_proposed(bool isQuestion)
    {
        var room = await AttentiveRoomAsync();
        var (question, answer) = Says(room);
        room.Fake.Redact(isQuestion ? faq.Anna : faq.Bernd, isQuestion ? question : answer);
        await TellAsync(room, question, answer);

        Assert.Empty(await CandidatesAsync(room));
    }

    [Fact]
    public async Task What_is_taken_back_afterwards_is_proposed_no_more()
    {
        var room = await AttentiveRoomAsync();
        var (question, _) = await ToldAsync(room);
        Assert.Single(await CandidatesAsync(room));
        await room.Redacts(faq.Anna, question);

        Assert.Empty(await CandidatesAsync(room));
    }

    [Fact]
    public async Task Told_while_the_process_went_down_it_is_proposed_once()
    {
        var room = await AttentiveRoomAsync();
        var (question, answer) = Says(room);
        await faq.Bots.StopAsync();
        await TellAsync(room, question, answer, settles: false);
        await faq.Bots.StartAsync();
        await faq.Bots.LearnsAsync();
        Assert.Single(await CandidatesAsync(room));

        await room.Reacts(faq.Mira, answer, "❌");
        await faq.Bots.StopAsync();
        await faq.Bots.StartAsync();
        await faq.Bots.LearnsAsync();
        Assert.Empty(await CandidatesAsync(room));
    }

    [Fact]
    public async Task What_somebody_said_who_wants_nothing_kept_is_not_proposed()
    {
        var clara = faq.Bots.Homeserver.AddUser($"clara-{Guid.NewGuid():N}", "Clara");
        var room = await AttentiveRoomAsync();
        room.Fake.Invite(faq.Mira, clara);
        room.Fake.Join(clara);
        await using (var db = faq.Bots.Store.Open())
        {
            await db.ObjectAsync(UserId.Parse(clara.UserId), faq.Bots.Time.GetUtcNow().ToInstant(), CancellationToken.None);
            await db.SaveChangesAsync(CancellationToken.None);
        }
        var (question, _) = Says(room);
        await TellAsync(room, question, room.Fake.Say(clara, Answered));

        Assert.Empty(await CandidatesAsync(room));
    }

    [Theory]
    [InlineData(Asked, "^ antwort")]
    [InlineData("^ frage:", Answered)]
    public async Task Without_words_there_is_nothing_to_propose(string asked, string answered)
    {
        var room = await AttentiveRoomAsync();
        await TellAsync(room, room.Fake.Say(faq.Anna, asked), room.Fake.Say(faq.Bernd, answered));

        Assert.Empty(await CandidatesAsync(room));
    }

    private async Task<BotRoom> AttentiveRoomAsync()
    {
        var room = await faq.RoomAsync();
        await faq.SetsAsync(room, "!faq einstellungen mitlesen an");
        return room;
    }

    private (string Question, string Answer) Says(BotRoom room) => (room.Fake.Say(faq.Anna, Asked), room.Fake.Say(faq.Bernd, Answered));

    /// <summary>Somebody asks, Bernd answers without a reply, and the protocol is approved.</summary>
    private async Task<(string Question, string Answer)> ToldAsync(BotRoom room)
    {
        var (question, answer) = Says(room);
        await TellAsync(room, question, answer);
        return (question, answer);
    }

    /// <summary>As the bot does that keeps protocols.</summary>
    private async Task TellAsync(BotRoom room, string question, string answer, bool settles = true)
    {
        if (settles)
        {
            await faq.Bots.Services.GetRequiredService<StoreAccess>().WriteAsync(WriteAsync, CancellationToken.None);
            await faq.Bots.LearnsAsync();
            return;
        }
        await using var store = faq.Bots.Store.Open();
        await WriteAsync(store);

        async Task WriteAsync(CommunityContext db)
        {
            var now = faq.Bots.Time.GetUtcNow().ToInstant();
            var work = new Work(db, new Outbox(db, "protocols", UserId.Parse(faq.Bots.Bot.UserId), answer, now), now);
            await work.TellAsync(FactKind.QuestionAnswered, RoomId.Parse(room.Fake.Id), EventId.Parse(answer), EventId.Parse(question), CancellationToken.None);
        }
    }

    private async Task<IReadOnlyList<string>> CandidatesAsync(BotRoom room)
    {
        await using var db = faq.Bots.Store.Open();
        var id = RoomId.Parse(room.Fake.Id);
        return [.. (await db.Set<FaqCandidate>().Where(candidate => candidate.Room == id).ToListAsync()).Select(candidate => candidate.Answer.Value)];
    }
}
