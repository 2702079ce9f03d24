using Community.Commands.Limits;
using Community.Commands.Permissions;
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

    /// <summary>What the store holds of a room.</summary>
    internal IReadOnlyList<FaqEntry> EntriesOf(BotRoom room)
    {
        using var db = Bots.Store.Open();
        var id = Matrix.Ids.RoomId.Parse(room.Fake.Id);
        return [.. db.Set<FaqEntry>().Where(entry => entry.Room == id)];
    }

    public async ValueTask DisposeAsync()
    {
        await Bots.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The events behind an entry.</summary>
public sealed record Kept(string Question, string Answer, string Pin);
