using Community.Testing;
using static Community.Meetups.Tests.MeetupsCommunity;

namespace Community.Meetups.Tests.Reminders;

/// <summary>A day and an hour before, those who come are reminded. The meetup is on Thursday, 3 December, at 16 o'clock.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private const string Meetup = "\"Netzwerktreffen\" 3.12. 16 Uhr 90 Minuten Foyer";

    private readonly MeetupsCommunity _meetups = new();
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        await _meetups.InitializeAsync();
        _room = await _meetups.RoomAsync();
    }

    [Fact]
    public async Task Organizer_yes_and_maybe_are_reminded_by_name_and_no_is_left_alone()
    {
        var invitation = await _meetups.InvitesAsync(_room, Meetup);
        await _room.Reacts(_meetups.Anna, invitation.Message, "✅");
        await _room.Reacts(_meetups.Bernd, invitation.Message, "❔");
        await _room.Reacts(_meetups.Clara, invitation.Message, "✅");
        await _room.Reacts(_meetups.Clara, invitation.Message, "❌");

        await _meetups.UntilAsync(day: 2, hour: 16);

        Assert.Equal(
            "mira, anna, bernd: ⏰ Netzwerktreffen beginnt: Donnerstag, 3. Dezember 2026, 16:00–17:30 Uhr (MEZ)\nWo: Foyer", _room.LastReply);
        Assert.Equal(("m.text", invitation.Message), (_room.LastKind, _room.LastRepliesTo));
        Assert.Equal([_meetups.Mira.UserId, _meetups.Anna.UserId, _meetups.Bernd.UserId], _room.LastMentions!);
        Assert.Contains("<a href=\"https://matrix.to/#/@anna:fake.test\">anna</a>, ", _room.LastHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_a_day_and_an_hour_before_and_once_each()
    {
        await _meetups.InvitesAsync(_room, Meetup);
        await _meetups.UntilAsync(day: 2, hour: 15, minute: 59, second: 30);
        Assert.Single(_room.Replies);
        await _meetups.UntilAsync(day: 2, hour: 16);
        Assert.Equal(2, _room.Replies.Count);
        await _meetups.UntilAsync(day: 3, hour: 14, minute: 59, second: 30);
        Assert.Equal(2, _room.Replies.Count);
        await _meetups.UntilAsync(day: 3, hour: 15);
        Assert.Equal(3, _room.Replies.Count);
        Assert.Equal(_room.Replies[1], _room.Replies[2]);
        await _meetups.UntilAsync(day: 5, hour: 16);
        Assert.Equal(3, _room.Replies.Count);
    }

    [Fact]
    public async Task What_would_be_due_already_at_the_announcement_is_left_out()
    {
        await _meetups.InvitesAsync(_room, "\"Gleich\" heute 10:30 Uhr");
        await _meetups.InvitesAsync(_room, "\"Nachher\" heute 16 Uhr");
        Assert.Equal(2, _room.Replies.Count);
        await _meetups.UntilAsync(day: 1, hour: 14, minute: 59, second: 30);
        Assert.Equal(2, _room.Replies.Count);
        await _meetups.UntilAsync(day: 1, hour: 15);
        Assert.Equal("mira: ⏰ Nachher beginnt: Dienstag, 1. Dezember 2026, 16:00 Uhr (MEZ)", _room.LastReply);
    }

    [Fact]
    public async Task A_reminder_that_fell_due_while_the_bot_was_away_comes_late()
    {
        await _meetups.InvitesAsync(_room, Meetup);
        await _meetups.ReturnsAsync(December(2, 18));

        Assert.Equal("mira: ⏰ Netzwerktreffen beginnt: Donnerstag, 3. Dezember 2026, 16:00–17:30 Uhr (MEZ)\nWo: Foyer", _room.LastReply);
        Assert.Equal(2, _room.Replies.Count);
        await _meetups.UntilAsync(day: 3, hour: 15);
        Assert.Equal(3, _room.Replies.Count);
    }

    [Fact]
    public async Task Two_that_fell_due_while_the_bot_was_away_are_one()
    {
        await _meetups.InvitesAsync(_room, Meetup);
        await _meetups.ReturnsAsync(December(3, 15, 30));
        Assert.Equal(2, _room.Replies.Count);

        await _meetups.ReturnsAsync(December(3, 15, 40));
        Assert.Equal(2, _room.Replies.Count);
    }

    [Fact]
    public async Task Once_the_meetup_has_begun_nobody_is_reminded()
    {
        await _meetups.InvitesAsync(_room, Meetup);
        await _meetups.ReturnsAsync(December(3, 16));
        Assert.Single(_room.Replies);

        await _meetups.UntilAsync(day: 4, hour: 16);
        Assert.Single(_room.Replies);
    }

    [Fact]
    public async Task A_sent_reminder_is_not_sent_again_after_a_new_start()
    {
        await _meetups.InvitesAsync(_room, Meetup);
        await _meetups.UntilAsync(day: 2, hour: 16);
        await _meetups.ReturnsAsync(December(2, 16, 5));

        Assert.Equal(2, _room.Replies.Count);
    }

    [Fact]
    public async Task A_reminder_stays_in_the_thread_of_the_announcement()
    {
        var root = _room.Fake.Say(_meetups.Anna, "Wann treffen wir uns?");
        await _room.SaysInThread(_meetups.Mira, root, $"!treffen neu {Meetup}");
        var invitation = _room.LastMessage["event_id"]!.GetValue<string>();
        await _meetups.UntilAsync(day: 2, hour: 16);

        Assert.Equal((invitation, root), (_room.LastRepliesTo, _room.LastThread));
    }

    [Fact]
    public async Task An_English_meetup_is_reminded_of_in_English()
    {
        await _room.Says(_meetups.Anna, "!meetup new \"Talk\" 2026-12-03 16:00 foyer");
        await _meetups.UntilAsync(day: 2, hour: 16);

        Assert.Equal("anna: ⏰ Talk begins: Thursday, 3 December 2026, 16:00 (CET)\nWhere: foyer", _room.LastReply);
        Assert.Equal([_meetups.Anna.UserId], _room.LastMentions!);
    }

    [Fact]
    public async Task Of_many_people_each_is_called_once()
    {
        var invitation = await _meetups.InvitesAsync(_room, Meetup);
        var guests = Enumerable.Range(0, 70).Select(i => _meetups.Bots.Homeserver.AddUser($"gast{i}")).ToList();
        foreach (var guest in guests)
        {
            _room.Fake.Join(guest);
            _room.Fake.React(guest, invitation.Message, "✅");
        }
        await _meetups.Bots.SettleAsync();
        await _meetups.UntilAsync(day: 2, hour: 16);

        var called = _room.Fake.Events.Where(one => one["sender"]!.GetValue<string>() == _meetups.Bots.Bot.UserId)
            .SelectMany(one => one["content"]!["m.mentions"]?["user_ids"]?.AsArray().Select(user => user!.GetValue<string>()) ?? []);
        Assert.Equal(guests.Append(_meetups.Mira).Select(user => user.UserId).Order(), called.Order());
    }

    [Fact]
    public async Task The_configuration_says_how_long_before()
    {
        await using var meetups = new MeetupsCommunity(new MeetupsOptions { Reminders = [TimeSpan.FromMinutes(5), TimeSpan.FromDays(2)] });
        await meetups.InitializeAsync();
        var room = await meetups.RoomAsync();
        await meetups.InvitesAsync(room, Meetup);

        await meetups.UntilAsync(day: 1, hour: 16);
        Assert.Equal(2, room.Replies.Count);
        await meetups.UntilAsync(day: 3, hour: 15, minute: 54, second: 30);
        Assert.Equal(2, room.Replies.Count);
        await meetups.UntilAsync(day: 3, hour: 15, minute: 55);
        Assert.Equal(3, room.Replies.Count);
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();
}
