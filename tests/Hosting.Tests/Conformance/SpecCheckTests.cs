using Community.Testing.Conformance;

namespace Community.Hosting.Tests.Conformance;

/// <summary>What the check by the Matrix specification lets through and what it finds, so that its silence elsewhere says something.</summary>
public sealed class SpecCheckTests
{
    private const string Send = "/_matrix/client/v3/rooms/!r:x/send/m.room.message/t1";

    [Theory]
    [InlineData("GET", "/_matrix/client/versions", "", "")]
    [InlineData("GET", "/_matrix/client/v3/sync", "?timeout=30000&since=s1&filter=%7B%7D", "")]
    [InlineData("PUT", Send, "", """{"msgtype":"m.notice","body":"da","m.mentions":{}}""")]
    [InlineData("PUT", Send, "", """{"msgtype":"m.text","body":"* da","m.new_content":{"msgtype":"m.text","body":"da"},"m.relates_to":{"rel_type":"m.replace","event_id":"$e"}}""")]
    [InlineData("PUT", "/_matrix/client/v3/rooms/!r:x/send/org.matrix.msc3381.poll.start/t1", "", """{"org.matrix.msc1767.text":"?"}""")]
    [InlineData("PUT", "/_matrix/client/v3/rooms/!r:x/state/m.room.name/", "", """{"name":"Foyer"}""")]
    [InlineData("POST", "/_matrix/client/v3/rooms/!r:x/invite", "", """{"user_id":"@anna:x"}""")]
    [InlineData("GET", "/_synapse/admin/v1/whatever", "", "")]
    public void This_is_right(string method, string path, string query, string body) => Assert.Empty(Faults(method, path, query, body));

    [Theory]
    [InlineData("GET", "/_matrix/client/v3/rooms", "", "", "is not in the specification")]
    [InlineData("DELETE", "/_matrix/client/v3/sync", "", "", "is not in the specification")]
    [InlineData("GET", "/_matrix/client/v3/events", "", "", "is deprecated")]
    [InlineData("GET", "/_matrix/client/v3/sync", "?sinse=s1", "", "has no query parameter sinse")]
    [InlineData("GET", "/_matrix/client/v3/sync", "?timeout=soon", "", "the query parameter timeout: is String, not integer")]
    [InlineData("GET", "/_matrix/client/v3/rooms/!r:x/messages", "", "", "needs the query parameter dir")]
    [InlineData("POST", "/_matrix/client/v3/createRoom", "", """{"preset":"open"}""", "body.preset: open is none of")]
    [InlineData("POST", "/_matrix/client/v3/createRoom", "", """{"invite":"@anna:x"}""", "body.invite: is String, not array")]
    [InlineData("POST", "/_matrix/client/v3/rooms/!r:x/invite", "", "{}", "is missing")]
    [InlineData("PUT", Send, "", "da", "the body is no JSON")]
    [InlineData("PUT", Send, "", """{"msgtype":"m.text"}""", "body is missing")]
    [InlineData("PUT", Send, "", """{"msgtype":"m.shout","body":"da"}""", "m.shout is no type of the specification")]
    [InlineData("PUT", Send, "", """{"msgtype":"m.text","body":"da","formatted_body":"<b>da</b>"}""", "formatted_body without its format")]
    [InlineData("PUT", Send, "", """{"msgtype":"m.text","body":"da","m.mentions":{"user_ids":["anna"]}}""", "are not users")]
    [InlineData("PUT", Send, "", """{"msgtype":"m.text","body":"da","m.relates_to":{"m.in_reply_to":{}}}""", "m.in_reply_to names no event")]
    [InlineData("PUT", Send, "", """{"msgtype":"m.text","body":"da","m.relates_to":{"rel_type":"m.replace","event_id":"$e"}}""", "m.replace and m.new_content belong together")]
    [InlineData("PUT", Send, "", """{"msgtype":"m.text","body":"*","m.new_content":{"msgtype":"m.text"},"m.relates_to":{"rel_type":"m.replace","event_id":"$e"}}""", "m.new_content: m.room.message: body is missing")]
    [InlineData("PUT", Send, "", """{"msgtype":"m.text","body":"da","x":1.5}""", "is no whole number")]
    [InlineData("PUT", "/_matrix/client/v3/rooms/!r:x/send/m.reaction/t1", "", """{"m.relates_to":{"rel_type":"m.annotation","event_id":"$e"}}""", "an annotation is a reaction with a key")]
    [InlineData("PUT", "/_matrix/client/v3/rooms/!r:x/send/m.shrug/t1", "", "{}", "m.shrug  is no type of the specification")]
    [InlineData("PUT", "/_matrix/client/v3/rooms/!r:x/state/m.room.member/@anna:x", "", """{"membership":"gone"}""", "gone is none of")]
    public void This_is_wrong(string method, string path, string query, string body, string fault) =>
        Assert.Contains(Faults(method, path, query, body), found => found.Contains(fault, StringComparison.Ordinal));

    /// <summary>A word of a schema that the check does not know would otherwise be found by whoever first sends such an event.</summary>
    [Fact]
    public void Every_event_schema_is_understood()
    {
        Assert.SkipWhen(SpecCheck.OrNull is null, "The data of the Matrix specification are not beside this repository.");

        Assert.True(SpecCheck.OrNull.EventTypes.Count > 70);
        Assert.All(SpecCheck.OrNull.EventTypes, type => SpecCheck.OrNull.FaultsOf(type, System.Text.Json.JsonElement.Parse("{}")));
    }

    [Theory]
    [InlineData("""["m.text"]""")]
    [InlineData("""{"msgtype":["m.text"],"body":{},"format":7}""")]
    [InlineData("""{"m.relates_to":7,"m.mentions":"@anna:x","m.new_content":[]}""")]
    [InlineData("""{"m.relates_to":{"rel_type":7,"event_id":[],"m.in_reply_to":"$e"},"m.mentions":{"user_ids":"@anna:x"}}""")]
    public void Nonsense_is_wrong_and_breaks_nothing(string body) => Assert.NotEmpty(Faults("PUT", Send, "", body));

    [Fact]
    public void An_event_that_is_too_large_is_found() => Assert.Contains(
        Faults("PUT", Send, "", $$"""{"msgtype":"m.text","body":"{{new string('a', 65_000)}}"}"""), found => found.Contains("too large for an event", StringComparison.Ordinal));

    [Fact]
    public void How_letters_are_spelled_makes_no_event_larger() =>
        Assert.Empty(Faults("PUT", Send, "", $$"""{"msgtype":"m.text","body":"{{string.Concat(Enumerable.Repeat("\\u00fc", 20_000))}}"}"""));

    private static IReadOnlyList<string> Faults(string method, string path, string query, string body)
    {
        Assert.SkipWhen(SpecCheck.OrNull is null, "The data of the Matrix specification are not beside this repository.");
        return SpecCheck.OrNull.FaultsOf(method, path[1..].Split('/'), query, body);
    }
}
