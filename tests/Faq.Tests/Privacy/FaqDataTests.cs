using Community.Commands.Privacy;
using Community.Store;
using Community.Store.Privacy;
using Community.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Community.Faq.Tests.Privacy;

/// <summary>What the FAQ tells people it keeps of theirs, and what becomes of it when they don't want that.</summary>
public sealed class FaqDataTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    private static readonly IPersonalData Data = FaqBot.PersonalData;

    [Fact]
    public async Task Everybody_sees_their_own_words_and_nobody_else_s()
    {
        var room = await faq.RoomAsync();
        var (carla, dora) = (faq.Bots.Homeserver.AddUser("carla"), faq.Bots.Homeserver.AddUser("dora"));
        await KeepAsync(room, carla, dora, "Welche Rechnung?", "Die mit der Leitweg-ID.");
        var id = faq.EntriesOf(room)[0].Id;

        Assert.Equal(["1 Eintrag mit deinen Worten", $"Eintrag {id}, deine Frage: „Welche Rechnung?“"], await faq.Bots.KeptAsync(Data, carla));
        Assert.Equal(["1 Eintrag mit deinen Worten", $"Eintrag {id}, deine Antwort: „Die mit der Leitweg-ID.“"], await faq.Bots.KeptAsync(Data, dora));
        Assert.Empty(await faq.Bots.KeptAsync(Data, faq.Bots.Homeserver.AddUser("erik")));
    }

    [Fact]
    public async Task With_a_person_their_entries_go_and_all_we_said_of_them()
    {
        var room = await faq.RoomAsync();
        var (carla, dora) = (faq.Bots.Homeserver.AddUser("carla2"), faq.Bots.Homeserver.AddUser("dora2"));
        var answer = await KeepAsync(room, carla, dora, "Welche Rechnung?", "Diese.");
        await room.Says(faq.Anna, "!faq suche Rechnung");
        Assert.Contains("Diese.", room.LastReply, StringComparison.Ordinal);

        var erasure = await faq.Bots.EraseAsync(Data, dora);

        Assert.Equal("1 Eintrag mit deinen Worten", Assert.Single(erasure.Erased).German);
        Assert.Empty(erasure.Remaining);
        Assert.Empty(faq.EntriesOf(room));
        Assert.Empty(room.ReactionsOn(answer));
        Assert.DoesNotContain(room.Replies, reply => reply.Contains("Diese.", StringComparison.Ordinal));
        Assert.Equal([], (await faq.Bots.EraseAsync(Data, dora)).Erased);
    }

    [Fact]
    public async Task Neither_an_edit_nor_a_deletion_brings_anything_back()
    {
        var room = await faq.RoomAsync();
        var (carla, dora) = (faq.Bots.Homeserver.AddUser("carla3"), faq.Bots.Homeserver.AddUser("dora3"));
        var answer = await KeepAsync(room, carla, dora, "Welche Rechnung?", "Diese.");
        await faq.Bots.EraseAsync(Data, dora);

        await room.Edits(dora, answer, "Doch eine andere.");
        await room.Redacts(dora, answer);

        Assert.Empty(faq.EntriesOf(room));
    }

    [Fact]
    public async Task Who_is_named_in_the_words_of_others_is_told_where()
    {
        var room = await faq.RoomAsync();
        var gina = faq.Bots.Homeserver.AddUser("gina");
        await faq.KeepsAsync(room, "Wen frage ich zur Rechnung?", $"Frag {gina.UserId}.");
        var id = faq.EntriesOf(room)[0].Id;

        var erasure = await faq.Bots.EraseAsync(Data, gina);

        Assert.Empty(erasure.Erased);
        Assert.Contains($"(Eintrag {id})", Assert.Single(erasure.Remaining).German, StringComparison.Ordinal);
        Assert.Single(faq.EntriesOf(room));
    }

    [Fact]
    public async Task Who_objects_is_not_kept_until_they_take_it_back()
    {
        var room = await faq.RoomAsync();
        var (carla, dora) = (faq.Bots.Homeserver.AddUser("carla4"), faq.Bots.Homeserver.AddUser("dora4"));
        await WriteAsync(db => db.ObjectAsync(Matrix.Ids.UserId.Parse(dora.UserId), Instant.FromUnixTimeSeconds(0), CancellationToken.None));

        var answer = await KeepAsync(room, carla, dora, "Welche Rechnung?", "Diese.");
        Assert.Empty(faq.EntriesOf(room));
        Assert.StartsWith("Das merke ich mir nicht", room.LastReply, StringComparison.Ordinal);

        await WriteAsync(db => db.WithdrawObjectionAsync(Matrix.Ids.UserId.Parse(dora.UserId), CancellationToken.None));
        await room.Reacts(faq.Mira, answer, "📌");
        Assert.Single(faq.EntriesOf(room));
    }

    private async Task<string> KeepAsync(BotRoom room, Testing.Homeserver.FakeUser asks, Testing.Homeserver.FakeUser answers, string question, string answer)
    {
        room.Fake.Join(asks);
        room.Fake.Join(answers);
        var asked = room.Fake.Say(asks, question);
        var answered = room.Fake.Reply(answers, asked, answer);
        await room.Reacts(faq.Mira, answered, "📌");
        return answered;
    }

    private Task WriteAsync(Func<CommunityContext, Task> write) =>
        faq.Bots.Services.GetRequiredService<StoreAccess>().WriteAsync(write, CancellationToken.None);
}
