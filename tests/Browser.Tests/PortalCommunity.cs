using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Community.Commands.Limits;
using Community.Faq;
using Community.Front;
using Community.Front.Portal;
using Community.Store;
using Community.Testing;
using Community.Testing.Homeserver;
using Community.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Browser.Tests;

/// <summary>Bots with a portal, and people with rooms. The tests of one class share it.</summary>
public partial class PortalCommunity : IAsyncLifetime
{
    private int _next;

    public TestCommunity Bots { get; private set; } = null!;

    public Uri Portal { get; } = new($"http://127.0.0.1:{FreePort()}/");

    /// <summary>The moderator.</summary>
    public FakeUser Mira { get; private set; } = null!;

    public FakeUser Anna { get; private set; } = null!;

    public FakeUser Bernd { get; private set; } = null!;

    /// <summary>A room with Mira, Anna and Bernd.</summary>
    public BotRoom Invoices { get; private set; } = null!;

    protected virtual PortalOptions Options => new() { Url = Portal.ToString().TrimEnd('/'), Listen = Portal.ToString().TrimEnd('/'), RequestsPerMinute = 10_000 };

    /// <summary>Of the bot whose pages these are.</summary>
    protected virtual IReadOnlyList<IModelPart> Tables => [FaqBot.Tables];

    protected virtual IReadOnlyList<string> BotNames => [FaqBot.BotName];

    protected virtual IReadOnlyList<System.Reflection.Assembly> Pages => [typeof(FaqBot).Assembly];

    public virtual async ValueTask InitializeAsync()
    {
        Bots = await TestCommunity.StartAsync(
            [.. Tables, FrontBot.Tables, PortalSetup.Tables], [.. BotNames, FrontBot.BotName], AddBots, new PortalHost(Options, Pages));
        Mira = Bots.Homeserver.AddUser("mira", "Mira");
        Anna = Bots.Homeserver.AddUser("anna", "Anna");
        Bernd = Bots.Homeserver.AddUser("bernd", "Bernd");
        Invoices = await Bots.RoomAsync("E-Rechnung", Mira, Anna, Bernd);
    }

    /// <summary>What somebody gets who writes <c>!portal</c> to the bot alone.</summary>
    public async Task<string> LinkOfAsync(FakeUser who)
    {
        await Invoices.Says(who, "!portal");
        return LinksOf(who)[^1];
    }

    /// <summary>All links that were sent to somebody.</summary>
    public IReadOnlyList<string> LinksOf(FakeUser who) =>
    [
        .. Bots.Homeserver.Rooms.Where(room => room.Membership(who) is "invite" or "join").SelectMany(BotWords)
            .Select(words => Link().Match(words)).Where(match => match.Success).Select(match => match.Value),
    ];

    /// <summary>A number nobody had before.</summary>
    public int Next() => Interlocked.Increment(ref _next);

    /// <summary>What the bot has said to somebody alone.</summary>
    public IReadOnlyList<string> DirectWordsTo(FakeUser who) =>
        [.. Bots.Homeserver.Rooms.Where(room => room.Id != Invoices.Fake.Id && room.Membership(who) is "invite" or "join").SelectMany(BotWords)];

    /// <summary>All that the store knows about signing in, as text.</summary>
    public static string SignInsIn(CommunityContext db) => string.Join('\n', db.Database.SqlQueryRaw<string>(
        "SELECT SecretHash || ' ' || User AS Value FROM web_sessions UNION ALL SELECT SecretHash || ' ' || User FROM web_sign_in_links"));

    /// <summary>The number of the entry that was kept last.</summary>
    public static string LatestIn(CommunityContext db) =>
        db.Database.SqlQueryRaw<long>("SELECT MAX(Id) AS Value FROM faq_entries").Single().ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Anna asks, Bernd replies, Mira keeps it. Returns the id of the reply.</summary>
    public async Task<string> KeepsAsync(BotRoom room, string question, string answer)
    {
        var replied = room.Fake.Reply(Bernd, room.Fake.Say(Anna, question), answer);
        await room.Reacts(Mira, replied, "📌");
        return replied;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var line in Bots.Warnings)
            TestContext.Current.SendDiagnosticMessage(line);
        await Bots.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual void AddPagesBot(IServiceCollection services) => FaqBot.Add(services, new FaqOptions());

    private void AddBots(IServiceCollection services)
    {
        services.AddSingleton(new CommandLimitOptions { Burst = 1_000 });
        AddPagesBot(services);
        FrontBot.Add(services, new FrontOptions());
        PortalCommands.Add(services);
    }

    private IEnumerable<string> BotWords(FakeRoom room) => room.Events
        .Where(one => one["sender"]?.GetValue<string>() == Bots.Bot.UserId).Select(one => one["content"]?["body"]?.ToString() ?? string.Empty);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"https?://\S+/anmelden/\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
