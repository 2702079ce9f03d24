using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Community.Commands.Limits;
using Community.Faq;
using Community.Front;
using Community.Front.Portal;
using Community.Matrix.Ids;
using Community.Testing;
using Community.Testing.Homeserver;
using Community.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Community.Benchmarks;

/// <summary>
/// Visitors on the portal, each of whom reads, thinks for a second and goes on; and how long the bots take to answer meanwhile, beside how long they take at
/// rest. Visitors, homeserver and bots share one process and its processors, so that in earnest it is no slower.
/// </summary>
internal static class PortalSpeed
{
    private const int Visitors = 50, AtOnce = 2_000, Questions = 20;

    private static readonly TimeSpan Thinking = TimeSpan.FromSeconds(1);

    private static readonly string[] Things = ["E-Rechnung", "Passwortmanager", "Einlass", "Besucherfotos", "Leihgabe", "Förderantrag", "Kasse", "WLAN", "Newsletter", "Barrierefreiheit"];

    private static readonly string[] Deeds = ["beantragen", "einrichten", "abrechnen", "verschlagworten", "prüfen", "verleihen", "bestellen", "kündigen"];

    public static async Task RunAsync(TextWriter output, int entries, TimeSpan howLong)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        await using var community = await TestCommunity.StartAsync(
            [FaqBot.Tables, FrontBot.Tables, PortalSetup.Tables], [FaqBot.BotName, FrontBot.BotName], AddBots, new PortalMaker(address));
        var mira = community.Homeserver.AddUser("mira", "Mira");
        var room = await community.RoomAsync("E-Rechnung", mira);
        await community.StopAsync();
        await FillAsync(community, RoomId.Parse(room.Fake.Id), entries);
        await community.StartAsync();
        await community.SettleAsync();
        await room.Says(mira, "!faq suche Passwortmanager einrichten");
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Visitors, UseCookies = false }) { BaseAddress = new Uri(address) };
        await BrowseAsync(http, entries, TimeSpan.FromSeconds(3));

        var atRest = await AskAsync(room, mira, () => true, Questions);
        var before = Memory();
        using var over = new CancellationTokenSource(howLong);
        var browsing = BrowseAsync(http, entries, howLong);
        var meanwhile = await AskAsync(room, mira, () => !over.IsCancellationRequested, int.MaxValue);
        var (times, failed) = await browsing;
        var after = Memory();

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            {entries:N0} public entries, {Visitors} visitors who think for {Thinking.TotalSeconds:0} s, {howLong.TotalSeconds:0} s, one process for all of it
            pages {times.Count}, errors {failed}; milliseconds: median {At(times, 0.5):0.0}, 95 % {At(times, 0.95):0.0}, 99 % {At(times, 0.99):0.0}, longest {At(times, 1):0.0}
            memory after a collection, MB: before {before:0}, after {after:0}
            the bot's answer to !faq suche, milliseconds: at rest median {At(atRest, 0.5):0.0}, 95 % {At(atRest, 0.95):0.0}; meanwhile median {At(meanwhile, 0.5):0.0}, 95 % {At(meanwhile, 0.95):0.0}
            """));
    }

    private static void AddBots(IServiceCollection services)
    {
        services.AddSingleton(new CommandLimitOptions { Burst = 1_000_000 });
        FaqBot.Add(services, new FaqOptions());
        FrontBot.Add(services, new FrontOptions());
        PortalCommands.Add(services);
    }

    private static async Task FillAsync(TestCommunity community, RoomId room, int entries)
    {
        var now = Instant.FromUtc(2026, 12, 1, 9, 0);
        for (var done = 0; done < entries; done += AtOnce)
        {
            await using var db = community.Store.Open();
            for (var i = done; i < Math.Min(done + AtOnce, entries); i++)
            {
                var entry = new FaqEntry
                {
                    Room = room,
                    SourceRoom = room,
                    Question = $"Wie kann Haus {i % 977} {Things[i % Things.Length]} {Deeds[i / 7 % Deeds.Length]}, Fall {i}?",
                    State = EntryState.Published,
                    Visibility = Visibility.Public,
                    KeptAt = now,
                };
                entry.Answers.Add(new FaqAnswer { SourceRoom = room, Text = $"Zuerst Formular {i % 311} ausfüllen, dann {Things[(i + 3) % Things.Length]} {Deeds[i % Deeds.Length]}." });
                db.Add(entry);
            }
            await db.SaveChangesAsync();
        }
    }

    private static async Task<(IReadOnlyCollection<double> Times, int Failed)> BrowseAsync(HttpClient http, int entries, TimeSpan howLong)
    {
        var (times, failed) = (new ConcurrentBag<double>(), 0);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Visitors).Select(async visitor =>
        {
            var chance = new Random(visitor);
            // Not all at the same moment.
            await Task.Delay(chance.Next((int)Thinking.TotalMilliseconds));
            while (Stopwatch.GetElapsedTime(start) < howLong)
            {
                var asked = Stopwatch.GetTimestamp();
                using var answer = await http.GetAsync(Page(chance, entries));
                await answer.Content.ReadAsByteArrayAsync();
                times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                if (answer.StatusCode is not HttpStatusCode.OK)
                    Interlocked.Increment(ref failed);
                await Task.Delay(Thinking);
            }
        }));
        return (times, failed);
    }

    private static string Page(Random chance, int entries) => chance.Next(4) switch
    {
        0 => "/",
        1 => $"/faq?q={Uri.EscapeDataString($"{Things[chance.Next(Things.Length)]} {Deeds[chance.Next(Deeds.Length)]}")}",
        2 => "/faq",
        _ => string.Create(CultureInfo.InvariantCulture, $"/faq/{chance.Next(1, entries + 1)}"),
    };

    private static async Task<IReadOnlyCollection<double>> AskAsync(BotRoom room, FakeUser who, Func<bool> goesOn, int most)
    {
        var times = new List<double>();
        while (times.Count < most && goesOn())
        {
            var start = Stopwatch.GetTimestamp();
            var asked = room.Fake.Say(who, $"!faq suche {Things[times.Count % Things.Length]} {Deeds[times.Count % Deeds.Length]}");
            await room.Fake.WaitForAsync(one => one["content"]?["m.relates_to"]?["m.in_reply_to"]?["event_id"]?.ToString() == asked);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(TimeSpan.FromMilliseconds(250));
        }
        return times;
    }

    private static double At(IReadOnlyCollection<double> times, double part) =>
        times.Order().ElementAtOrDefault((int)Math.Ceiling((times.Count - 1) * part));

    private static double Memory()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: true) / 1e6;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Bots with the portal in their process.</summary>
    private sealed class PortalMaker(string address) : IHostMaker
    {
        public IHostApplicationBuilder NewBuilder()
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.AddPortal(
                new PortalOptions { Url = address, Listen = address, RequestsPerMinute = 100_000 },
                new PortalPlace(UserId.Parse("@bot:fake.test"), DateTimeZoneProviders.Tzdb["Europe/Berlin"]), [typeof(FaqBot).Assembly]);
            return builder;
        }

        public IHost Build(IHostApplicationBuilder builder)
        {
            var app = ((WebApplicationBuilder)builder).Build();
            app.UsePortal();
            return app;
        }
    }
}
