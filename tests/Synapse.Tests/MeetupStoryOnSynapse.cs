using System.Diagnostics;
using System.Globalization;
using System.Net;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>Five people and a series, from the announcement to the copy of the minutes for the absent, with the bots as a process of their own.</summary>
public sealed class MeetupStoryOnSynapse(RealSynapse synapse) : IAsyncLifetime
{
    private const string Secret = "PIN 4711";

    private readonly Uri _portal = PortalVisit.FreeAddress();
    private readonly Transcript _transcript = new("treffen", "Ein Treffen, von der Ankündigung bis zum Protokoll");
    private BotProcess _bots = null!;
    private Person _mira = null!, _anna = null!, _bernd = null!, _clara = null!, _deniz = null!;
    private Sight _sight = null!, _annas = null!, _claras = null!;
    private RoomId _room;

    public async ValueTask InitializeAsync()
    {
        synapse.SkipWithoutIt();
        try
        {
            _bots = await BotProcess.StartAsync(synapse, configuration => configuration["portal"] = PortalVisit.Section(_portal));
            _mira = await synapse.NewFastPersonAsync("mira");
            _anna = await synapse.NewFastPersonAsync("anna");
            _bernd = await synapse.NewFastPersonAsync("bernd");
            _clara = await synapse.NewFastPersonAsync("clara");
            _deniz = await synapse.NewFastPersonAsync("deniz");
            _room = await _mira.CreatesRoomAsync("Treffen", _bots.Meetups);
            foreach (var person in (Person[])[_anna, _bernd, _clara, _deniz])
                await person.JoinsAsync(_room);
            (_sight, _annas, _claras) = (await Sight.OfAsync(_mira), await Sight.OfAsync(_anna), await Sight.OfAsync(_clara));
            await AsksAsync(_mira, "!treffen ping da?");
        }
        catch
        {
            // xunit disposes only of what was initialized.
            await DisposeAsync();
            throw;
        }
    }

    [Fact]
    public async Task A_series_from_its_announcement_to_the_minutes()
    {
        var first = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(2));
        var day = first.ToString("d.M.yyyy", CultureInfo.InvariantCulture);
        var weekday = CultureInfo.GetCultureInfo("de-DE").DateTimeFormat.GetDayName(first.DayOfWeek);
        var invitation = await AnswerAsync(_mira, $"!treffen neu \"Jour fixe\" jeden {weekday} 16–17 Uhr ab {day}, 5-mal, Foyer, max 2");
        var text = MessageContent.Of(invitation)!.Text;
        var number = text.Split("(Treffen ")[1].Split(")")[0];
        var meetup = number.Split('-')[0];
        await _sight.WaitForAsync(one => one.Sender == _bots.Meetups && MessageContent.Of(one)?.Kind == "m.file");

        _transcript.Part("Was nur einer Person gesagt wird, und der Kalender");
        await FullHouseAsync(invitation.Id);
        await OneDateMovedAsync(meetup, first);
        await AccessAsync(meetup);
        await AgendaAsync(meetup);
        await MinutesAsync(number);
        await CalendarAsync(meetup, first);
        await PageAsync(meetup, number);
        _transcript.Part("Im Raum");
        _transcript.Tell(await _mira.ReadsAsync(_room));
        await _transcript.SaveAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var sight in (Sight?[])[_sight, _annas, _claras])
            if (sight is not null)
                await sight.DisposeAsync();
        if (_bots is not null)
            await _bots.DisposeAsync();
    }

    private async Task FullHouseAsync(EventId invitation)
    {
        await _anna.ReactsAsync(_room, invitation, "✅");
        await _sight.EditAsync(_bots.Meetups, invitation, "Dabei: 1");
        var bernd = await _bernd.ReactsAsync(_room, invitation, "✅");
        await _sight.EditAsync(_bots.Meetups, invitation, "Plätze: 2 von 2 vergeben");
        await _clara.ReactsAsync(_room, invitation, "✅");
        await SaysToAsync(_clara, "du stehst auf der Warteliste an Stelle 1");
        await _bernd.RedactsAsync(_room, bernd);
        await SaysToAsync(_clara, "Ein Platz ist frei geworden, du bist dabei");
        await _deniz.ReactsAsync(_room, invitation, "❌");
        await _sight.EditAsync(_bots.Meetups, invitation, "Nicht dabei: 1");
    }

    private async Task OneDateMovedAsync(string meetup, DateOnly first)
    {
        var yes = await _bernd.SaysAsync(_room, $"!treffen zusage {meetup}-2");
        await _sight.ReactionAsync(_bots.Meetups, yes, "✅");
        var to = first.AddDays(8).ToString("d.M.yyyy", CultureInfo.InvariantCulture);
        await _mira.SaysAsync(_room, $"!treffen verschieben {meetup}-2 {to} 10 Uhr");
        await SaysToAsync(_bernd, "Jour fixe ist verlegt vom");
        Assert.Contains("verlegt", await AsksAsync(_anna, $"!treffen termine {meetup}"), StringComparison.Ordinal);
    }

    private async Task AccessAsync(string meetup)
    {
        var refused = await AsksAsync(_mira, $"!treffen zugang {meetup} {Secret}");
        Assert.Contains("gehören nicht in den Raum", refused, StringComparison.Ordinal);
        var direct = await _mira.OpensDirectAsync(_bots.Meetups);
        var given = await _mira.SaysAsync(direct, $"!treffen zugang {meetup} {Secret}");
        Assert.Contains("Danke, notiert", await _sight.AnswerTextAsync(_bots.Meetups, given), StringComparison.Ordinal);

        foreach (var (person, sight) in ((Person, Sight)[])[(_anna, _annas), (_clara, _claras)])
        {
            await person.JoinsAsync(await person.InvitationFromAsync(_bots.Meetups));
            _transcript.Tell(await sight.WaitForAsync(one => one.Sender == _bots.Meetups && MessageContent.Of(one)?.Text.Contains(Secret, StringComparison.Ordinal) == true));
        }
        foreach (var other in (Person[])[_bernd, _deniz])
            Assert.Empty((await other.Session.SyncAsync(null, """{"room":{"timeline":{"limit":1}}}""", TimeSpan.Zero, TestContext.Current.CancellationToken)).Invited);
        Assert.DoesNotContain(await _deniz.ReadsAsync(_room), one => one.Sender == _bots.Meetups && MessageContent.Of(one)?.Text.Contains(Secret, StringComparison.Ordinal) == true);
    }

    private async Task AgendaAsync(string meetup)
    {
        await _anna.SaysAsync(_room, $"!treffen punkt {meetup} Passwörter am Einlass 15 Minuten");
        var talk = await _bernd.SaysAsync(_room, $"!treffen vortrag {meetup} E-Rechnung im Alltag 20 Minuten");
        await _sight.ReactionAsync(_bots.Meetups, talk, "👍");
        await _clara.ReactsAsync(_room, talk, "👍");
        var agenda = await AsksAsync(_anna, $"!treffen ablauf {meetup}");
        Assert.Contains("16:00 · Vortrag: E-Rechnung im Alltag", agenda, StringComparison.Ordinal);
        Assert.Contains("16:20 · Passwörter am Einlass", agenda, StringComparison.Ordinal);
    }

    private async Task MinutesAsync(string number)
    {
        var asked = await _deniz.SaysAsync(_room, $"!protokoll schicken {number}");
        await _sight.ReactionAsync(_bots.Meetups, asked, "✅");
        await AsksAsync(_mira, $"!protokoll start {number}");
        var decision = await _anna.SaysAsync(_room, "^ beschluss Wir treffen uns weiter jede Woche");
        await _sight.ReactionAsync(_bots.Meetups, decision, "📝");
        var task = await _mira.SaysAsync(_room, $"^ aufgabe {_anna.User} bis in zwei Wochen Vorlage herumschicken");
        await _sight.ReactionAsync(_bots.Meetups, task, "📝");
        var protocol = await AnswerAsync(_mira, "!protokoll ende");
        await _anna.ReactsAsync(_room, task, "✅");
        await _sight.EditAsync(_bots.Meetups, protocol.Id, "erledigt ✅");
        await _mira.ReactsAsync(_room, protocol.Id, "✅");
        await _sight.EditAsync(_bots.Meetups, protocol.Id, "Freigegeben.");

        var direct = await _deniz.InvitationFromAsync(_bots.Meetups);
        await _deniz.JoinsAsync(direct);
        for (var patience = 0; patience < 150; patience++)
        {
            if ((await _deniz.ReadsAsync(direct)).FirstOrDefault(one => MessageContent.Of(one)?.Text.StartsWith("📝 Kurzprotokoll", StringComparison.Ordinal) == true) is { } copy)
            {
                _transcript.Tell(copy);
                return;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, TestContext.Current.CancellationToken);
        }
        Assert.Fail("The copy did not come.");
    }

    private async Task CalendarAsync(string meetup, DateOnly first)
    {
        var direct = await _anna.OpensDirectAsync(_bots.Meetups);
        var asked = await _anna.SaysAsync(direct, "!treffen abo");
        await _annas.ReactionAsync(_bots.Meetups, asked, "✅");
        var message = await _annas.WaitForAsync(one => one.Sender == _bots.Meetups && MessageContent.Of(one)?.Text.Contains("/treffen/abo/", StringComparison.Ordinal) == true);
        var address = MessageContent.Of(message)!.Text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal));
        using var http = new HttpClient();
        var file = await http.GetStringAsync(new Uri(address), TestContext.Current.CancellationToken);
        _transcript.Note(file);
        Assert.Contains("BEGIN:VTIMEZONE", file, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", file, StringComparison.Ordinal);
        Assert.DoesNotContain("anna", file, StringComparison.Ordinal);
        await ReadersAsync(file, first);

        await _anna.SaysAsync(direct, "!treffen abo aus");
        await _annas.WaitForAsync(one => one.Sender == _bots.Meetups && MessageContent.Of(one)?.Text.Contains("gelten nicht mehr", StringComparison.Ordinal) == true);
        using var gone = await http.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.NotEmpty(meetup);
    }

    /// <summary>What others' readers make of it: the five dates, of which one is moved.</summary>
    private async Task ReadersAsync(string file, DateOnly first)
    {
        var folder = Directory.CreateTempSubdirectory("community-ics-");
        try
        {
            var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
            var dates = Enumerable.Range(0, 5).Select(week => week == 1 ? first.AddDays(8).ToDateTime(new TimeOnly(10, 0)) : first.AddDays(7 * week).ToDateTime(new TimeOnly(16, 0)))
                .Select(local => TimeZoneInfo.ConvertTimeToUtc(local, berlin).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "1.ics"), file, TestContext.Current.CancellationToken);
            await File.WriteAllLinesAsync(Path.Combine(folder.FullName, "1.dates"), dates, TestContext.Current.CancellationToken);
            await ReadAsync("/usr/bin/python3", "check-ics.py", folder.FullName);
            if (Directory.Exists(Environment.GetEnvironmentVariable("COMMUNITY_ICAL_JS")))
                await ReadAsync("node", "check-ics.mjs", folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task ReadAsync(string program, string script, string folder)
    {
        var start = new ProcessStartInfo(program, [Path.Combine(AppContext.BaseDirectory, "Calendar", script), folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, string.Concat(said));
        _transcript.Note(said[0]);
    }

    private async Task PageAsync(string meetup, string number)
    {
        using var visit = await PortalVisit.OfAsync(_portal, _anna, _bots.Front, _annas);
        var (_, list) = await visit.GetAsync("/treffen");
        Assert.Contains("Jour fixe", list, StringComparison.Ordinal);
        var (_, page) = await visit.GetAsync($"/treffen/{number}");
        Assert.Contains("E-Rechnung im Alltag", page, StringComparison.Ordinal);
        Assert.Contains("Wir treffen uns weiter jede Woche", page, StringComparison.Ordinal);
        await visit.PressAsync($"/treffen/{meetup}-3", "antwort", "ja");
        Assert.Contains($"{meetup}-3 ·", await AsksAsync(_clara, $"!treffen termine {meetup}"), StringComparison.Ordinal);
        Assert.Contains("du kommst", (await visit.GetAsync($"/treffen/{meetup}-3")).Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visit.GetAsync($"/treffen/{meetup}/kalender")).Status);
    }

    private async Task<string> AsksAsync(Person person, string said) => MessageContent.Of(await AnswerAsync(person, said))!.Text;

    private async Task<RoomEvent> AnswerAsync(Person person, string said) => await _sight.AnswerAsync(_bots.Meetups, await person.SaysAsync(_room, said));

    private async Task SaysToAsync(Person person, string part) => await _sight.WaitForAsync(one =>
        one.Sender == _bots.Meetups && Mentions.Of(one).Contains(person.User) && MessageContent.Of(one)?.Text.Contains(part, StringComparison.Ordinal) == true);
}
