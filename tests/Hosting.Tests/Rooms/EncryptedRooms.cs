using System.Text.Json.Nodes;
using Community.Testing;
using Community.Testing.Homeserver;

namespace Community.Hosting.Tests.Rooms;

/// <summary>In encrypted rooms the bots can't read, and write nothing in the clear.</summary>
public sealed class EncryptedRooms : IAsyncLifetime
{
    private TestCommunity _community = null!;
    private FakeUser _anna = null!;

    public async ValueTask InitializeAsync()
    {
        _community = await EchoCommunity.StartAsync();
        _anna = _community.Homeserver.AddUser("anna");
    }

    [Fact]
    public async Task Invited_to_an_encrypted_direct_room_the_bot_declines_and_opens_one_without_encryption_saying_why()
    {
        var theirs = _community.Homeserver.CreateRoom(_anna, new JsonObject
        {
            ["preset"] = "trusted_private_chat",
            ["is_direct"] = true,
            ["invite"] = new JsonArray(_community.Bot.UserId),
            ["initial_state"] = new JsonArray(Encryption()),
        });
        await _community.Homeserver.WaitUntilAsync(() => theirs.Membership(_community.Bot) == "leave");
        await _community.SettleAsync();

        var ours = Assert.Single(_community.Homeserver.Rooms, room => room.Id != theirs.Id && room.Membership(_anna) == "invite");
        ours.Join(_anna);
        var room = new BotRoom(_community, ours);
        await room.Says(_anna, "hallo");
        Assert.Null(ours.State("m.room.encryption"));
        Assert.Equal(2, room.Replies.Count);
        Assert.StartsWith("Hallo! In verschlüsselten Gesprächen kann ich noch nicht mitlesen.", room.Replies[0], StringComparison.Ordinal);
        Assert.Contains("Hello! I can't read in encrypted chats yet.", room.Replies[0], StringComparison.Ordinal);
        Assert.Equal("just us: hallo", room.LastReply);
    }

    [Fact]
    public async Task In_an_encrypted_room_it_says_once_that_it_cannot_read_and_leaves()
    {
        var fake = _community.Homeserver.CreateRoom(_anna, new JsonObject
        {
            ["name"] = "Geheim",
            ["preset"] = "private_chat",
            ["invite"] = new JsonArray(_community.Bot.UserId),
            ["initial_state"] = new JsonArray(Encryption()),
        });
        await _community.Homeserver.WaitUntilAsync(() => fake.Membership(_community.Bot) == "leave");
        await _community.SettleAsync();

        var word = Assert.Single(new BotRoom(_community, fake).Replies);
        Assert.Contains("Dieser Raum ist verschlüsselt", word, StringComparison.Ordinal);
        Assert.Contains("This room is encrypted", word, StringComparison.Ordinal);

        await _community.PassesAsync(TimeSpan.FromMinutes(1));
        fake.Invite(_anna, _community.Bot);
        await _community.Homeserver.WaitUntilAsync(() => fake.Membership(_community.Bot) == "join");
        await _community.Homeserver.WaitUntilAsync(() => fake.Membership(_community.Bot) == "leave");
        await _community.SettleAsync();
        Assert.Single(new BotRoom(_community, fake).Replies);
    }

    [Fact]
    public async Task It_does_the_same_where_encryption_begins_later_and_answers_nothing_of_what_is_said_meanwhile()
    {
        var room = await _community.RoomAsync("Raum", _anna);
        await room.Says(_anna, "noch offen");

        room.Fake.SendState(_anna, "m.room.encryption", "", new JsonObject { ["algorithm"] = "m.megolm.v1.aes-sha2" });
        room.Fake.Say(_anna, "aus Versehen im Klartext");
        await _community.SettleAsync();

        Assert.Equal("noch offen", room.Replies[0]);
        Assert.Equal(2, room.Replies.Count);
        Assert.Contains("verschlüsselt", room.Replies[1], StringComparison.Ordinal);
        Assert.Equal("leave", room.Fake.Membership(_community.Bot));
    }

    [Fact]
    public async Task A_direct_room_that_is_encrypted_later_is_left_for_another()
    {
        var theirs = _community.Homeserver.CreateRoom(_anna, "");
        theirs.Invite(_anna, _community.Bot, isDirect: true);
        var room = await _community.RoomAsync(theirs);
        await room.Says(_anna, "noch offen");
        theirs.SendState(_anna, "m.room.encryption", "", new JsonObject { ["algorithm"] = "m.megolm.v1.aes-sha2" });
        await _community.SettleAsync();

        Assert.Equal("just us: noch offen", Assert.Single(room.Replies));
        Assert.Equal("leave", theirs.Membership(_community.Bot));
        var ours = Assert.Single(_community.Homeserver.Rooms, one => one.Id != theirs.Id && one.Membership(_anna) == "invite");
        Assert.StartsWith("Hallo! In verschlüsselten Gesprächen", Assert.Single(new BotRoom(_community, ours).Replies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_to_be_sent_when_encryption_begins_is_never_sent()
    {
        var room = await _community.RoomAsync("Raum", _anna);
        var down = _community.Homeserver.Faults.Add(new Fault(On.Send, FaultKind.Status(502)));
        room.Fake.Say(_anna, "das soll niemand lesen");
        await _community.Homeserver.WaitUntilAsync(() => down.Hits > 0);
        // The bots don't hear of it: only the question to the homeserver itself can tell.
        var deaf = _community.Homeserver.Faults.Add(new Fault(On.Sync.From(_community.Bot), FaultKind.Status(502)));
        room.Fake.SendState(_anna, "m.room.encryption", "", new JsonObject { ["algorithm"] = "m.megolm.v1.aes-sha2" });
        await _community.PassesUntilAsync(() => deaf.Hits > 0);
        _community.Time.Advance(TimeSpan.FromMinutes(2));
        _community.Homeserver.Faults.Remove(down);
        await _community.PassesUntilAsync(() => _community.Warnings.Any(line => line.Contains("The room is encrypted", StringComparison.Ordinal)));
        _community.Homeserver.Faults.Remove(deaf);
        await _community.SettleAsync();

        Assert.DoesNotContain(room.Replies, reply => reply.Contains("niemand", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _community.DisposeAsync();

    private static JsonObject Encryption() => new()
    {
        ["type"] = "m.room.encryption",
        ["state_key"] = "",
        ["content"] = new JsonObject { ["algorithm"] = "m.megolm.v1.aes-sha2" },
    };
}
