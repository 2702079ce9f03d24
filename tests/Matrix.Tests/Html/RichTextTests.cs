using Community.Matrix.Html;
using Community.Matrix.Ids;

namespace Community.Matrix.Tests.Html;

public sealed class RichTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("sagt \"ja\"", "sagt &quot;ja&quot;")]
    [InlineData("geht's", "geht&#39;s")]
    [InlineData("<!-- -->", "&lt;!-- --&gt;")]
    public void What_is_put_in_is_text_and_no_markup(string text, string html)
    {
        Assert.Equal(html, new RichText().Text(text).Html);
        Assert.Equal($"<strong>{html}</strong>", new RichText().Bold(text).Html);
        Assert.Equal($"<code>{html}</code>", new RichText().Code(text).Html);
    }

    [Fact]
    public void The_plain_text_is_as_it_was_put_in() =>
        Assert.Equal("<b> & \"ja\"", new RichText().Text("<b> & ").Bold("\"ja\"").Plain);

    [Fact]
    public void Lines_break_in_both()
    {
        var text = new RichText().Text("eins\nzwei").NewLine().Text("drei");

        Assert.Equal("eins\nzwei\ndrei", text.Plain);
        Assert.Equal("eins<br>zwei<br>drei", text.Html);
    }

    [Fact]
    public void A_link_shows_its_address_where_html_is_not_shown()
    {
        var link = new RichText().Link("Zum Treffen", "https://example.org/?a=1&b=2");

        Assert.Equal("Zum Treffen: https://example.org/?a=1&b=2", link.Plain);
        Assert.Equal("""<a href="https://example.org/?a=1&amp;b=2">Zum Treffen</a>""", link.Html);
    }

    [Fact]
    public void An_address_can_not_leave_its_attribute()
    {
        var link = new RichText().Link("x", "https://example.org/\" onclick=\"evil()");

        Assert.Equal("""<a href="https://example.org/&quot; onclick=&quot;evil()">x</a>""", link.Html);
    }

    [Fact]
    public void A_mention_is_a_link_to_the_person()
    {
        var mention = new RichText().Mention(UserId.Parse("@anna:example.org"), "Anna <3");

        Assert.Equal("Anna <3", mention.Plain);
        Assert.Equal("""<a href="https://matrix.to/#/@anna:example.org">Anna &lt;3</a>""", mention.Html);
    }

    [Fact]
    public void Emoji_come_through()
    {
        Assert.Equal("📌 gemerkt", new RichText().Text("📌 gemerkt").Plain);
        Assert.Equal("📌 gemerkt", System.Net.WebUtility.HtmlDecode(new RichText().Text("📌 gemerkt").Html));
    }
}
