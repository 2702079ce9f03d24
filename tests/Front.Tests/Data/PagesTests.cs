using Community.Front.Data;

namespace Community.Front.Tests.Data;

/// <summary>However much somebody has said, it comes in messages that a homeserver takes, and all of it.</summary>
public sealed class PagesTests
{
    [Fact]
    public void A_short_text_is_one_message()
    {
        var pages = new Pages();
        pages.Line("eins");
        pages.Heading("Zwei");
        pages.Item("drei");

        Assert.Equal("eins\n\nZwei\n• drei", Assert.Single(pages.Done()).Plain);
    }

    [Fact]
    public void A_long_line_goes_on_in_the_next_message_between_words()
    {
        var words = Enumerable.Range(1, 3000).Select(number => $"Wort{number}").ToList();
        var pages = new Pages();
        pages.Item(string.Join(' ', words));

        var done = pages.Done();
        Assert.True(done.Count > 2);
        Assert.All(done, page => Assert.InRange(page.Plain.Length, 1, 5000));
        Assert.Equal(words, string.Join(' ', done.Select(page => page.Plain.Trim())).Split(' ').Skip(1));
    }

    [Fact]
    public void What_has_no_spaces_is_cut_and_no_emoji_with_it()
    {
        var party = string.Concat(Enumerable.Repeat("🎉", 6000));
        var pages = new Pages();
        pages.Line("!" + party);

        var done = pages.Done();
        Assert.Equal("!" + party, string.Concat(done.Select(page => page.Plain)));
        Assert.All(done, page => Assert.False(char.IsHighSurrogate(page.Plain[^1])));
    }

    [Fact]
    public void The_worst_a_page_can_hold_fits_into_an_event()
    {
        var pages = new Pages();
        pages.Line(string.Concat(Enumerable.Repeat("🎉\"", 5000)));

        Assert.All(pages.Done(), page => Assert.InRange(
            System.Text.Encoding.UTF8.GetByteCount(page.Plain) + System.Text.Encoding.UTF8.GetByteCount(page.Html), 1, 60_000));
    }
}
