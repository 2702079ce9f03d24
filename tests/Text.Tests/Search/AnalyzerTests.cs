using Community.Text.Search;
using Community.Text.Search.Stemming;

namespace Community.Text.Tests.Search;

public class AnalyzerTests
{
    private readonly Analyzer _analyzer = new();

    [Theory]
    [InlineData("Prüfung", "Pruefung")]
    [InlineData("Prüfung", "PRÜFUNGEN")]
    [InlineData("Prüfung", "Prufung")]
    [InlineData("Prüfung", "Pru\u0308fung")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Öffnungszeit", "Oeffnungszeiten")]
    [InlineData("Ausstellungsräume", "Ausstellungsraeume")]
    [InlineData("Café", "Cafe")]
    [InlineData("Statue", "Statuen")]
    [InlineData("Quelle", "Quellen")]
    [InlineData("Steuer", "STEUERN")]
    [InlineData("Passwort", "Pass\u00ADwort")]
    [InlineData("Passwort", "Pass\u200Bwort")]
    [InlineData("Passwort", "\u202EPasswort\u202C")]
    [InlineData("Passwort", "Ｐａｓｓｗｏｒｔ")]
    [InlineData("Kollegen", "Kolleg:innen")]
    [InlineData("Ärzte", "Ärzt*innen")]
    [InlineData("Dispatcher", "Dispatcher:innen")]
    [InlineData("Dispatcher", "Dispatcher*innen")]
    [InlineData("Dispatcher", "Dispatcher_innen")]
    [InlineData("Dispatcher", "Dispatcher/innen")]
    [InlineData("Dispatcher", "Dispatcher/-innen")]
    [InlineData("Dispatcher", "Dispatcher/-in")]
    [InlineData("Dispatcher", "DispatcherInnen")]
    [InlineData("Dispatcher", "Dispatcher:in")]
    public void Two_spellings_meet_in_one_term(string one, string other)
    {
        var term = Assert.Single(_analyzer.Terms(one));
        Assert.Equal(term, Assert.Single(_analyzer.Terms(other)));
    }

    [Theory]
    [InlineData("Wer von euch hat schon auf E-Rechnung umgestellt?", "rechnung erechn umgestellt")]
    [InlineData("Dürfen wir Besucherfotos mit KI verschlagworten?", "durf besucherfotos ki verschlagwort")]
    [InlineData("IT-Sicherheit und it", "it sich itsich it")]
    [InlineData("Mitarbeiter:innenvertretung", "mitarbeit vertret")]
    [InlineData("Windows 11, win11", "windows 11 win11")]
    [InlineData("und die der the of", "")]
    [InlineData("?! 🎭 — …", "")]
    [InlineData("", "")]
    public void Text_becomes_its_telling_terms(string text, string terms) => Assert.Equal(terms, string.Join(' ', _analyzer.Terms(text)));

    [Fact]
    public void English_text_can_have_its_own_stemmer() =>
        Assert.Equal(["meet", "invoic"], new Analyzer(EnglishStemmer.Stem).Terms("the meetings about invoices"));

    [Fact]
    public void Different_words_stay_apart() =>
        Assert.Equal(4, _analyzer.Terms("Rechnung Rechner Ticket Archiv").Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("\uD800 allein \uDC00")]
    [InlineData("\0\uFFFF\uFFFE")]
    [InlineData("\u0308\u0301")]
    [InlineData("-:innen-_in*--")]
    [InlineData("a-\u0308-ß")]
    public void Broken_text_does_no_harm(string text) => Assert.NotNull(_analyzer.Terms(text));

    [Fact]
    public void A_word_without_end_is_kept_by_its_beginning() =>
        Assert.All(_analyzer.Terms(new string('x', 100_000)), term => Assert.InRange(term.Length, 1, 64));
}
