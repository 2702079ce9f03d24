using System.Globalization;
using System.Text.Json.Nodes;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

public sealed class MeetupsOnSynapse(RealSynapse synapse) : IAsyncLifetime
{
    private BotProcess _bots = null!;
    private Person _mira = null!, _anna = null!;
    private Sight _sight = null!;
    private RoomId _room;

    public async ValueTask InitializeAsync()
    {
        synapse.SkipWithoutIt();
        try
        {
            await BeginAsync();
        }
        catch
        {
            // xunit disposes only of what was initialized.
            await DisposeAsync();
            throw;
        }
    }

    private async Task BeginAsync()
    {
        _bots = await BotProcess.PrepareAsync(synapse, WithReminderSoon);
        _bots.Start();
        _mira = await synapse.NewFastPersonAsync("mira");
        _anna = await synapse.NewFastPersonAsync("anna");
        _room = await _mira.CreatesRoomAsync("Treffen", _bots.Meetups);
        await _anna.JoinsAsync(_room);
        _sight = await Sight.OfAsync(_mira);
        Assert.Equal("pong da?", await AnswerToAsync(_mira, "!treffen ping da?"));
    }

    [Fact]
    public async Task Reactions_and_typed_answers_are_counted_in_the_one_message()
    {
        var meetup = await AnnounceAsync();
        var text = MessageContent.Of(meetup)!.Text;
        Assert.Contains("Impulsvortrag", text, StringComparison.Ordinal);
        Assert.Contains("16:00–17:30 Uhr", text, StringComparison.Ordinal);
        Assert.Contains("Wo: Technologiestiftung", text, StringComparison.Ordinal);
        foreach (var emoji in (string[])["✅", "❔", "❌"])
            await _sight.ReactionAsync(_bots.Meetups, meetup.Id, emoji);

        var yes = await _anna.ReactsAsync(_room, meetup.Id, "✅");
        await _sight.EditAsync(_bots.Meetups, meetup.Id, "Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0");
        var typed = await _mira.SaysAsync(_room, "!treffen vielleicht");
        await _sight.ReactionAsync(_bots.Meetups, typed, "✅");
        await _sight.EditAsync(_bots.Meetups, meetup.Id, "Dabei: 1 · Vielleicht: 1 · Nicht dabei: 0");
        await _anna.RedactsAsync(_room, yes);
        await _sight.EditAsync(_bots.Meetups, meetup.Id, "Dabei: 0 · Vielleicht: 1 · Nicht dabei: 0");
    }

    [Fact]
    public async Task What_comes_is_listed_in_German_and_in_English()
    {
        await AnnounceAsync();

        Assert.Contains("Impulsvortrag", await AnswerToAsync(_anna, "!treffen"), StringComparison.Ordinal);
        Assert.Contains("Coming: 0", await AnswerToAsync(_anna, "!meetup"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reminder_reaches_organizer_and_attendees_also_when_the_bot_was_down()
    {
        var meetup = await AnnounceAsync();
        await _anna.ReactsAsync(_room, meetup.Id, "✅");
        await _sight.EditAsync(_bots.Meetups, meetup.Id, "Dabei: 1");
        await _bots.KillAsync();
        // The reminder's minute passes while nobody is there to send it.
        var still = ReminderAt - TimeProvider.System.GetUtcNow();
        Assert.True(still > TimeSpan.Zero, "The machine was too slow to be down in time.");
        await Task.Delay(still, TimeProvider.System, TestContext.Current.CancellationToken);
        _bots.Start();

        var reminder = await _sight.WaitForAsync(one =>
            one.Sender == _bots.Meetups && MessageContent.Of(one)?.Text.Contains("beginnt", StringComparison.Ordinal) == true);

        Assert.Equal(MessageContent.TextKind, MessageContent.Of(reminder)!.Kind);
        Assert.Equal(meetup.Id, Relation.Of(reminder).InReplyTo);
        var mentioned = reminder.Content.Member("m.mentions").Member("user_ids").Items().Select(user => user.GetString());
        Assert.Equal([_mira.User.Value, _anna.User.Value], mentioned);
    }

    [Fact]
    public async Task Nonsense_is_answered_with_what_is_wrong_and_how_it_goes()
    {
        foreach (var nonsense in (string[])["!treffen neu \"\"", "!treffen neu \"Titel\" 31.2. 16 Uhr", "!treffen neu \"Titel\" 25 Uhr",
            "!treffen neu " + new string('x', 3_000), "!treffen zusage 999999999999999999999", "!treffen zusage <b>"])
            Assert.Contains("!treffen", await AnswerToAsync(_anna, nonsense), StringComparison.Ordinal);
        Assert.Contains("kenne ich nicht", await AnswerToAsync(_anna, "!treffen quatsch"), StringComparison.Ordinal);
        Assert.Contains("steht gerade kein Treffen an", await AnswerToAsync(_anna, "!treffen"), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (_sight is not null)
            await _sight.DisposeAsync();
        if (_bots is not null)
            await _bots.DisposeAsync();
    }

    private DateTimeOffset ReminderAt { get; set; }

    /// <summary>Reminders come long before a meetup; one this far away makes the moment come in a minute.</summary>
    private void WithReminderSoon(JsonObject configuration)
    {
        ReminderAt = TimeProvider.System.GetUtcNow().AddSeconds(60);
        configuration["timeZone"] = "Etc/UTC";
        var lead = MeetupStart - ReminderAt;
        configuration["bots"]!["meetups"]!["reminders"] = new JsonArray(lead.ToString("c", CultureInfo.InvariantCulture));
    }

    private static DateTimeOffset MeetupStart => new(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(10).AddHours(16), TimeSpan.Zero);

    private async Task<RoomEvent> AnnounceAsync()
    {
        var date = MeetupStart.ToString("d.M.yyyy", CultureInfo.InvariantCulture);
        var command = await _mira.SaysAsync(_room, $"!treffen neu „Impulsvortrag“ {date} 16 Uhr 90 Minuten Technologiestiftung");
        return await _sight.AnswerAsync(_bots.Meetups, command);
    }

    private async Task<string> AnswerToAsync(Person person, string command) =>
        await _sight.AnswerTextAsync(_bots.Meetups, await person.SaysAsync(_room, command));
}
