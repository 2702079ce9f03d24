using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Matrix.Tests.Events;

/// <summary>The official examples as an oracle.</summary>
public sealed class SpecExampleTests
{
    private const int FewestExamples = 40;
    private static readonly string[] Required = ["event_id", "sender", "type", "origin_server_ts", "content"];

    [Fact]
    public void Every_example_of_a_room_event_is_read()
    {
        var examples = Examples().Where(example => Required.All(example.Json.ContainsKey)).ToList();

        Assert.True(examples.Count >= FewestExamples, $"Only {examples.Count} examples were found.");
        foreach (var (name, json) in examples)
        {
            var room = RoomId.Parse(json["room_id"]!.GetValue<string>());
            var read = RoomEvent.Read(json.Deserialize<JsonElement>(), room);
            Assert.True(read is not null, name);
            Assert.Equal(json["event_id"]!.GetValue<string>(), read.Id.Value);
            Assert.Equal(json["sender"]!.GetValue<string>(), read.Sender.Value);
            Assert.Equal(json["type"]!.GetValue<string>(), read.Type);
            Assert.Equal(json["state_key"]?.GetValue<string>(), read.StateKey);
            Assert.Equal(json["origin_server_ts"]!.GetValue<long>(), read.SentAt.ToUnixTimeMilliseconds());
            Assert.True(JsonNode.DeepEquals(json["content"], JsonObject.Create(read.Content)), name);
        }
    }

    [Fact]
    public void What_is_no_room_event_is_not_taken_for_one()
    {
        foreach (var (name, json) in Examples().Where(example => !Required.All(example.Json.ContainsKey)))
            Assert.True(RoomEvent.Read(json.Deserialize<JsonElement>(), Given.Room) is null, name);
    }

    [Theory]
    [InlineData("m.room.message$m.text.yaml", "m.text", "This is an example text message")]
    [InlineData("m.room.message$m.notice.yaml", "m.notice", "This is an example notice")]
    public void Example_messages_have_their_text(string file, string kind, string text) =>
        Assert.Equal(new MessageContent(kind, text), MessageContent.Of(Example(file)));

    [Fact]
    public void The_example_reaction_has_its_target_and_emoji() => Assert.Equal(
        new ReactionContent(EventId.Parse("$some_event_id"), "👍"), ReactionContent.Of(Example("m.reaction.yaml")));

    [Fact]
    public void The_example_redaction_has_its_target() => Assert.Equal(
        EventId.Parse("$fukweghifu23:localhost"), RedactionContent.RedactedBy(Example("m.room.redaction.yaml")));

    [Fact]
    public void The_example_member_has_joined() => Assert.Equal(
        new MemberContent(UserId.Parse("@alice:example.org"), MemberContent.Join, IsDirect: false), MemberContent.Of(Example("m.room.member.yaml")));

    [Fact]
    public void The_example_power_levels_are_read()
    {
        var rights = new RoomRights(null, null, Example("m.room.power_levels.yaml").Content);

        Assert.Equal(100, rights.LevelOf(UserId.Parse("@example:localhost")));
        Assert.Equal(0, rights.LevelOf(UserId.Parse("@other:localhost")));
        Assert.False(rights.MaySend(UserId.Parse("@other:localhost"), EventType.Name));
        Assert.True(rights.MaySend(UserId.Parse("@other:localhost"), EventType.Message));
    }

    [Fact]
    public void The_example_state_of_an_invitation_is_read()
    {
        var state = SpecExample.Read(Path.Combine(Folder(), "invite_room_state.json")).Deserialize<List<JsonElement>>()!;

        Assert.Equal([EventType.Name, EventType.JoinRules], state.Select(json => StrippedState.Read(json)?.Type));
    }

    private static RoomEvent Example(string file) =>
        RoomEvent.Read(SpecExample.Read(Path.Combine(Folder(), file)).Deserialize<JsonElement>(), Given.Room)!;

    private static IEnumerable<(string Name, JsonObject Json)> Examples() =>
        Directory.GetFiles(Folder(), "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), SpecExample.Read(file).AsObject()));

    private static string Folder() => Repository.SpecFolderOrSkip("event-schemas/examples");
}
