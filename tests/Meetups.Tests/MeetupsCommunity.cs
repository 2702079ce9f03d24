using Community.Commands.Limits;
using Community.Hosting.Retention;
using Community.Store;
using Community.Testing;
using Community.Testing.Homeserver;
using Community.Web;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Meetups.Tests;

/// <summary>The Meetups bot at work in Berlin, on a Tuesday in December 2026 at 10 o'clock, and four people.</summary>
public sealed class MeetupsCommunity : IAsyncLifetime
{
    private readonly MeetupsOptions _options;

    public MeetupsCommunity()
        : this(new MeetupsOptions())
    {
    }

    internal MeetupsCommunity(MeetupsOptions options) => _options = options;

    /// <summary>The address of a portal that nobody opens here; null: there is none.</summary>
    internal string? Portal { get; init; }

    public TestCommunity Bots { get; private set; } = null!;

    /// <summary>The moderator; anybody may announce a meetup.</summary>
    public FakeUser Mira { get; private set; } = null!;

    public FakeUser Anna { get; private set; } = null!;

    public FakeUser Bernd { get; private set; } = null!;

    public FakeUser Clara { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Bots = await TestCommunity.StartAsync(
            MeetupsBot.Tables, [MeetupsBot.BotName],
            services =>
            {
                if (Portal is { } address)
                    services.AddSingleton(new PortalOptions { Url = address, Listen = address });
                MeetupsBot.Add(services.AddSingleton(new CommandLimitOptions { Burst = 1_000 }), _options, DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
            });
        Mira = Bots.Homeserver.AddUser("mira", "Mira");
        Anna = Bots.Homeserver.AddUser("anna", "Anna");
        Bernd = Bots.Homeserver.AddUser("bernd", "Bernd");
        Clara = Bots.Homeserver.AddUser("clara", "Clara");
    }

    public Task<BotRoom> RoomAsync() => Bots.RoomAsync("Treffen", Mira, Anna, Bernd, Clara);

    /// <summary>Mira announces a meetup.</summary>
    public async Task<Invitation> InvitesAsync(BotRoom room, string titleAndTime)
    {
        await room.Says(Mira, $"!treffen neu {titleAndTime}");
        return LastInvitation(room);
    }

    /// <summary>The last message that invites to something.</summary>
    public static Invitation LastInvitation(BotRoom room)
    {
        var message = room.Fake.Events.Last(one => one["content"]?["body"]?.GetValue<string>().StartsWith("📅 ", StringComparison.Ordinal) == true);
        var number = message["content"]!["body"]!.GetValue<string>().Split('\n')[0].Split(["(Treffen ", ")"], StringSplitOptions.None)[^2];
        return new Invitation(room, message["event_id"]!.GetValue<string>(), number);
    }

    /// <summary>A direct room that somebody has opened with the bot.</summary>
    public async Task<BotRoom> DirectAsync(FakeUser person) => await Bots.RoomAsync(Bots.Homeserver.CreateRoom(person, new System.Text.Json.Nodes.JsonObject
    {
        ["preset"] = "trusted_private_chat",
        ["is_direct"] = true,
        ["invite"] = new System.Text.Json.Nodes.JsonArray(Bots.Bot.UserId),
    }));

    /// <summary>The process goes down, things happen, the clock moves on, the process starts again.</summary>
    public async Task ReturnsAsync(DateTimeOffset at, Action? happened = null)
    {
        await Bots.StopAsync();
        happened?.Invoke();
        Bots.Time.Advance(at - Bots.Time.GetUtcNow());
        await Bots.StartAsync();
        await Bots.SettleAsync();
    }

    /// <summary>So much later, what has been kept long enough is let go of.</summary>
    public async Task ForgetAfterAsync(TimeSpan time)
    {
        Bots.Time.Advance(time);
        foreach (var part in Bots.Services.GetServices<IExpiring>())
            await Bots.Services.GetRequiredService<StoreAccess>().WriteAsync(
                db => part.RemoveExpiredAsync(db, Bots.Time.GetUtcNow().ToInstant(), 200, CancellationToken.None), CancellationToken.None);
        await Bots.SettleAsync();
    }

    /// <summary>Time goes by until that moment of December 2026, in Berlin.</summary>
    public Task UntilAsync(int day, int hour, int minute = 0, int second = 0) =>
        Bots.PassesAsync(December(day, hour, minute, second) - Bots.Time.GetUtcNow());

    public static DateTimeOffset December(int day, int hour, int minute = 0, int second = 0) =>
        new(2026, 12, day, hour, minute, second, TimeSpan.FromHours(1));

    public async ValueTask DisposeAsync() => await Bots.DisposeAsync();
}

/// <summary>The message that carries a meetup.</summary>
public sealed record Invitation(BotRoom Room, string Message, string Number)
{
    /// <summary>The line that counts, as it reads now.</summary>
    public string Counts => Room.Reads(Message).Split('\n').Single(line => line.Contains(" · ", StringComparison.Ordinal));
}
