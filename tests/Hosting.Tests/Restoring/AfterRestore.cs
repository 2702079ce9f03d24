using Community.Store.Delivery;
using Community.Testing;
using Community.Testing.Homeserver;
using Microsoft.EntityFrameworkCore;

namespace Community.Hosting.Tests.Restoring;

/// <summary>A store from a backup goes on where its predecessor ended: it says nothing twice and leaves nothing out.</summary>
public sealed class AfterRestore : IAsyncLifetime
{
    private TestCommunity _community = null!;
    private FakeUser _anna = null!;

    public async ValueTask InitializeAsync()
    {
        _community = await EchoCommunity.StartAsync();
        _anna = _community.Homeserver.AddUser("anna");
    }

    public ValueTask DisposeAsync() => _community.DisposeAsync();

    [Fact]
    public async Task What_was_answered_since_the_backup_is_not_answered_again_and_what_came_later_is()
    {
        var room = await _community.RoomAsync("Raum", _anna);
        await room.Says(_anna, "davor");
        var backup = await _community.BackUpAsync();
        await room.Says(_anna, "danach");
        await _community.StopAsync();
        room.Fake.Say(_anna, "inzwischen");

        await RestoredAsync(backup);
        await room.Says(_anna, "wieder da");

        Assert.Equal(["davor", "danach", "inzwischen", "wieder da"], room.Replies);
    }

    [Fact]
    public async Task Neither_when_a_day_or_a_month_has_passed()
    {
        var room = await _community.RoomAsync("Raum", _anna);
        var backup = await _community.BackUpAsync();
        await room.Says(_anna, "gleich danach");
        await _community.PassesAsync(TimeSpan.FromDays(30));
        await room.Says(_anna, "viel später");

        await RestoredAsync(backup);

        Assert.Equal(["gleich danach", "viel später"], room.Replies);
        // Each was handled again, the late one too: by now it would be too old for a command.
        await using var db = _community.Store.Open();
        var answers = await db.Outbox.Where(item => item.Relation == OutboxRelation.Reply).ToListAsync();
        Assert.All(answers, item => Assert.Equal((OutboxState.Done, null), (item.State, item.FailedWith)));
        Assert.Equal(room.Replies.Count, answers.Select(item => item.SentAs).Distinct().Count());
        Assert.Equal(room.Replies.Count, answers.Count);
    }

    [Fact]
    public async Task A_room_that_the_bot_came_into_since_is_taken_on()
    {
        var backup = await _community.BackUpAsync();
        var room = await _community.RoomAsync("Neu", _anna);
        await room.Says(_anna, "willkommen");
        await _community.StopAsync();
        room.Fake.Say(_anna, "noch da?");

        await RestoredAsync(backup);

        Assert.Equal(["willkommen", "noch da?"], room.Replies);
    }

    [Fact]
    public async Task What_was_waiting_in_the_backup_and_went_out_later_is_known()
    {
        var room = await _community.RoomAsync("Raum", _anna);
        var refused = _community.Homeserver.Faults.Add(new Fault(On.Send, FaultKind.Status(502)));
        room.Fake.Say(_anna, "hallo");
        await _community.PassesUntilAsync(() => refused.Hits > 0);
        var backup = await _community.BackUpAsync();
        _community.Homeserver.Faults.Clear();
        await _community.SettleAsync();
        Assert.Equal(["hallo"], room.Replies);

        await RestoredAsync(backup);

        Assert.Equal(["hallo"], room.Replies);
    }

    [Fact]
    public async Task A_live_message_is_not_edited_back_and_forth_and_what_it_missed_comes_in()
    {
        var guests = Enumerable.Range(0, 3).Select(i => _community.Homeserver.AddUser($"gast{i}")).ToArray();
        var room = await _community.RoomAsync("Raum", _anna, guests);
        await room.Says(_anna, "live");
        var live = room.LastMessage["event_id"]!.GetValue<string>();
        var backup = await _community.BackUpAsync();
        foreach (var guest in guests)
            await room.Reacts(guest, live, "👍");
        Assert.Equal(("count 3", 3), (room.Reads(live), Edits(room)));

        await RestoredAsync(backup);
        Assert.Equal(("count 3", 3), (room.Reads(live), Edits(room)));

        await _community.RestoreAsync(backup);
        room.Fake.React(_anna, live, "👍");
        await _community.StartAsync();
        await _community.SettleAsync();
        Assert.Equal(("count 4", 4), (room.Reads(live), Edits(room)));
    }

    [Fact]
    public async Task A_crash_while_it_catches_up_changes_nothing()
    {
        var room = await _community.RoomAsync("Raum", _anna);
        var backup = await _community.BackUpAsync();
        for (var i = 0; i < 60; i++)
            room.Fake.Say(_anna, $"{i}");
        await _community.SettleAsync();
        await _community.RestoreAsync(backup);
        // It has read what it said, and then gets no further than that.
        var deaf = _community.Homeserver.Faults.Add(new Fault(On.Sync.From(_community.Bot), FaultKind.Status(502)));
        await _community.StartAsync();
        await _community.Homeserver.WaitUntilAsync(() => deaf.Hits > 0);
        await _community.StopAsync();
        _community.Homeserver.Faults.Clear();
        _community.Homeserver.ForgetTransactions();

        await _community.StartAsync();
        await _community.SettleAsync();

        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"{i}"), room.Replies);
    }

    [Fact]
    public async Task Restored_twice_and_from_a_backup_of_a_restored_store_it_is_the_same()
    {
        var room = await _community.RoomAsync("Raum", _anna);
        var first = await _community.BackUpAsync();
        await room.Says(_anna, "eins");
        await RestoredAsync(first);
        await room.Says(_anna, "zwei");
        _community.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await _community.BackUpAsync();
        await room.Says(_anna, "drei");
        await RestoredAsync(second);
        await RestoredAsync(first);

        Assert.Equal(["eins", "zwei", "drei"], room.Replies);
    }

    private async Task RestoredAsync(string backup)
    {
        await _community.RestoreAsync(backup);
        await _community.StartAsync();
        await _community.SettleAsync();
    }

    private static int Edits(BotRoom room) =>
        room.Fake.Events.Count(one => one["content"]?["m.relates_to"]?["rel_type"]?.GetValue<string>() == "m.replace");
}
