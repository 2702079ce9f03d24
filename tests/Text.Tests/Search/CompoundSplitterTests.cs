using System.Collections.Frozen;
using Community.Text.Search;
using Community.Text.Search.Vocabularies;

namespace Community.Text.Tests.Search;

public sealed class CompoundSplitterTests
{
    private static readonly Dictionary<string, double> s_frequencies = new(StringComparer.Ordinal)
    {
        ["rechnung"] = 9,
        ["workflow"] = 3,
        ["barriere"] = 2,
        ["freiheit"] = 4,
        ["erklärung"] = 5,
        ["kunde"] = 2,
        ["daten"] = 8,
        ["datenschutz"] = 20,
        ["schutz"] = 4,
        ["besucher"] = 6,
        ["foto"] = 5,
    };

    [Theory]
    [InlineData("rechnungsworkflow", "rechnung workflow")]
    [InlineData("barrierefreiheitserklärung", "barriere freiheit erklärung")]
    [InlineData("kundendaten", "kunde daten")]
    [InlineData("datenschutz", "")]
    [InlineData("besucherfoto", "besucher foto")]
    [InlineData("rechnung", "")]
    [InlineData("museumspädagogik", "")]
    [InlineData("", "")]
    public void A_compound_falls_into_words_the_entries_have(string word, string parts) =>
        Assert.Equal(parts, string.Join(' ', new CompoundSplitter(s_frequencies, WordLists.None).Parts(word)));

    [Fact]
    public void An_installed_list_helps_with_words_no_entry_has()
    {
        var lists = new WordLists(new[] { "museum", "pädagogik" }.ToFrozenSet(), FrozenDictionary<string, string[]>.Empty);

        Assert.Equal(["museum", "pädagogik"], new CompoundSplitter(s_frequencies, lists).Parts("museumspädagogik"));
    }

    [Fact]
    public void A_word_of_many_possible_splits_has_few_parts()
    {
        var frequencies = new Dictionary<string, double>(StringComparer.Ordinal) { ["aaaa"] = 1, ["aaaaa"] = 1, ["aaaaaa"] = 1 };

        Assert.InRange(new CompoundSplitter(frequencies, WordLists.None).Parts(new string('a', 24)).Count, 0, 4);
    }

    [Fact]
    public void Synonyms_are_read_without_their_remarks()
    {
        var synonyms = WordLists.Synonyms(["UTF-8", "rechnung|1", "-|Rechnung|Faktura (fachspr.)|gestellte Rechnung", "(Substantiv)|Karte|Ticket"]);

        Assert.Equal(["faktura"], synonyms["rechnung"]);
        Assert.Equal(["ticket"], synonyms["kart"]);
    }
}
