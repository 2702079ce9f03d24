using Community.Commands.Limits;
using Community.Commands.Permissions;
using Community.Faq.Life;
using Community.Testing;
using Community.Testing.Homeserver;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Faq.Tests;

/// <summary>The Faq bot at work, and three people. The tests of one class share it; each has a room of its own.</summary>
public class FaqCommunity : IAsyncLifetime
{
    public TestCommunity Bots { get; private set; } = null!;

    /// <summary>The moderator.</summary>
    public FakeUser Mira { get; private set; } = null!;

    public FakeUser Anna { get; private set; } = null!;

    public FakeUser Bernd { get; private set; } = null!;

    protected virtual FaqOptions Options { get; } = new();

    protected virtual CuratorOptions Curators { get; } = new();

    public virtual async ValueTask InitializeAsync()
    {
        Bots = await TestCommunity.StartAsync(FaqBot.Tables, [FaqBot.BotName], services => FaqBot.Add(services.AddSingleton(Curators).AddSingleton(new CommandLimitOptions { Burst = 1_000 }), Options));
        Mira = Bots.Homeserver.AddUser("mira", "Mira");
        Anna = Bots.Homeserver.AddUser("anna", "Anna");
        Bernd = Bots.Homeserver.AddUser("bernd", "Bernd");
    }

    public Task<BotRoom> RoomAsync(string version = "11") =>
        Bots.RoomAsync(Bots.Homeserver.CreateRoom(Mira, "E-Rechnung", version, Anna, Bernd), Mira);

    /// <summary>Anna asks, Bernd replies, Mira puts 📌 on the reply.</summary>
    public async Task<Kept> KeepsAsync(BotRoom room, string question, string answer)
    {
        var asked = room.Fake.Say(Anna, question);
        var answered = room.Fake.Reply(Bernd, asked, answer);
        return new Kept(asked, answered, await room.Reacts(Mira, answered, "📌"));
    }

    /// <summary>Mira sets something for the room, after she has given the bot the right to save it.</summary>
    public async Task SetsAsync(BotRoom room, string command)
    {
        room.Fake.SetPowerLevel(Mira, Bots.Bot, 50);
        await room.Says(Mira, command);
        Assert.Contains("gilt jetzt", room.LastReply, StringComparison.Ordinal);
    }

    /// <summary>A direct room with the bot.</summary>
    public async Task<BotRoom> DirectAsync(FakeUser person)
    {
        var fake = Bots.Homeserver.CreateRoom(person, "Unter uns");
        fake.Invite(person, Bots.Bot, isDirect: true);
        await Bots.Homeserver.WaitUntilAsync(() => fake.Membership(Bots.Bot) == "join");
        await Bots.SettleAsync();
        return new BotRoom(Bots, fake);
    }

    /// <summary>What the bot has said to somebody alone, the last first.</summary>
    public string LastDirectWordsTo(FakeUser person, BotRoom notIn) => Bots.Homeserver.Rooms
        .Where(room => room.Id != notIn.Fake.Id && room.Membership(person) is "invite" or "join" && room.Membership(Bernd) is null)
        .SelectMany(room => new BotRoom(Bots, room).Replies).LastOrDefault(string.Empty);

    /// <summary>The entry, which the room has one of.</summary>
    internal FaqEntry EntryOf(BotRoom room) => Assert.Single(EntriesOf(room));

    /// <summary>What the store holds of a room.</summary>
    internal IReadOnlyList<FaqEntry> EntriesOf(BotRoom room)
    {
        using var db = Bots.Store.Open();
        var id = Matrix.Ids.RoomId.Parse(room.Fake.Id);
        return [.. db.WholeEntries().Where(entry => entry.Room == id).OrderBy(entry => entry.Id)];
    }

    public async ValueTask DisposeAsync()
    {
        await Bots.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The events behind an entry.</summary>
public sealed record Kept(string Question, string Answer, string Pin);
