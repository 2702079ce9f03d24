using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Matrix.Tests.Events;

/// <summary>Names of keys are as hostile as their values: <c>"\ud800"</c> is well-formed JSON and no text.</summary>
public sealed class HostileNamesTests
{
    // Longer than what is looked for: a shorter name is passed over unread.
    private const string Broken = "\"\\ud800\\ud800\\ud800\\ud800\\ud800\": 1";

    [Fact]
    public void A_broken_name_in_the_event_does_no_harm() =>
        Assert.NotNull(RoomEvent.Read(Given.Json(Given.EventJson(EventType.Message, "{}", Broken)), Given.Room));

    [Fact]
    public void A_broken_name_in_the_content_does_no_harm()
    {
        var message = Given.Message($$"""{"msgtype": "m.text", "body": "hallo", {{Broken}}}""");

        HostileEventTests.ReadAll(message);
        Assert.Equal("hallo", MessageContent.Of(message)?.Text);
    }

    [Fact]
    public void A_broken_name_among_the_users_does_no_harm()
    {
        var rights = new RoomRights(null, null, Given.Json($$"""{"users": {"@anna:example.org": 50, {{Broken}} } }"""));

        Assert.Equal(50, rights.LevelOf(UserId.Parse(Given.Anna)));
    }

    [Fact]
    public void A_broken_name_among_the_event_types_does_no_harm()
    {
        var rights = new RoomRights(null, null, Given.Json($$"""{"events": {"m.room.message": 50, {{Broken}} } }"""));

        Assert.False(rights.MaySend(UserId.Parse(Given.Anna), EventType.Message));
    }
}
