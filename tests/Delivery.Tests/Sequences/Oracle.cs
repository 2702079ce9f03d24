using System.Globalization;
using System.Text.Json.Nodes;
using Community.Delivery.Tests.Bot;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Delivery.Tests.Sequences;

/// <summary>Compares store and rooms with what had to come of each event.</summary>
internal sealed class Oracle(Stage stage, StagedRoom room, CommunityContext db)
{
    private readonly RoomId _id = RoomId.Parse(room.Fake.Id);

    /// <summary>What the bot said, in its order: its own messages without edits, and without what an edit said.</summary>
    private readonly IReadOnlyList<JsonObject> _said = [.. room.Fake.Events.Where(one =>
        one["sender"]!.GetValue<string>() == stage.BotUser.UserId && one["type"]!.GetValue<string>() == "m.room.message" && one["content"]!["m.new_content"] is null)];

    /// <exception cref="SequenceFailedException">Something is not as it must be.</exception>
    public static async Task CheckAsync(Stage stage, FaultTally tally)
    {
        await using var db = stage.OpenStore();
        foreach (var room in stage.Rooms)
            try
            {
                await new Oracle(stage, room, db).CheckAsync(tally);
            }
            catch (SequenceFailedException failure)
            {
                throw new SequenceFailedException($"{failure.Message}\n{Timeline(room)}\n{string.Join('\n', stage.Log.Lines.Select(line => line.Split('\n')[0]).TakeLast(15))}");
            }
        Check(!await db.Outbox.AnyAsync(item => item.State == OutboxState.Waiting), "Something still waits to be sent.");
    }

    private async Task CheckAsync(FaultTally tally)
    {
        var gap = await db.LeftOutGaps.AsNoTracking().SingleOrDefaultAsync(row => row.Room == _id);
        var rows = await db.Set<LedgerRow>().AsNoTracking().Where(row => row.Room == _id).OrderBy(row => row.Id).ToListAsync();
        var expected = Expected.Of(stage, room, gap is null ? null : gap.ReadFrom?.ToDateTimeOffset() ?? DateTimeOffset.MaxValue);
        foreach (var one in expected)
        {
            tally.Count(one.Must ? "events whose effect must be there" : "events whose effect may be missing (by a documented limit)");
            CheckEffect(one, rows);
            CheckReply(one);
        }
        CheckOrder("effects", rows.Select(row => row.Event.Value), expected);
        CheckOrder("replies", _said.Select(RepliesTo).OfType<string>(), expected);
        await CheckSetAsideAsync(expected);
        await CheckLiveMessagesAsync();
        await CheckRemindersAsync(expected);
        await CheckNothingFailedAsync();
    }

    private static void CheckEffect(Expected one, List<LedgerRow> rows)
    {
        var count = rows.Count(row => row.Event.Value == one.Id);
        Check(count <= 1, $"{one.Id} {one.Command} had its effect {count} times.");
        Check(count == 1 || !one.Must || !one.LeavesRow, $"{one.Id} {one.Command} had no effect.");
    }

    private void CheckReply(Expected one)
    {
        var replies = _said.Where(said => RepliesTo(said) == one.Id && !Body(said).StartsWith("reminder", StringComparison.Ordinal)).ToList();
        var wanted = one.Command.Length > 0 ? 1 : 0;
        Check(replies.Count <= 1, $"{one.Id} {one.Command} was answered {replies.Count} times.");
        Check(replies.Count == wanted || !one.Must, $"{one.Id} {one.Command} was answered {replies.Count} times instead of {wanted}.");
    }

    private static void CheckOrder(string what, IEnumerable<string> events, List<Expected> expected)
    {
        var places = expected.ToDictionary(one => one.Id, one => one.Place, StringComparer.Ordinal);
        var order = events.Where(places.ContainsKey).Select(one => places[one]).ToList();
        Check(order.SequenceEqual(order.Order()), $"The {what} are out of order: {string.Join(' ', order)}.");
    }

    private async Task CheckSetAsideAsync(List<Expected> expected)
    {
        var aside = await db.SetAsideEvents.AsNoTracking().Where(row => row.Room == _id).ToListAsync();
        foreach (var one in expected.Where(one => one.Command == LedgerBot.Fail && one.Must))
            Check(aside.Count(row => row.Event.Value == one.Id) == 1, $"{one.Id} is not kept as set aside.");
        Check(aside.TrueForAll(row => expected.Exists(one => one.Command == LedgerBot.Fail && one.Id == row.Event.Value) || !room.Fake.Events.Any(one => Id(one) == row.Event.Value && Body(one).Length > 0)),
            $"Something was set aside that does not fail: {string.Join(", ", aside.Select(row => row.Error))}");
    }

    /// <summary>What a live message says in the end is what the store knows, and the reactions in it are the right ones (which the rows say).</summary>
    private async Task CheckLiveMessagesAsync()
    {
        foreach (var live in await db.Outbox.AsNoTracking().Where(item => item.Room == _id && item.State == OutboxState.Done && item.Subject!.StartsWith("live ")).ToListAsync())
        {
            var count = await db.Set<LedgerRow>().CountAsync(row => row.Live == live.Subject);
            var shown = Latest(live.SentAs!.Value.Value);
            Check(shown == LedgerBot.CountText(count) || WasEverAway(), $"A live message shows '{shown}' and not {count}.");
        }
    }

    private async Task CheckRemindersAsync(List<Expected> expected)
    {
        foreach (var reminder in await db.Set<LedgerReminder>().AsNoTracking().Where(one => one.Room == _id).ToListAsync())
        {
            var count = _said.Count(said => Body(said) == LedgerBot.ReminderText(reminder.Command));
            var must = expected.Exists(one => one.Id == reminder.Command.Value && one.Must) && !WasEverAway();
            Check(count <= 1, $"The reminder of {reminder.Command} came {count} times.");
            Check(count == 1 || !must, $"The reminder of {reminder.Command} did not come.");
        }
    }

    private async Task CheckNothingFailedAsync()
    {
        var failed = await db.Outbox.AsNoTracking().Where(item => item.Room == _id && item.State == OutboxState.Failed).ToListAsync();
        Check(failed.Count == 0 || WasEverAway(),
            string.Create(CultureInfo.InvariantCulture, $"{failed.Count} items failed although nothing forbade them: {failed.FirstOrDefault()?.FailedWith}"));
    }

    /// <summary>Sent away, what was to be said is refused, and stays unsaid.</summary>
    private bool WasEverAway() => room.Fake.Events.Any(one => one["type"]!.GetValue<string>() == "m.room.member" &&
        one["state_key"]!.GetValue<string>() == stage.BotUser.UserId && one["content"]!["membership"]!.GetValue<string>() == "leave");

    private string Latest(string message)
    {
        var edit = room.Fake.Events.LastOrDefault(one => one["content"]!["m.relates_to"]?["rel_type"]?.GetValue<string>() == "m.replace" &&
            one["content"]!["m.relates_to"]!["event_id"]!.GetValue<string>() == message && one["sender"]!.GetValue<string>() == stage.BotUser.UserId);
        return edit is null ? Body(room.Fake.Event(message)!) : edit["content"]!["m.new_content"]!["body"]!.GetValue<string>();
    }

    private static string Timeline(StagedRoom room) => string.Join('\n', room.Fake.Events.Index().Skip(7).Select(one =>
        $"{one.Index,4} {one.Item["event_id"]} {one.Item["origin_server_ts"]} {one.Item["sender"]} {one.Item["type"]} {one.Item["state_key"]} {one.Item["content"]!["membership"]} {Body(one.Item)}")
        .Append($"settled at {string.Join(", ", room.SettledAt)}"));

    private static string Id(JsonObject one) => one["event_id"]!.GetValue<string>();

    private static string Body(JsonObject one) => one["content"]!["body"]?.GetValue<string>() ?? string.Empty;

    private static string? RepliesTo(JsonObject one) => Body(one).StartsWith("reminder", StringComparison.Ordinal)
        ? null
        : one["content"]!["m.relates_to"]?["m.in_reply_to"]?["event_id"]?.GetValue<string>();

    private static void Check(bool holds, string otherwise)
    {
        if (!holds)
            throw new SequenceFailedException(otherwise);
    }
}
