using Community.Text.Search.Stemming;

namespace Community.Text.Tests.Search;

public class StemmerTests
{
    [Theory]
    [InlineData("rechnungen", "rechnung")]
    [InlineData("bücher", "buch")]
    [InlineData("grüße", "gruss")]
    [InlineData("ergebnisse", "ergebnis")]
    [InlineData("mauer", "mau")]
    [InlineData("freundlichkeit", "freundlich")]
    [InlineData("", "")]
    public void A_German_word_is_cut_to_its_stem(string word, string stem) => Assert.Equal(stem, GermanStemmer.Stem(word));

    [Theory]
    [InlineData("invoices", "invoic")]
    [InlineData("meetings", "meet")]
    [InlineData("dying", "die")]
    [InlineData("generously", "generous")]
    [InlineData("", "")]
    public void An_English_word_is_cut_to_its_stem(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Fact]
    public void The_German_stemmer_agrees_with_every_published_pair() => AgreesWithAll("german.tsv", GermanStemmer.Stem);

    [Fact]
    public void The_English_stemmer_agrees_with_every_published_pair() => AgreesWithAll("english.tsv", EnglishStemmer.Stem);

    private static void AgreesWithAll(string file, Func<string, string> stem)
    {
        var path = SpecData.FileOrSkip(Path.Combine("snowball", file));
        var pairs = File.ReadAllLines(path).Select(line => line.Split('\t')).ToList();
        var wrong = pairs.Where(pair => stem(pair[0]) != pair[1]).Select(pair => $"{pair[0]}: {stem(pair[0])}, not {pair[1]}").ToList();

        TestContext.Current.TestOutputHelper!.WriteLine($"{file}: {pairs.Count - wrong.Count} of {pairs.Count} pairs agree");
        Assert.True(pairs.Count > 20_000);
        Assert.True(wrong.Count == 0, $"{wrong.Count} differ: {string.Join("; ", wrong.Take(20))}");
    }
}
