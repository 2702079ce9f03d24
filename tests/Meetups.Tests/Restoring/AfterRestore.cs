using System.Globalization;
using static Community.Meetups.Tests.MeetupsCommunity;

namespace Community.Meetups.Tests.Restoring;

/// <summary>Meetups announced after the backup was taken keep their numbers, their answers and their reminders.</summary>
public sealed class AfterRestore : IAsyncLifetime
{
    private readonly MeetupsCommunity _meetups = new();

    public async ValueTask InitializeAsync() => await _meetups.InitializeAsync();

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();

    [Fact]
    public async Task Numbers_that_people_have_seen_stay_what_they_are()
    {
        var (one, other) = (await _meetups.RoomAsync(), await _meetups.RoomAsync());
        await _meetups.InvitesAsync(one, "\"Davor\" 3.12. 16 Uhr");
        var backup = await _meetups.Bots.BackUpAsync();
        // In an order that the rooms, read one by one, do not tell.
        var (second, third, fourth) = (
            await _meetups.InvitesAsync(other, "\"Zweites\" morgen 16 Uhr"),
            await _meetups.InvitesAsync(one, "\"Drittes\" 4.12. 16 Uhr"),
            await _meetups.InvitesAsync(other, "\"Viertes\" 5.12. 16 Uhr"));
        await one.Says(_meetups.Anna, $"!treffen zusage {third.Number}");
        await other.Says(_meetups.Anna, $"!treffen zusage {fourth.Number}");
        await _meetups.Bots.PassesAsync(TimeSpan.FromHours(30));
        var said = (one.Replies, other.Replies);
        var events = (one.Fake.Events.Count, other.Fake.Events.Count);

        await RestoredAsync(backup);

        Assert.Equal(said, (one.Replies, other.Replies), (a, b) => a.Item1.SequenceEqual(b.Item1) && a.Item2.SequenceEqual(b.Item2));
        Assert.Equal(events, (one.Fake.Events.Count, other.Fake.Events.Count));
        // The typed answers were handled again, however late, and meant what they had meant.
        await other.Says(_meetups.Bernd, $"!treffen zusage {fourth.Number}");
        await one.Says(_meetups.Bernd, $"!treffen absage {third.Number}");
        Assert.Contains("Dabei: 2 ·", fourth.Counts, StringComparison.Ordinal);
        Assert.Contains("Dabei: 1 · Vielleicht: 0 · Nicht dabei: 1", third.Counts, StringComparison.Ordinal);
        var next = await _meetups.InvitesAsync(one, "\"Neues\" 20.12. 16 Uhr");
        Assert.True(long.Parse(next.Number, CultureInfo.InvariantCulture) > long.Parse(fourth.Number, CultureInfo.InvariantCulture), next.Number);
        Assert.Equal("2", second.Number);
    }

    [Fact]
    public async Task What_was_answered_and_proposed_in_a_direct_chat_still_counts()
    {
        var room = await _meetups.RoomAsync();
        var meetup = await _meetups.InvitesAsync(room, "\"Netzwerktreffen\" 3.12. 16 Uhr");
        var direct = await _meetups.DirectAsync(_meetups.Anna);
        await direct.Says(_meetups.Anna, $"!treffen zusage {meetup.Number}");
        await direct.Says(_meetups.Anna, $"!treffen punkt {meetup.Number} Passwörter");
        var backup = await _meetups.Bots.BackUpAsync();

        await RestoredAsync(backup);

        await room.Says(_meetups.Bernd, "!treffen zusage");
        Assert.Contains("Dabei: 2 ·", meetup.Counts, StringComparison.Ordinal);
        await room.Says(_meetups.Bernd, "!treffen ablauf");
        Assert.Contains("Passwörter · anna", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_that_went_out_since_the_backup_does_not_come_again()
    {
        var room = await _meetups.RoomAsync();
        await _meetups.InvitesAsync(room, "\"Netzwerktreffen\" 3.12. 16 Uhr");
        var backup = await _meetups.Bots.BackUpAsync();
        await _meetups.UntilAsync(day: 2, hour: 17);
        Assert.Equal(2, room.Replies.Count);

        await RestoredAsync(backup);
        Assert.Equal(2, room.Replies.Count);

        await _meetups.UntilAsync(day: 3, hour: 15);
        Assert.Equal(3, room.Replies.Count);
    }

    [Fact]
    public async Task One_that_fell_due_while_nobody_ran_comes()
    {
        var room = await _meetups.RoomAsync();
        await _meetups.InvitesAsync(room, "\"Netzwerktreffen\" 3.12. 16 Uhr");
        var backup = await _meetups.Bots.BackUpAsync();
        await _meetups.Bots.StopAsync();
        _meetups.Bots.Time.Advance(December(2, 17) - _meetups.Bots.Time.GetUtcNow());

        await RestoredAsync(backup);

        Assert.Equal(2, room.Replies.Count);
        Assert.Contains("⏰ Netzwerktreffen beginnt", room.LastReply, StringComparison.Ordinal);
    }

    private async Task RestoredAsync(string backup)
    {
        await _meetups.Bots.RestoreAsync(backup);
        await _meetups.Bots.StartAsync();
        await _meetups.Bots.SettleAsync();
    }
}
