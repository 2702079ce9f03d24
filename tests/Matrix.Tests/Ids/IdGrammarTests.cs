using System.Text.Json;
using Community.Matrix.Ids;

namespace Community.Matrix.Tests.Ids;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/appendices/#identifier-grammar"/>.</summary>
public sealed class IdGrammarTests
{
    [Theory]
    [InlineData("!room:example.org")]
    [InlineData("!room:example.org:8448")]
    [InlineData("!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM")]
    [InlineData("!with/slash%and#more:example.org")]
    public void A_room_id_is_opaque_and_needs_no_server(string text)
    {
        Assert.True(RoomId.TryParse(text, out var id));
        Assert.Equal(text, id.Value);
    }

    [Theory]
    [InlineData("$143273582443PhrSn:example.org")]
    [InlineData("$acR1l0raoZnm60CBwAVgqbZqoO/mYU81xysh1u7XcJk")]
    [InlineData("$Rqnc-F-dvnEYJTyHq_iKxU2bZ1CI92-kuZq3a5lr5Zg")]
    public void Event_ids_of_all_room_versions_are_read(string text) => Assert.True(EventId.TryParse(text, out _));

    [Theory]
    [InlineData("#it-sicherheit:example.org")]
    [InlineData("#ümlaut:example.org")]
    [InlineData("#a:b:c:example.org")]
    public void A_room_alias_may_have_any_letters(string text) => Assert.True(RoomAlias.TryParse(text, out _));

    [Theory]
    [InlineData("@anna:example.org")]
    [InlineData("@Anna.Old~Style!:example.org")]
    [InlineData("@=40anna/web+1:example.org")]
    [InlineData("@:example.org")]
    public void User_ids_of_old_servers_are_read_too(string text) => Assert.True(UserId.TryParse(text, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("anna")]
    [InlineData("anna:example.org")]
    [InlineData("@anna")]
    [InlineData("@anna:")]
    [InlineData("!anna:example.org")]
    [InlineData(" @anna:example.org")]
    [InlineData("@anna:example.org ")]
    public void What_has_no_sigil_name_and_server_is_no_user_id(string? text) => Assert.False(UserId.TryParse(text, out _));

    [Theory]
    [InlineData("\0")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\t")]
    [InlineData(" ")]
    [InlineData("\u007f")]
    [InlineData("\u0085")]
    [InlineData("\u00a0")]
    [InlineData("\u2028")]
    [InlineData("\"")]
    [InlineData("<")]
    [InlineData(">")]
    public void What_could_break_a_line_or_markup_is_in_no_id(string harmful)
    {
        Assert.False(UserId.TryParse($"@an{harmful}na:example.org", out _));
        Assert.False(RoomId.TryParse($"!ro{harmful}om:example.org", out _));
        Assert.False(EventId.TryParse($"$ev{harmful}ent", out _));
        Assert.False(RoomAlias.TryParse($"#al{harmful}ias:example.org", out _));
    }

    [Fact]
    public void Half_a_character_is_in_no_id() => Assert.False(EventId.TryParse("$ev" + '\ud800' + "ent", out _));

    [Theory]
    [InlineData("\u202E")]
    [InlineData("\u2066")]
    [InlineData("\u200B")]
    [InlineData("\uFEFF")]
    public void What_could_hide_or_turn_text_around_is_in_no_id(string hidden) =>
        Assert.False(UserId.TryParse($"@an{hidden}na:example.org", out _));

    [Fact]
    public void An_id_has_at_most_255_bytes()
    {
        Assert.True(EventId.TryParse("$" + new string('a', 254), out _));
        Assert.False(EventId.TryParse("$" + new string('a', 255), out _));
    }

    [Fact]
    public void The_limit_counts_bytes_and_not_characters()
    {
        Assert.True(RoomId.TryParse("!" + new string('ü', 127), out _));
        Assert.False(RoomId.TryParse("!" + new string('ü', 128), out _));
    }

    [Fact]
    public void Parse_refuses_what_TryParse_refuses()
    {
        Assert.Throws<FormatException>(() => UserId.Parse("anna"));
        Assert.Throws<FormatException>(() => RoomId.Parse("anna"));
        Assert.Throws<FormatException>(() => EventId.Parse("anna"));
        Assert.Throws<FormatException>(() => RoomAlias.Parse("anna"));
    }

    [Fact]
    public void Ids_are_compared_letter_by_letter()
    {
        Assert.Equal(UserId.Parse("@anna:example.org"), UserId.Parse("@anna:example.org"));
        Assert.NotEqual(UserId.Parse("@anna:example.org"), UserId.Parse("@Anna:example.org"));
    }

    [Fact]
    public void An_id_that_was_never_set_reads_as_nothing() => Assert.Equal("", default(RoomId).ToString());

    [Fact]
    public void An_id_is_a_plain_string_in_json()
    {
        var json = JsonSerializer.Serialize(UserId.Parse("@anna:example.org"));
        Assert.Equal("\"@anna:example.org\"", json);
        Assert.Equal(UserId.Parse("@anna:example.org"), JsonSerializer.Deserialize<UserId>(json));
    }

    [Fact]
    public void A_string_that_is_no_id_is_a_fault_of_the_json() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UserId>("\"anna\""));
}
