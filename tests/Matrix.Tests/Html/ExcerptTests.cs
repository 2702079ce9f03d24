using Community.Matrix.Html;

namespace Community.Matrix.Tests.Html;

public sealed class ExcerptTests
{
    private const int Plenty = 1000;

    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("hallo", "hallo")]
    [InlineData("  hallo   du  ", "hallo du")]
    [InlineData("hallo\ndu\r\nda\tund\u2028dort", "hallo du da und dort")]
    public void An_excerpt_stands_on_one_line(string text, string excerpt) => Assert.Equal(excerpt, Excerpt.Of(text, Plenty));

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdef", 5, "abcde…")]
    [InlineData("ab cdef", 2, "ab…")]
    [InlineData("äöü", 2, "äö…")]
    [InlineData("a\u0308o\u0308u\u0308", 2, "a\u0308o\u0308…")]
    [InlineData("👨‍👩‍👧‍👦🇩🇪📌", 2, "👨‍👩‍👧‍👦🇩🇪…")]
    [InlineData("abc", 0, "…")]
    public void It_is_cut_between_letters_as_people_count_them(string text, int length, string excerpt) =>
        Assert.Equal(excerpt, Excerpt.Of(text, length));

    [Theory]
    [InlineData("\u202E")]
    [InlineData("\u202D")]
    [InlineData("\u2066")]
    [InlineData("\u200F")]
    [InlineData("\u200B")]
    [InlineData("\u2060")]
    [InlineData("\uFEFF")]
    [InlineData("\u00AD")]
    [InlineData("\0")]
    [InlineData("\u0007")]
    [InlineData("\u001B")]
    public void What_turns_text_around_or_hides_in_it_is_left_out(string hidden) =>
        Assert.Equal("ab", Excerpt.Of($"{hidden}a{hidden}b{hidden}", Plenty));

    [Theory]
    [InlineData("\U000E0041")]
    [InlineData("\U0001D173")]
    [InlineData("\u034F")]
    [InlineData("\u3164")]
    public void So_are_tags_and_fillers_that_nobody_sees(string hidden) =>
        Assert.Equal("ab", Excerpt.Of($"{hidden}a{hidden}b{hidden}", Plenty));

    [Theory]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("👩🏽‍❤️‍💋‍👨🏾")]
    [InlineData("🏳️‍🌈")]
    [InlineData("👍🏿")]
    [InlineData("🇩🇪")]
    [InlineData("1️⃣")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿")]
    [InlineData("❤️")]
    public void Emoji_of_many_parts_stay_whole(string emoji)
    {
        Assert.Equal(emoji, Excerpt.Of(emoji, 1));
        Assert.Equal($"{emoji} {emoji}", Excerpt.Of($"{emoji}  {emoji}", 2));
    }

    [Theory]
    [InlineData("नमस्ते")]
    [InlineData("שלום")]
    [InlineData("你好")]
    [InlineData("Größe")]
    public void Words_of_all_scripts_stay_whole(string word) => Assert.Equal(word, Excerpt.Of(word, Plenty));

    [Fact]
    public void A_joiner_that_joins_nothing_is_left_out() => Assert.Equal("", Excerpt.Of("\u200D", Plenty));

    [Fact]
    public void A_letter_under_a_thousand_marks_takes_no_more_room_than_a_word() =>
        Assert.InRange(Excerpt.Of("Z" + new string('\u0336', 1000), Plenty).Length, 1, 32);

    [Fact]
    public void Cutting_a_pile_of_marks_leaves_whole_characters()
    {
        // A musical stem is a mark of two UTF-16 units: 1 + 2 × 20 is odd wherever an even limit cuts.
        var pile = Excerpt.Of("e" + string.Concat(Enumerable.Repeat("\U0001D165", 20)), Plenty);

        Assert.False(char.IsHighSurrogate(pile[^1]), "It ends in half a character.");
    }
}
