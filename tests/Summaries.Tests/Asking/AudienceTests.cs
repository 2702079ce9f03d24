using Community.Testing;
using Community.Testing.Homeserver;

namespace Community.Summaries.Tests.Asking;

/// <summary>Nobody learns by a summary what they may not read themselves.</summary>
public sealed class AudienceTests : IAsyncLifetime
{
    private const string Early = "Das frühe Budget für die Sanierung des Depots steht seit heute fest.",
        Late = "Die späte Lieferung der neuen Regale kommt am Montag in das Depot.";

    private readonly SummariesCommunity _people = new();
    private FakeUser _dora = null!;

    public async ValueTask InitializeAsync()
    {
        await _people.InitializeAsync();
        _dora = _people.Bots.Homeserver.AddUser("dora", "Dora");
    }

    [Fact]
    public async Task Where_history_is_shared_whoever_comes_later_gets_all_of_it()
    {
        var room = await TalkAsync("shared");
        await room.Says(_dora, "!kompakt 24h");

        Assert.Contains("2 Nachrichten", room.LastReply, StringComparison.Ordinal);
        Assert.DoesNotContain("fehlt", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_history_begins_with_joining_a_room_gets_what_all_in_it_have_seen()
    {
        var room = await TalkAsync("joined");
        await room.Says(_people.Bernd, "!kompakt 24h");

        Assert.Contains("späte", room.LastReply, StringComparison.Ordinal);
        Assert.DoesNotContain("frühe", room.LastReply, StringComparison.Ordinal);
        Assert.EndsWith("Was nicht alle sehen dürfen, die das hier lesen, fehlt.", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alone_everybody_gets_what_they_have_seen_themselves()
    {
        var room = await TalkAsync("joined");
        await room.Says(_people.Bernd, "!kompakt 24h privat");
        await room.Says(_dora, "!kompakt 24h privat");

        Assert.Contains("2 Nachrichten", _people.OpenedFor(_people.Bernd).LastReply, StringComparison.Ordinal);
        Assert.Contains("1 Nachricht,", _people.OpenedFor(_dora).LastReply, StringComparison.Ordinal);
        Assert.DoesNotContain("frühe", _people.OpenedFor(_dora).LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_history_begins_with_the_invitation_it_is_that_which_counts()
    {
        var room = await _people.RoomAsync();
        await _people.RuleAsync(room, "invited");
        await room.Says(_people.Anna, Early);
        room.Fake.Invite(_people.Mira, _dora);
        await room.Says(_people.Anna, Late);
        await room.Says(_people.Clara, "!kompakt 24h");
        // Dora has not come in yet, but she may read this when she has.
        Assert.Contains("1 Nachricht,", room.LastReply, StringComparison.Ordinal);

        room.Fake.Join(_dora);
        await room.Says(_dora, "!kompakt 24h privat");
        Assert.Contains("späte", _people.OpenedFor(_dora).LastReply, StringComparison.Ordinal);
        Assert.DoesNotContain("frühe", _people.OpenedFor(_dora).LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_under_a_stricter_rule_is_not_handed_on_under_a_wider_one()
    {
        var room = await _people.RoomAsync();
        await _people.RuleAsync(room, "joined");
        await room.Says(_people.Anna, Early);
        await _people.RuleAsync(room, "shared");
        await room.Says(_people.Anna, Late);
        await room.Says(_people.Clara, "!kompakt 24h");

        Assert.Contains("1 Nachricht,", room.LastReply, StringComparison.Ordinal);
        Assert.DoesNotContain("frühe", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task If_there_is_nothing_that_all_may_see_the_asker_learns_how_to_get_their_own()
    {
        var room = await _people.RoomAsync();
        await _people.RuleAsync(room, "joined");
        await room.Says(_people.Anna, Early);
        room.Fake.Join(_dora);
        await room.Says(_people.Bernd, "!kompakt 24h");

        Assert.Equal(
            "In dieser Zeit wurde nichts geschrieben, was alle hier sehen dürfen. Was du selbst sehen darfst, bekommst du mit „privat“ am Ende.", room.LastReply);
    }

    [Fact]
    public async Task An_edit_that_not_all_have_seen_takes_its_message_along()
    {
        var room = await _people.RoomAsync();
        var message = await room.Says(_people.Anna, Late);
        await _people.RuleAsync(room, "joined");
        await room.Edits(_people.Anna, message, Early);
        room.Fake.Join(_dora);
        await room.Says(_people.Bernd, "!kompakt 24h");

        Assert.DoesNotContain("Depot", room.LastReply, StringComparison.Ordinal);
    }

    /// <summary>Something is said, Dora comes, something else is said.</summary>
    private async Task<BotRoom> TalkAsync(string rule)
    {
        var room = await _people.RoomAsync();
        await _people.RuleAsync(room, rule);
        await room.Says(_people.Anna, Early);
        room.Fake.Join(_dora);
        await room.Says(_people.Anna, Late);
        return room;
    }

    public ValueTask DisposeAsync() => _people.DisposeAsync();
}
