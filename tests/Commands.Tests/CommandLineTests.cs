namespace Community.Commands.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("!faq", "faq")]
    [InlineData("!faq suche Leitweg-ID", "faq|suche|Leitweg-ID")]
    [InlineData("  !faq   suche \t x  ", "faq|suche|x")]
    [InlineData("!faq\nsuche\r\nx", "faq|suche|x")]
    [InlineData("!faq\u00A0suche", "faq|suche")]
    [InlineData("!übung los", "übung|los")]
    [InlineData("!faq! los?", "faq!|los?")]
    public void Words_are_parted_by_any_white_space(string message, string words) => Assert.Equal(words, Words(message));

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("! x")]
    [InlineData("!!")]
    [InlineData("!!faq")]
    [InlineData("!1")]
    [InlineData("!?")]
    [InlineData("!\"faq\"")]
    [InlineData("faq")]
    [InlineData("Ja! Super")]
    [InlineData("schau: !faq suche x")]
    [InlineData("> !faq suche x")]
    public void What_does_not_begin_with_a_mark_and_a_letter_is_no_command(string message) => Assert.Null(CommandLine.Read(message));

    [Theory]
    [InlineData("!treffen neu \"Recht im Netz\" morgen")]
    [InlineData("!treffen neu „Recht im Netz“ morgen")]
    [InlineData("!treffen neu „Recht im Netz” morgen")]
    [InlineData("!treffen neu „Recht im Netz\" morgen")]
    [InlineData("!treffen neu “Recht im Netz” morgen")]
    [InlineData("!treffen neu ”Recht im Netz” morgen")]
    [InlineData("!treffen neu «Recht im Netz» morgen")]
    [InlineData("!treffen neu »Recht im Netz« morgen")]
    public void Words_in_quotation_marks_of_any_keyboard_stay_together(string message)
    {
        Assert.Equal("treffen|neu|Recht im Netz|morgen", Words(message));
        Assert.Equal([false, false, true, false], CommandLine.Read(message)!.Words.Select(word => word.IsQuoted));
    }

    [Theory]
    [InlineData("!x \"a b", "x|\"a|b")]
    [InlineData("!x a\" b", "x|a\"|b")]
    [InlineData("!x „a b", "x|„a|b")]
    [InlineData("!x \"a b\" \"c d", "x|a b|\"c|d")]
    [InlineData("!x 27\" Bildschirm", "x|27\"|Bildschirm")]
    [InlineData("!x geht's 'so nicht'", "x|geht's|'so|nicht'")]
    public void A_mark_without_its_other_half_is_a_mark_like_any_other(string message, string words) => Assert.Equal(words, Words(message));

    [Theory]
    [InlineData("!x \"\" y", "x||y")]
    [InlineData("!x \" a  b \" y", "x| a  b |y")]
    [InlineData("!x \"a\nb\" y", "x|a\nb|y")]
    [InlineData("!x \"a\"b", "x|a|b")]
    public void What_stands_between_marks_is_kept_as_typed(string message, string words) => Assert.Equal(words, Words(message));

    [Theory]
    [InlineData(0, "faq suche \"a  b\"  c\nd")]
    [InlineData(2, "\"a  b\"  c\nd")]
    [InlineData(3, "c\nd")]
    [InlineData(5, "")]
    [InlineData(99, "")]
    public void The_text_from_a_word_on_is_as_typed(int word, string text) =>
        Assert.Equal(text, CommandLine.Read(" !faq suche \"a  b\"  c\nd ")!.TextFrom(word));

    [Fact]
    public void A_word_of_60_KiB_is_a_word()
    {
        var line = CommandLine.Read("!faq " + new string('x', 60 * 1024))!;

        Assert.Equal(2, line.Words.Count);
        Assert.Equal(60 * 1024, line.Words[1].Text.Length);
    }

    [Fact]
    public void Of_thirty_thousand_words_the_rest_is_text()
    {
        var line = CommandLine.Read("!faq " + string.Concat(Enumerable.Repeat("a ", 30_000)))!;

        Assert.Equal(200, line.Words.Count);
        Assert.Equal(59_999, line.TextFrom(1).Length);
    }

    [Fact]
    public void Thousands_of_marks_that_never_close_are_read_at_once()
    {
        var before = TimeProvider.System.GetTimestamp();

        CommandLine.Read("!faq " + string.Concat(Enumerable.Repeat("« ", 30_000)));
        Assert.InRange(TimeProvider.System.GetElapsedTime(before), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private static string Words(string message) => string.Join('|', CommandLine.Read(message)!.Words.Select(word => word.Text));
}
