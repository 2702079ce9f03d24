using Community.Host.Configuration;
using Community.Host.Provisioning;
using Community.Host.Running;
using Community.Matrix;
using Community.Matrix.Ids;
using Community.Meetups;
using Community.Store.Sqlite;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Host.Demo;

/// <summary><c>community demo</c>: a small community comes to life on a real homeserver.</summary>
internal sealed class DemoCommand(DemoArguments arguments, TextWriter output)
{
    private const string Admin = "community-admin";

    /// <summary>The meetup is tomorrow; its reminder comes so long after the start, to be seen.</summary>
    private static readonly Duration ReminderComes = Duration.FromSeconds(25);

    private static readonly LocalTime MeetupTime = new(16, 0);

    private readonly DataFolder _data = new(arguments.Data);

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var talk = await DemoTalk.ReadAsync(arguments.Talk, cancellation);
        using var http = MatrixSession.CreateHttpClient();
        var people = new DemoPeople(http, arguments.Homeserver, _data);
        var rooms = await SetUpAsync(http, talk, people, cancellation);

        // A local Synapse may have had to take another port this time.
        var configuration = CommunityConfiguration.Load(_data.ConfigurationFile) with { Homeserver = arguments.Homeserver };
        var tomorrow = TimeProvider.System.GetUtcNow().ToInstant().InZone(configuration.Zone).Date.PlusDays(1);
        using var store = RunningHost.OpenStore(configuration.Store);
        using var held = await store.PrepareAsync(TimeProvider.System, cancellation);
        using var host = RunningHost.Build(WithReminder(configuration, tomorrow), store, Log);
        await host.StartAsync(cancellation);
        await JoinAsync(talk, people, rooms, cancellation);

        var failure = await PlayUnlessPlayedAsync(talk, people, rooms, configuration, tomorrow, cancellation);
        await SayHowToLookAroundAsync(talk, cancellation);
        if (!arguments.Check)
            await WaitForCtrlCAsync(cancellation);
        await host.StopAsync(CancellationToken.None);
        return failure ? 1 : 0;
    }

    private async Task<IReadOnlyDictionary<string, RoomId>> SetUpAsync(
        HttpClient http, DemoTalk talk, DemoPeople people, CancellationToken cancellation)
    {
        var session = new MatrixSession(http, arguments.Homeserver, TimeProvider.System);
        var report = new ProvisioningReport(TextWriter.Null);
        await output.WriteLineAsync("Setting up accounts, Space and rooms …");
        var owner = await new AdminAccess(session, _data, report).BySecretAsync(arguments.SecretFile, Admin, cancellation);
        foreach (var person in talk.People)
            await people.EnsureAsync(person, arguments.SecretFile, cancellation);

        var file = await RoomsFile.ReadAsync(arguments.Rooms, cancellation);
        var moderator = people.UserOf(talk.Moderator);
        var rooms = await new Provisioner(session, owner, _data, report).RunAsync(file, [moderator], cancellation);
        var community = new CommunityRooms(session, owner, report);
        foreach (var person in talk.People)
            await community.EnsureInvitedAsync(rooms[file.Space.Alias], file.Space.Name, people.UserOf(person.Name), cancellation);
        foreach (var person in talk.People)
            await people.JoinAsync(person.Name, [rooms[file.Space.Alias]], cancellation);
        await output.WriteLineAsync($"  {rooms.Count - 1} rooms in the Space “{file.Space.Name}”, {report.Changes} things made or changed.");
        return rooms;
    }

    private static async Task JoinAsync(
        DemoTalk talk, DemoPeople people, IReadOnlyDictionary<string, RoomId> rooms, CancellationToken cancellation)
    {
        var used = talk.Steps.Select(step => step.Room).OfType<string>().Distinct(StringComparer.Ordinal).Select(alias => rooms[alias]).ToList();
        foreach (var person in talk.People)
            await people.JoinAsync(person.Name, used, cancellation);
    }

    /// <returns>True, if a bot did not do its part.</returns>
    private async Task<bool> PlayUnlessPlayedAsync(
        DemoTalk talk, DemoPeople people, IReadOnlyDictionary<string, RoomId> rooms, CommunityConfiguration configuration, LocalDate tomorrow,
        CancellationToken cancellation)
    {
        var played = Path.Combine(arguments.Data, "demo-played");
        if (File.Exists(played) && !arguments.Check)
        {
            await output.WriteLineAsync("The conversation of last time is still in the rooms; the bots are listening again.");
            return false;
        }
        var narrator = new DemoNarrator(output, people, talk, rooms, configuration);
        var watcher = new RoomWatcher(people[talk.Moderator], narrator.Tell);
        var since = await watcher.NowAsync(cancellation);
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watch = watcher.WatchAsync(since, watching.Token);
        var stage = new DemoStage(people, rooms, narrator.Bots, watcher, tomorrow.ToDateOnly());

        await output.WriteLineAsync("The conversation:");
        string? failure = null;
        foreach (var step in talk.Steps)
            if ((failure = await stage.PlayAsync(step, cancellation)) is not null)
                break;
        await watching.CancelAsync();
        await watch.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await output.WriteLineAsync(failure is null ? "Every bot did its part." : $"NOT SEEN: {failure}");
        if (failure is null)
            await File.WriteAllTextAsync(played, string.Empty, cancellation);
        return failure is not null;
    }

    private async Task SayHowToLookAroundAsync(DemoTalk talk, CancellationToken cancellation)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync("Look around with Element or another Matrix client:");
        await output.WriteLineAsync($"  homeserver  {arguments.Homeserver}");
        foreach (var name in talk.People.Select(person => person.Name).Append(Admin))
            await output.WriteLineAsync($"  {name,-16}  password {await _data.PasswordAsync(name, cancellation)}");
    }

    private async Task WaitForCtrlCAsync(CancellationToken cancellation)
    {
        await output.WriteLineAsync("The bots are running. Ctrl-C ends the demo; what was said stays for the next time.");
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        }
        catch (OperationCanceledException)
        {
            await output.WriteLineAsync("Good-bye.");
        }
    }

    private static CommunityConfiguration WithReminder(CommunityConfiguration configuration, LocalDate date)
    {
        var start = (date + MeetupTime).InZoneLeniently(configuration.Zone).ToInstant();
        var lead = start - TimeProvider.System.GetUtcNow().ToInstant() - ReminderComes;
        return configuration with { Meetups = new MeetupsOptions { Reminders = [lead.ToTimeSpan()] } };
    }

    private static void Log(ILoggingBuilder logging) => logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
}

/// <summary>What <c>community demo</c> is told.</summary>
internal sealed record DemoArguments(Uri Homeserver, string SecretFile, string Rooms, string Talk, string Data, bool Check);
