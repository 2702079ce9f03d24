using System.Text.Json.Nodes;
using Community.Delivery.Tests.Bot;
using Community.Testing.Homeserver;

namespace Community.Delivery.Tests.Sequences;

/// <summary>What has to come of an event, computed from what the homeserver has, less what the documented limits leave out.</summary>
/// <param name="Id">The event.</param>
/// <param name="Place">Its place in the room's timeline.</param>
/// <param name="Command">The word of a command; empty for all else.</param>
/// <param name="Must">Its effect must be there once. Otherwise it may be missing, and still must not be there twice.</param>
internal sealed record Expected(string Id, int Place, string Command, bool Must)
{
    private static readonly TimeSpan CommandMaxAge = TimeSpan.FromHours(24);

    /// <param name="stage">After all has come to rest.</param>
    /// <param name="room">One of its rooms.</param>
    /// <param name="heardFrom">Of a gap that was too long to read: the time of the oldest event read; what came before may be missing.</param>
    public static List<Expected> Of(Stage stage, StagedRoom room, DateTimeOffset? heardFrom)
    {
        var events = room.Fake.Events;
        var said = room.Said.ToDictionary(one => one.Event, one => one.Text, StringComparer.Ordinal);
        var expected = new List<Expected>();
        foreach (var (place, one) in events.Index())
            if (IsTalk(one, stage.BotUser))
            {
                var settled = room.SettledAt.First(moment => moment.Events > place);
                var (sent, command) = (Sent(one), said.GetValueOrDefault(IdOf(one)) is ['!', ..] text ? text.Split(' ')[0] : string.Empty);
                var rest = events.Take(settled.Events).Skip(place + 1).ToList();
                var isTooLate = command.Length > 0 && settled.At - sent > CommandMaxAge;
                var isMissed = heardFrom is { } from && sent <= from;
                var must = !isTooLate && !isMissed && IsIn(events.Take(place), stage.BotUser) &&
                    !rest.Exists(later => IsDeparture(later, stage.BotUser)) && !rest.Exists(later => Redacts(later) == IdOf(one));
                expected.Add(new Expected(IdOf(one), place, command, must));
            }
        return expected;
    }

    private static bool IsTalk(JsonObject one, FakeUser bot) =>
        Text(one, "sender") != bot.UserId && Text(one, "type") is ("m.room.message" or "m.reaction" or "m.room.redaction");

    // Invited is enough: what is said from the invitation on is heard after the join.
    private static bool IsIn(IEnumerable<JsonObject> before, FakeUser bot) =>
        before.Where(one => IsOwnMembership(one, bot)).Select(Membership).LastOrDefault() is "join" or "invite";

    private static bool IsDeparture(JsonObject one, FakeUser bot) => IsOwnMembership(one, bot) && Membership(one) is not ("join" or "invite");

    private static bool IsOwnMembership(JsonObject one, FakeUser bot) => Text(one, "type") == "m.room.member" && Text(one, "state_key") == bot.UserId;

    private static string? Membership(JsonObject one) => Text(one["content"]!.AsObject(), "membership");

    private static string? Redacts(JsonObject one) => Text(one, "type") == "m.room.redaction" ? Text(one["content"]!.AsObject(), "redacts") : null;

    private static string IdOf(JsonObject one) => Text(one, "event_id")!;

    private static DateTimeOffset Sent(JsonObject one) => DateTimeOffset.FromUnixTimeMilliseconds(one["origin_server_ts"]!.GetValue<long>());

    private static string? Text(JsonObject one, string key) => one[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The effect is kept; a command that fails is kept apart instead.</summary>
    public bool LeavesRow => Command is not LedgerBot.Fail;
}
