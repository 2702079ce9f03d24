using System.Text.Json.Nodes;
using Community.Matrix;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

public sealed class HostileOnSynapse(RealSynapse synapse)
{
    [Fact]
    public async Task Wrong_types_and_long_messages_harm_nobody_and_the_loop_goes_on()
    {
        synapse.SkipWithoutIt();
        await using var bots = await BotProcess.StartAsync(synapse);
        var mira = await synapse.NewFastPersonAsync("mira");
        await using var sight = await Sight.OfAsync(mira);
        var room = await mira.CreatesRoomAsync("Raum", bots.Faq, bots.Meetups);
        var first = await mira.SaysAsync(room, "!faq ping 1");
        await sight.AnswerAsync(bots.Faq, first);

        var accepted = 0;
        foreach (var bad in BadContents(first.Value))
            accepted += await TrySendAsync(mira, room, EventType.Message, bad);
        foreach (var value in Wrong())
            accepted += await TrySendAsync(mira, room, EventType.Reaction, new JsonObject { ["m.relates_to"] = value });
        // More levels than System.Text.Json reads unless told to; once this stopped the bots for good.
        accepted += await TrySendAsync(mira, room, "de.example.deep", new JsonObject { ["deep"] = Nested(100) });
        Assert.True(accepted > 10, $"Synapse let {accepted} of them pass");
        await mira.SendAsync(room, "de.example.unknown", new JsonObject { ["body"] = "!faq ping nein" });
        var longCommand = await mira.SaysAsync(room, "!faq ping " + new string('x', 60_000));
        var unknown = await mira.SaysAsync(room, "!gibtsnicht hallo");
        var last = await mira.SaysAsync(room, "!faq ping 2");

        Assert.True((await sight.AnswerTextAsync(bots.Faq, longCommand)).Length < 1_000);
        Assert.Equal("pong 2", await sight.AnswerTextAsync(bots.Faq, last));
        var answered = (await mira.ReadsAsync(room)).Where(one => one.Sender == bots.Faq || one.Sender == bots.Meetups)
            .Select(one => Relation.Of(one).InReplyTo).OfType<EventId>();
        Assert.Equal([first, longCommand, last], answered);
        Assert.DoesNotContain(unknown, answered);
        Assert.DoesNotContain("Exception", await bots.ReadLogAsync(), StringComparison.Ordinal);
    }

    // Synapse turns some of it away; what it lets pass, and what other servers would, is for the bots to bear.
    private static async Task<int> TrySendAsync(Person person, RoomId room, string type, JsonObject content)
    {
        try
        {
            await person.SendAsync(room, type, content);
            return 1;
        }
        catch (MatrixException refusal) when (refusal.Status == System.Net.HttpStatusCode.BadRequest)
        {
            return 0;
        }
    }

    private static JsonArray Nested(int levels) => levels == 0 ? [] : [Nested(levels - 1)];

    private static JsonNode?[] Wrong() => [null, 5, "text", true, new JsonArray(1, "x"), new JsonObject { ["a"] = 1 }];

    private static IEnumerable<JsonObject> BadContents(string target)
    {
        foreach (var value in Wrong())
        {
            yield return new JsonObject { ["msgtype"] = Copy(value), ["body"] = Copy(value) };
            yield return new JsonObject { ["msgtype"] = "m.text", ["body"] = Copy(value) };
            yield return new JsonObject { ["msgtype"] = "m.text", ["body"] = "Hallo", ["m.relates_to"] = Copy(value), ["m.new_content"] = Copy(value) };
            yield return new JsonObject
            {
                ["msgtype"] = "m.text",
                ["body"] = "Hallo",
                ["m.relates_to"] = new JsonObject { ["rel_type"] = "m.replace", ["event_id"] = target },
                ["m.new_content"] = Copy(value),
            };
        }
    }

    private static JsonNode? Copy(JsonNode? value) => value?.DeepClone();
}
