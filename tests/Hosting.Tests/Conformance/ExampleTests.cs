using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Testing.Conformance;

namespace Community.Hosting.Tests.Conformance;

/// <summary>The specification's own examples of events.</summary>
public sealed class ExampleTests
{
    private static readonly RoomId Room = RoomId.TryParse("!r:example.org", out var room) ? room : default;

    [Fact]
    public void They_are_right_by_its_own_schemas()
    {
        var faults = Examples().SelectMany(example => SpecCheck.OrNull!
            .FaultsOf(example.Event["type"]!.GetValue<string>(), JsonSerializer.SerializeToElement(example.Event["content"])).Select(fault => $"{example.Name}: {fault}"));

        // An example may show what clients still meet, though nobody should send it any more; and account data, which no server signs, may hold a fraction.
        Assert.Equal(
            ["m.tag: m.tag.tags.u.work.order: 0.9 is no whole number within ±(2^53 − 1)"], faults.Where(fault => !fault.EndsWith("is deprecated", StringComparison.Ordinal)));
    }

    [Fact]
    public void Those_of_rooms_are_read_and_keep_what_nobody_here_knows()
    {
        var read = 0;
        foreach (var (name, example) in Examples().Where(one => one.Event.ContainsKey("event_id")))
        {
            example["content"]!["org.example.unheard-of"] = new JsonObject { ["kept"] = true };
            example["org.example.unheard-of"] = 7;
            var found = RoomEvent.Read(JsonSerializer.SerializeToElement(example), Room);
            Assert.True(found is not null, name);
            Assert.Equal(example["event_id"]!.GetValue<string>(), found.Id.Value);
            Assert.Equal(example["type"]!.GetValue<string>(), found.Type);
            Assert.Equal(example["sender"]!.GetValue<string>(), found.Sender.Value);
            Assert.Equal(example["state_key"]?.GetValue<string>(), found.StateKey);
            Assert.True(JsonElement.DeepEquals(JsonSerializer.SerializeToElement(example["content"]), found.Content), name);
            if (found.Type is EventType.Message)
                Assert.Equal(example["content"]!["body"]!.GetValue<string>(), MessageContent.Of(found)!.Text);
            read++;
        }
        Assert.True(read > 40, $"{read} examples");
    }

    private static IEnumerable<(string Name, JsonObject Event)> Examples()
    {
        Assert.SkipWhen(SpecCheck.OrNull is null, "The data of the Matrix specification are not beside this repository.");
        return SpecCheck.OrNull.EventExamples.Where(example => example.Event["content"] is JsonObject);
    }
}
