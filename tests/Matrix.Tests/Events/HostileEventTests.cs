using System.Text.Json;
using Community.Matrix.Events;

namespace Community.Matrix.Tests.Events;

/// <summary>Anybody on any homeserver may write an event. None may stop a bot.</summary>
public sealed class HostileEventTests
{
    private const string Whole = """
        {
          "event_id": "$event", "sender": "@anna:example.org", "type": "TYPE", "origin_server_ts": 1432735824653,
          "state_key": "@anna:example.org", "redacts": "$other",
          "unsigned": {
            "transaction_id": "t1",
            "redacted_because": {"sender": "@anna:example.org"},
            "m.relations": {"m.replace": {
              "event_id": "$edit", "sender": "@anna:example.org", "content": {"m.new_content": {"msgtype": "m.text", "body": "neu"}}}}
          },
          "content": {
            "msgtype": "m.text", "body": "> <@b:c> alt\n\nneu", "membership": "join", "redacts": "$other",
            "m.new_content": {"msgtype": "m.text", "body": "neu"},
            "m.relates_to": {
              "rel_type": "m.annotation", "event_id": "$other", "key": "✅", "is_falling_back": true,
              "m.in_reply_to": {"event_id": "$other"}}
          }
        }
        """;

    private static readonly string[] RequiredPaths = ["event_id", "sender", "type", "origin_server_ts", "content"];

    private static readonly string[] OptionalPaths =
    [
        "state_key", "redacts", "unsigned", "unsigned/transaction_id", "unsigned/redacted_because", "unsigned/m.relations",
        "unsigned/m.relations/m.replace", "unsigned/m.relations/m.replace/event_id", "unsigned/m.relations/m.replace/sender",
        "unsigned/m.relations/m.replace/content", "unsigned/m.relations/m.replace/content/m.new_content",
        "unsigned/m.relations/m.replace/content/m.new_content/body", "content/msgtype", "content/body", "content/membership",
        "content/redacts", "content/m.new_content", "content/m.new_content/msgtype", "content/m.new_content/body",
        "content/m.relates_to", "content/m.relates_to/rel_type", "content/m.relates_to/event_id", "content/m.relates_to/key",
        "content/m.relates_to/is_falling_back", "content/m.relates_to/m.in_reply_to", "content/m.relates_to/m.in_reply_to/event_id",
    ];

    private static readonly string[] Odd =
    [
        "null", "7", "-1", "1.5", "1e400", "99999999999999999999", "\"\"", "\"text\"", "\"\\ud800\"", "\"$\\ud800\"", "\"\\u0000\"",
        "true", "false", "[]", "[null]", "{}", "{\"event_id\":null}",
    ];

    public static MatrixTheoryData<string, string> AnyPathAnyValue { get; } = new([.. RequiredPaths, .. OptionalPaths], Odd);

    public static MatrixTheoryData<string, string> OptionalPathAnyValue { get; } = new(OptionalPaths, Odd);

    public static TheoryData<string, string> RequiredPathWrongType { get; } = new(
        from path in RequiredPaths
        from value in Odd
        where !IsRight(path, value)
        select (path, value));

    [Theory]
    [MemberData(nameof(AnyPathAnyValue))]
    public void Reading_never_throws(string path, string value)
    {
        foreach (var type in (string[])[EventType.Message, EventType.Reaction, EventType.Redaction, EventType.Member])
            ReadAll(RoomEvent.Read(With(type, path, value), Given.Room));
    }

    [Theory]
    [MemberData(nameof(RequiredPathWrongType))]
    public void A_bad_required_key_drops_the_event(string path, string value) =>
        Assert.Null(RoomEvent.Read(With(EventType.Message, path, value), Given.Room));

    [Theory]
    [MemberData(nameof(OptionalPathAnyValue))]
    public void A_bad_optional_key_does_not_drop_the_event(string path, string value) =>
        Assert.Equal("$event", RoomEvent.Read(With(EventType.Message, path, value), Given.Room)?.Id.Value);

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"event\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void What_is_no_object_with_keys_is_no_event(string json) => Assert.Null(RoomEvent.Read(Given.Json(json), Given.Room));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-1", 0)]
    [InlineData("1432735824653.0", 1432735824653)]
    [InlineData("9007199254740992", 253402300799999)]
    public void A_time_outside_the_calendar_becomes_the_nearest_within(string sent, long milliseconds) => Assert.Equal(
        milliseconds, RoomEvent.Read(With(EventType.Message, "origin_server_ts", sent), Given.Room)?.SentAt.ToUnixTimeMilliseconds());

    [Fact]
    public void Of_a_key_given_twice_one_counts_and_nothing_breaks()
    {
        var twice = Given.Message("""{"msgtype": "m.text", "body": "eins", "body": "zwei"}""");

        Assert.Equal("zwei", MessageContent.Of(twice)?.Text);
    }

    internal static void ReadAll(RoomEvent? roomEvent)
    {
        if (roomEvent is null)
            return;
        _ = (MessageContent.Of(roomEvent), MessageContent.NewTextOf(roomEvent), MessageContent.LatestOf(roomEvent), roomEvent.LatestEditId);
        _ = (ReactionContent.Of(roomEvent), RedactionContent.RedactedBy(roomEvent), MemberContent.Of(roomEvent), Relation.Of(roomEvent));
        _ = new RoomRights(roomEvent.Sender, roomEvent.Content, roomEvent.Content).MaySend(roomEvent.Sender, EventType.Message);
    }

    private static bool IsRight(string path, string value) => path switch
    {
        "type" => value is "\"text\"" or "\"\\u0000\"",
        "origin_server_ts" => value is "7" or "-1",
        "content" => value[0] == '{',
        _ => false,
    };

    private static JsonElement With(string type, string path, string value) =>
        Given.Json(Rewrite(Given.Json(Whole.Replace("TYPE", type, StringComparison.Ordinal)), path.Split('/'), value));

    // As text, since a broken string can be written in no other way.
    private static string Rewrite(JsonElement json, ReadOnlySpan<string> path, string value)
    {
        var members = new List<string>();
        foreach (var member in json.EnumerateObject())
            members.Add($"\"{member.Name}\": " + (member.Name != path[0] ? member.Value.GetRawText()
                : path.Length == 1 ? value : Rewrite(member.Value, path[1..], value)));
        return $"{{{string.Join(", ", members)}}}";
    }
}
