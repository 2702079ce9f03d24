using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Community.Commands.Limits;
using Community.Store.Knowledge;
using Community.Testing;
using Community.Testing.Homeserver;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Community.Summaries.Tests;

/// <summary>The Summaries bot at work in Berlin, on a Tuesday in December 2026 at 10 o'clock, and four people.</summary>
public sealed partial class SummariesCommunity : IAsyncLifetime
{
    /// <summary>What another slice has to tell.</summary>
    internal SampleNews News { get; } = new();

    public TestCommunity Bots { get; private set; } = null!;

    /// <summary>The moderator.</summary>
    public FakeUser Mira { get; private set; } = null!;

    public FakeUser Anna { get; private set; } = null!;

    public FakeUser Bernd { get; private set; } = null!;

    public FakeUser Clara { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Bots = await TestCommunity.StartAsync(
            SummariesBot.Tables, [SummariesBot.BotName],
            services => SummariesBot.Add(
                services.AddSingleton(new CommandLimitOptions { Burst = 1_000 }).AddSingleton<INews>(News), new SummariesOptions { MostMessages = 60 }, DateTimeZoneProviders.Tzdb["Europe/Berlin"]));
        Mira = Bots.Homeserver.AddUser("mira", "Mira");
        Anna = Bots.Homeserver.AddUser("anna", "Anna");
        Bernd = Bots.Homeserver.AddUser("bernd", "Bernd");
        Clara = Bots.Homeserver.AddUser("clara", "Clara");
    }

    /// <summary>A room in which nothing has been agreed to.</summary>
    public async Task<BotRoom> QuietRoomAsync(params FakeUser[] members)
    {
        var room = await Bots.RoomAsync("Technik", Mira, members.Length > 0 ? members : [Anna, Bernd, Clara]);
        room.Fake.SetPowerLevel(Mira, Bots.Bot, 50);
        return room;
    }

    /// <summary>A room whose talk may be summed up.</summary>
    public async Task<BotRoom> RoomAsync(params FakeUser[] members)
    {
        var room = await QuietRoomAsync(members);
        await room.Says(Mira, "!kompakt an");
        Assert.StartsWith("Ab jetzt fasse ich", room.LastReply, StringComparison.Ordinal);
        return room;
    }

    /// <summary>A direct room that somebody has opened with the bot.</summary>
    public async Task<BotRoom> DirectAsync(FakeUser person) => await Bots.RoomAsync(Bots.Homeserver.CreateRoom(person, new JsonObject
    {
        ["preset"] = "trusted_private_chat",
        ["is_direct"] = true,
        ["invite"] = new JsonArray(Bots.Bot.UserId),
    }));

    /// <summary>The bot's own direct room with somebody, once it has opened one.</summary>
    public BotRoom OpenedFor(FakeUser person)
    {
        var room = Bots.Homeserver.Rooms.Last(room => room.State("m.room.create") is not null && room.Membership(person) == "invite" && room.Membership(Bots.Bot) == "join");
        return new BotRoom(Bots, room);
    }

    /// <summary>Somebody sets who may read what is said from then on.</summary>
    public async Task RuleAsync(BotRoom room, string rule)
    {
        room.Fake.SendState(Mira, "m.room.history_visibility", "", new JsonObject { ["history_visibility"] = rule });
        await Bots.SettleAsync();
    }

    /// <summary>The ids of the messages that a summary links to.</summary>
    public static IReadOnlyList<string> LinksIn(string plain) =>
        [.. Link().Matches(plain).Select(match => Uri.UnescapeDataString(match.Groups["id"].Value))];

    public async ValueTask DisposeAsync() => await Bots.DisposeAsync();

    [GeneratedRegex(@"https://matrix\.to/#/[^/\s]+/(?<id>[^?\s]+)\?via=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
