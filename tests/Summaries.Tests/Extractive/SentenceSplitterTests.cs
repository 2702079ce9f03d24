using Community.Summaries.Extractive.Sentences;

namespace Community.Summaries.Tests.Extractive;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Das geht. Wirklich!", "Das geht.|Wirklich!")]
    [InlineData("Am 3. Dezember um 16 Uhr. Passt das?", "Am 3. Dezember um 16 Uhr.|Passt das?")]
    [InlineData("Wir nehmen z. B. das Pad bzw. Excel. Gut so?", "Wir nehmen z. B. das Pad bzw. Excel.|Gut so?")]
    [InlineData("Siehe https://wiki.example/a.b?c=d. Da steht es.", "Siehe https://wiki.example/a.b?c=d.|Da steht es.")]
    [InlineData("Gute Idee 👍 Wann fangen wir an?", "Gute Idee 👍|Wann fangen wir an?")]
    [InlineData("Super! 🎉 Danke.", "Super! 🎉|Danke.")]
    [InlineData("- Beamer mitbringen", "Beamer mitbringen")]
    [InlineData("2) Kuchen backen", "Kuchen backen")]
    [InlineData("Dr. Weber sagt: 14.000 Euro... Viel, oder?", "Dr. Weber sagt: 14.000 Euro...|Viel, oder?")]
    [InlineData("I don't mind. Something light?", "I don't mind.|Something light?")]
    [InlineData("...", "...")]
    public void A_line_is_cut_where_a_reader_would(string line, string sentences) =>
        Assert.Equal(sentences.Split('|'), SentenceSplitter.Split(line));

    [Fact]
    public void Code_quotes_and_marks_that_are_not_seen_are_left_out() =>
        Assert.Equal(["Hallo Welt", "ende"], CleanText.Lines("> was jemand schrieb\nHallo\u202E\u0007 Welt\u200B\n```\nrm -rf /\n```\n\nende"));

    [Fact]
    public void A_sentence_without_end_is_cut_between_words()
    {
        var sentence = Assert.Single(SentenceSplitter.Split(string.Concat(Enumerable.Repeat("immer weiter ", 500))));

        Assert.InRange(sentence.Length, 200, SentenceSplitter.Longest);
        Assert.EndsWith("…", sentence, StringComparison.Ordinal);
    }
}
