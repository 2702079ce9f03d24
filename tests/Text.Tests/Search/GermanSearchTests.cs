using Community.Text.Search;

namespace Community.Text.Tests.Search;

/// <summary>What people type, and the entry they mean.</summary>
public sealed class GermanSearchTests : IDisposable
{
    private const string Room = "!wissen:example.org";

    private static readonly (string Question, string Answer)[] s_entries =
    [
        ("Wie gehen wir mit Eingangsrechnungen um?", "Der Rechnungsworkflow beginnt im Postfach; geprüft wird die Rechnung in der Verwaltung."),
        ("Welcher Passwortmanager eignet sich fürs Einlasspersonal?", "Bewährt hat sich einer, der Tresore im Team teilt."),
        ("Wer schult die Dispatcher:innen?", "Kolleg:innen aus anderen Häusern geben Workshops."),
        ("Hat jemand eine Vorlage für die Barrierefreiheitserklärung?", "Muster haben die Überwachungsstellen der Länder."),
        ("Which ticket scanners work offline?", "Several apps download the list of tickets before the doors open."),
        ("Wie verschlagworten wir Objektfotos?", "Mit dem Thesaurus des Museums, ein Mensch prüft die Vorschläge."),
    ];

    private readonly SearchIndex _index = new(new Analyzer());

    public GermanSearchTests()
    {
        for (var id = 0; id < s_entries.Length; id++)
            _index.Put(id, Room, SearchField.Question(s_entries[id].Question), SearchField.Answer(s_entries[id].Answer));
    }

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("Eingangsrechnung", 0)]
    [InlineData("Rechnung", 0)]
    [InlineData("Rechnungsworkflow", 0)]
    [InlineData("Workflow für Rechnungen", 0)]
    [InlineData("Passwort-Manager", 1)]
    [InlineData("Manager für Passwörter", 1)]
    [InlineData("Pasword", 1)]
    [InlineData("Passwrotmanager", 1)]
    [InlineData("einlaßpersonal", 1)]
    [InlineData("Dispatcherinnen", 2)]
    [InlineData("Dispatcher", 2)]
    [InlineData("Dispatcher*innen", 2)]
    [InlineData("DispatcherInnen", 2)]
    [InlineData("Dispatcher/-innen", 2)]
    [InlineData("Kollegen", 2)]
    [InlineData("BARRIEREFREIHEITSERKLAERUNG", 3)]
    [InlineData("Erklärung zur Barrierefreiheit", 3)]
    [InlineData("ticket scanner", 4)]
    [InlineData("scanning tickets", 4)]
    [InlineData("Objektfoto", 5)]
    [InlineData("Fotos", 5)]
    [InlineData("Objekt\u200Bfotos", 5)]
    [InlineData("\u202EObjektfotos\u202C", 5)]
    public void Somebody_asks_and_the_right_entry_comes_first(string query, long entry) => Assert.Equal(entry, Hits(query)[0].Id);

    [Theory]
    [InlineData("Guten Morgen zusammen!")]
    [InlineData("Danke dir, bis morgen")]
    [InlineData("Wie geht es dir?")]
    [InlineData("Kannst du singen?")]
    [InlineData("Schönes Wochenende 🎭")]
    [InlineData("lol")]
    [InlineData("See you later")]
    public void Nobody_gets_an_answer_to_small_talk(string talk) =>
        Assert.DoesNotContain(Hits(talk), hit => hit.Confidence >= SearchHit.Sure);

    [Fact]
    public void An_entry_is_offered_to_who_asks_just_that() =>
        Assert.True(Hits("Welcher Passwortmanager eignet sich fürs Einlasspersonal?")[0].Confidence >= SearchHit.Sure);

    [Fact]
    public void A_hit_says_which_word_was_found_where()
    {
        var reasons = _index.Explain("Rechnung im Postfach", _ => true, 0);

        var reason = Assert.Single(reasons, reason => reason.Asked == "rechnung");
        Assert.Equal(("rechnung", 1.0), (reason.Found, reason.Likeness));
        Assert.Equal([1], reason.Fields);
        Assert.InRange(reason.Weight, 0.01, 1);
        Assert.Empty(_index.Explain("Rechnung im Postfach", _ => false, 0));
    }

    [Theory]
    [InlineData("Rechnungen", "Die Rechnung kam per Post.", "Rechnung")]
    [InlineData("dispatcher", "Alle Dispatcher:innen sind da", "Dispatcher")]
    [InlineData("prüft", "Wer pru\u0308ft das?", "pru\u0308ft")]
    [InlineData("Rechnung", "nichts davon", "")]
    public void The_words_a_query_means_are_marked_in_the_text(string query, string text, string marked) =>
        Assert.Equal(marked, string.Join(' ', _index.Marks(query, _ => true, text).Select(mark => text.Substring(mark.Start, mark.Length))));

    [Fact]
    public void Hostile_text_is_a_query_like_any_other()
    {
        string[] queries =
        [
            new('x', 60 * 1024), string.Concat(Enumerable.Repeat("Rechnung ", 7000)), string.Concat(Enumerable.Repeat("\u200B\u202E", 30_000)),
            "\" OR 1=1; DROP TABLE entries --", "question:* AND (NEAR/3 -", "<script>alert(1)</script>", "\uD800\uDC00\uD800", "\0\uFFFF", "ÄÖÜ", "🎭🎭",
            string.Concat(Enumerable.Range(0, 8000).Select(number => $"wort{number} ")),
        ];

        Assert.All(queries, query => Assert.InRange(Hits(query).Count, 0, s_entries.Length));
    }

    private IReadOnlyList<SearchHit> Hits(string query) => _index.Search(query, _ => true, 10);
}
