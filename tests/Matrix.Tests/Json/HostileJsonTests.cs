using System.Text.Json;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Tests.Json;

public sealed class HostileJsonTests
{
    private const long Limit = 9007199254740992;

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-7", -7)]
    [InlineData("50.0", 50)]
    [InlineData("5e1", 50)]
    [InlineData("9007199254740992", Limit)]
    [InlineData("-9007199254740992", -Limit)]
    public void Integers_are_read_however_they_are_written(string json, long value) => Assert.Equal(value, Read(json).AsInteger());

    [Theory]
    [InlineData("1.5")]
    [InlineData("9007199254740993")]
    [InlineData("-9007199254740993")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("\"7\"")]
    [InlineData("true")]
    [InlineData("null")]
    public void What_is_no_integer_of_Matrix_is_not_there(string json) => Assert.Null(Read(json).AsInteger());

    [Fact]
    public void A_number_of_ten_thousand_digits_is_not_there() => Assert.Null(Read(new string('9', 10_000)).AsInteger());

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00 verkehrt \\ud800\"")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("{}")]
    public void What_is_no_text_is_not_there(string json) => Assert.Null(Read(json).AsText());

    [Fact]
    public void An_emoji_written_as_escapes_is_text() => Assert.Equal("📌", Read("\"\\ud83d\\udccc\"").AsText());

    [Theory]
    [InlineData("\"true\"")]
    [InlineData("1")]
    [InlineData("null")]
    public void What_is_no_truth_value_is_not_there(string json) => Assert.Null(Read(json).AsBoolean());

    [Fact]
    public void Members_of_anything_but_an_object_are_not_there()
    {
        foreach (var json in (string[])["7", "null", "[]", "\"text\"", "true"])
        {
            Assert.Null(Read(json).Member("key"));
            Assert.Empty(Read(json).Members());
        }
    }

    [Fact]
    public void Items_of_anything_but_a_list_are_not_there()
    {
        foreach (var json in (string[])["7", "null", "{}", "\"text\"", "true"])
            Assert.Empty(Read(json).Items());
    }

    [Fact]
    public void Members_whose_name_is_no_text_are_left_out() =>
        Assert.Equal(["gut"], Read("""{"\ud800": 1, "gut": 2}""").Members().Select(member => member.Name));

    [Fact]
    public void A_member_is_found_beside_one_whose_name_is_no_text() =>
        Assert.Equal(2, Read("""{"gut": 2, "\ud800": 1}""").Member("gut").AsInteger());

    [Fact]
    public void What_is_not_there_stays_away_all_the_way_down()
    {
        JsonElement? nothing = null;

        Assert.Null(nothing.Member("a").Member("b").AsText());
        Assert.Null(nothing.AsId<UserId>());
        Assert.Empty(nothing.Items());
    }

    private static JsonElement? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
