using Community.Commands;
using Community.Hosting.Accounts;
using Community.Matrix.Ids;
using Community.Testing;
using Community.Testing.Homeserver;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Front.Tests;

/// <summary>The front bot at work beside a bot for lists, and three people.</summary>
public sealed class FrontCommunity : IAsyncLifetime
{
    public TestCommunity Bots { get; private set; } = null!;

    /// <summary>The moderator.</summary>
    public FakeUser Mira { get; private set; } = null!;

    public FakeUser Anna { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Bots = await TestCommunity.StartAsync(FrontBot.Tables, [FrontBot.BotName], services =>
        {
            FrontBot.Add(services, new FrontOptions { OtherWords = ["mjolnir"], MoreAt = "https://example.org/bots" });
            // One that runs here but is in none of the rooms.
            services.AddSingleton(new BotSeat("dance", UserId.Parse("@tanz:localhost")));
            services.AddCommands("dance", _ => new CommandSet(
                new CommandWord("tango", "tango", "walzer"), new Wording("Tanz", "Dance"), new Wording("Ich tanze.", "I dance."), []));
            services.AddCommands("lists", _ => new CommandSet(
                new CommandWord("liste", "list", "listen"), new Wording("Listen", "Lists"), new Wording("Ich führe Listen.", "I keep lists."), [])
            {
                Keeps = new Wording("Listen.", "Lists."),
            });
        });
        Mira = Bots.Homeserver.AddUser("mira", "Mira");
        Anna = Bots.Homeserver.AddUser("anna", "Anna");
    }

    public Task<BotRoom> RoomAsync() => Bots.RoomAsync("Foyer", Mira, Anna);

    public async ValueTask DisposeAsync() => await Bots.DisposeAsync();
}
