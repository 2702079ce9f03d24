using System.Text.Json;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Summaries.Reading;

namespace Community.Summaries.Tests.Reading;

/// <summary>What going back past an event says about what was said before it, whatever its server makes of times.</summary>
public sealed class AudienceRuleTests
{
    private const string Dora = "@dora:example.org";

    [Theory]
    [InlineData("join", "join", true)]
    [InlineData("join", "leave", false)]
    [InlineData("join", "invite", false)]
    [InlineData("join", null, false)]
    [InlineData("leave", "join", true)]
    public void Before_somebody_came_in_they_did_not_see_it(string membership, string? before, bool sees)
    {
        var audience = new Audience(HistoryVisibility.Joined, HistoryVisibility.Joined, new HashSet<UserId> { UserId.Parse(Dora) });
        Assert.True(audience.Sees);
        audience.Pass(Member(Dora, membership, before));

        Assert.Equal(sees, audience.Sees);
    }

    [Theory]
    [InlineData("join", "invite", true)]
    [InlineData("join", "leave", false)]
    [InlineData("invite", "leave", false)]
    [InlineData("invite", null, false)]
    public void Before_somebody_was_invited_they_did_not_see_it(string membership, string? before, bool sees)
    {
        var audience = new Audience(HistoryVisibility.Invited, HistoryVisibility.Joined, new HashSet<UserId> { UserId.Parse(Dora) });
        audience.Pass(Member(Dora, membership, before));

        Assert.Equal(sees, audience.Sees);
    }

    [Fact]
    public void Who_does_not_read_it_does_not_count()
    {
        var audience = new Audience(HistoryVisibility.Joined, HistoryVisibility.Joined, new HashSet<UserId> { UserId.Parse(Dora) });
        audience.Pass(Member("@emil:example.org", "join", null));

        Assert.True(audience.Sees);
    }

    [Theory]
    [InlineData("\"shared\"", true)]
    [InlineData("\"world_readable\"", true)]
    [InlineData("\"invited\"", false)]
    [InlineData("\"joined\"", false)]
    [InlineData("\"whatever\"", false)]
    [InlineData("7", false)]
    public void What_was_said_under_a_stricter_rule_is_not_handed_on(string before, bool sees)
    {
        var audience = new Audience(HistoryVisibility.Shared, HistoryVisibility.Shared, new HashSet<UserId> { UserId.Parse(Dora) });
        audience.Pass(Event("m.room.history_visibility", string.Empty, """{ "history_visibility": "shared" }""", $$"""{ "history_visibility": {{before}} }"""));

        Assert.Equal(sees, audience.Sees);
    }

    private static RoomEvent Member(string user, string membership, string? before) => Event(
        "m.room.member", user, $$"""{ "membership": "{{membership}}" }""", before is null ? null : $$"""{ "membership": "{{before}}" }""");

    private static RoomEvent Event(string type, string key, string content, string? before)
    {
        using var json = JsonDocument.Parse(
            $$"""
            {
              "event_id": "$e", "sender": "@mira:example.org", "type": "{{type}}", "state_key": "{{key}}", "origin_server_ts": 0, "content": {{content}},
              "unsigned": {{{(before is null ? string.Empty : $"\"prev_content\": {before}")}}}
            }
            """);
        return RoomEvent.Read(json.RootElement.Clone(), RoomId.Parse("!r:example.org"))!;
    }
}
