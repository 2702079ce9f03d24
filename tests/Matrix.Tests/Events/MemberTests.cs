using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Matrix.Tests.Events;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#mroommember"/>.</summary>
public sealed class MemberTests
{
    [Fact]
    public void A_membership_is_of_the_one_in_the_state_key()
    {
        var invited = Given.Event(EventType.Member, """{"membership": "invite"}""", """ "state_key": "@ben:example.org" """);

        Assert.Equal(new MemberContent(UserId.Parse("@ben:example.org"), MemberContent.Invite, IsDirect: false), MemberContent.Of(invited));
    }

    [Theory]
    [InlineData("""{"membership": "join"}""", "\"state_key\": \"ben\"")]
    [InlineData("""{"membership": "join"}""", "\"other\": 1")]
    [InlineData("""{"membership": 7}""", "\"state_key\": \"@ben:example.org\"")]
    [InlineData("{}", "\"state_key\": \"@ben:example.org\"")]
    public void Without_a_member_and_a_membership_there_is_none(string content, string more) =>
        Assert.Null(MemberContent.Of(Given.Event(EventType.Member, content, more)));

    [Fact]
    public void Another_event_is_no_membership() => Assert.Null(
        MemberContent.Of(Given.Event(EventType.Name, """{"membership": "join"}""", """ "state_key": "@ben:example.org" """)));

    [Theory]
    [InlineData("""{"type": "m.room.name", "state_key": "", "sender": "@ben:example.org"}""")]
    [InlineData("""{"type": "m.room.name", "state_key": "", "sender": "ben", "content": {}}""")]
    [InlineData("""{"type": "m.room.name", "sender": "@ben:example.org", "content": {}}""")]
    [InlineData("""{"type": 7, "state_key": "", "sender": "@ben:example.org", "content": {}}""")]
    [InlineData("[]")]
    public void Stripped_state_without_its_keys_is_left_out(string json) => Assert.Null(StrippedState.Read(Given.Json(json)));
}
