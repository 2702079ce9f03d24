using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Matrix.Tests.Events;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#mroompower_levels"/>.</summary>
public sealed class RoomRightsTests
{
    private static readonly UserId Anna = UserId.Parse(Given.Anna), Ben = UserId.Parse("@ben:example.org");

    [Fact]
    public void A_named_user_has_the_named_level() =>
        Assert.Equal(50, Rights("""{"users": {"@anna:example.org": 50}, "users_default": 10}""").LevelOf(Anna));

    [Fact]
    public void Everybody_else_has_the_default() =>
        Assert.Equal(10, Rights("""{"users": {"@anna:example.org": 50}, "users_default": 10}""").LevelOf(Ben));

    [Fact]
    public void The_default_is_nothing() => Assert.Equal(0, Rights("{}").LevelOf(Anna));

    [Theory]
    [InlineData("\"50\"", 50)]
    [InlineData("\" 50 \"", 50)]
    [InlineData("\"-1\"", -1)]
    [InlineData("50.0", 50)]
    public void Levels_of_old_rooms_are_read(string level, long value) =>
        Assert.Equal(value, Rights($$$"""{"users": {"@anna:example.org": {{{level}}}}}""").LevelOf(Anna));

    [Theory]
    [InlineData("\"hoch\"")]
    [InlineData("\"1e3\"")]
    [InlineData("\"1,000\"")]
    [InlineData("50.5")]
    [InlineData("1e400")]
    [InlineData("null")]
    [InlineData("[100]")]
    [InlineData("true")]
    public void A_level_that_is_no_number_gives_no_right(string level) =>
        Assert.Equal(0, Rights($$$"""{"users": {"@anna:example.org": {{{level}}}}}""").LevelOf(Anna));

    [Theory]
    [InlineData("[]")]
    [InlineData("\"users\"")]
    [InlineData("{\"users\": []}")]
    [InlineData("{\"users\": null, \"users_default\": {}}")]
    public void Levels_that_are_none_give_no_right(string levels) => Assert.Equal(0, Rights(levels).LevelOf(Anna));

    [Fact]
    public void Without_levels_the_creator_has_100_and_nobody_else_any()
    {
        var rights = new RoomRights(Anna, Given.Json("""{"room_version": "10"}"""), levels: null);

        Assert.Equal(100, rights.LevelOf(Anna));
        Assert.Equal(0, rights.LevelOf(Ben));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"room_version": "11"}""")]
    [InlineData("""{"room_version": 12}""")]
    [InlineData("""{"room_version": "org.example.12"}""")]
    public void Before_version_12_a_creator_has_the_level_that_is_set(string create) =>
        Assert.Equal(0, new RoomRights(Anna, Given.Json(create), Given.Json("{}")).LevelOf(Anna));

    [Fact]
    public void From_version_12_on_the_creator_outranks_every_level()
    {
        var rights = Version12("{}", """{"users": {"@ben:example.org": 100}, "events": {"m.room.message": 9007199254740991}}""");

        Assert.Equal(RoomRights.Creator, rights.LevelOf(Anna));
        Assert.True(rights.MaySend(Anna, EventType.Message));
        Assert.Equal(100, rights.LevelOf(Ben));
    }

    [Fact]
    public void So_do_additional_creators() =>
        Assert.Equal(RoomRights.Creator, Version12("""{"additional_creators": [7, null, "ben", "@ben:example.org"]}""", "{}").LevelOf(Ben));

    [Fact]
    public void Before_version_12_there_are_no_additional_creators()
    {
        var create = Given.Json("""{"room_version": "11", "additional_creators": ["@ben:example.org"]}""");

        Assert.Equal(0, new RoomRights(Anna, create, Given.Json("{}")).LevelOf(Ben));
    }

    [Fact]
    public void Sending_needs_the_level_of_the_event_type()
    {
        var rights = Rights("""
            {"users": {"@anna:example.org": 50}, "events": {"m.room.message": 50, "m.reaction": 0}, "events_default": 100}
            """);

        Assert.True(rights.MaySend(Anna, EventType.Message));
        Assert.False(rights.MaySend(Ben, EventType.Message));
        Assert.True(rights.MaySend(Ben, EventType.Reaction));
        Assert.False(rights.MaySend(Anna, "org.example.other"));
    }

    private static RoomRights Rights(string levels) => new(null, null, Given.Json(levels));

    private static RoomRights Version12(string more, string levels)
    {
        var create = $$"""{"room_version": "12"{{(more.Length > 2 ? ", " + more[1..] : "}")}}""";
        return new RoomRights(Anna, Given.Json(create), Given.Json(levels));
    }
}
