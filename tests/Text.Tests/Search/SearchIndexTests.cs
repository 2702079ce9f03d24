using Community.Text.Search;

namespace Community.Text.Tests.Search;

public sealed class SearchIndexTests : IDisposable
{
    private const string Invoicing = "!e-rechnung:example.org";
    private const string Moderators = "!moderation:example.org";

    private readonly SearchIndex _index = new(new Analyzer());

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("Rechnung")]
    [InlineData("rechnungen")]
    [InlineData("eRechnung")]
    [InlineData("RECHNUNG?")]
    public void An_entry_is_found_by_another_form_of_its_words(string query)
    {
        Put(1, "Wie stellen wir auf E-Rechnung um?");
        Put(2, "Wie gehen Passwörter fürs Einlasspersonal?");

        Assert.Equal([1], Find(query));
    }

    [Fact]
    public void A_word_is_found_inside_a_compound_but_ranked_below_the_word_itself()
    {
        Put(1, "Rechnungsworkflow im Theater");
        Put(2, "Eingangsrechnung im Theater");
        Put(3, "Rechnung im Theater");

        var found = Find("Rechnung").ToList();
        Assert.Equal(3, found[0]);
        Assert.Equal([1, 2, 3], found.Order());
    }

    [Fact]
    public void More_matching_words_rank_higher()
    {
        Put(1, "Vorlage für die Spendenquittung");
        Put(2, "Vorlage für die Barrierefreiheitserklärung");

        Assert.Equal([2, 1], Find("Hat jemand eine Vorlage für die Barrierefreiheitserklärung?"));
    }

    [Fact]
    public void A_word_of_the_question_counts_more_than_one_of_the_answer()
    {
        _index.Put(1, Invoicing, SearchField.Question("Ticketing"), SearchField.Answer("Archiv"));
        _index.Put(2, Invoicing, SearchField.Question("Archiv"), SearchField.Answer("Ticketing"));

        Assert.Equal([2, 1], Find("Archiv"));
    }

    [Fact]
    public void Equal_entries_come_in_the_order_of_their_ids()
    {
        foreach (var id in (long[])[5, 3, 9, 1])
            Put(id, "Passwortmanager");

        Assert.Equal([1, 3, 5], Find("Passwortmanager", top: 3));
    }

    [Fact]
    public void An_entry_of_another_scope_is_neither_shown_nor_felt_in_the_scores()
    {
        Put(1, "Passwortmanager fürs Museum");
        Put(2, "Archiv");
        var before = _index.Search("Passwortmanager", InInvoicing, 10);

        Put(3, "Passwortmanager Passwortmanager", Moderators);
        Put(4, "Passwortmanagerschulung für ganz viele neue Kolleginnen", Moderators);

        Assert.Equal(before, _index.Search("Passwortmanager", InInvoicing, 10));
    }

    [Fact]
    public void A_changed_entry_is_found_by_its_new_words_only()
    {
        Put(1, "Passwortmanager");
        Put(1, "Einlasspersonal");

        Assert.Empty(Find("Passwortmanager"));
        Assert.Equal([1], Find("Einlasspersonal"));
    }

    [Fact]
    public void A_removed_entry_is_gone()
    {
        Put(1, "Passwortmanager");

        Assert.True(_index.Remove(1));
        Assert.False(_index.Remove(1));
        Assert.Empty(Find("Passwortmanager"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("wer und wo")]
    [InlineData("\" OR 1=1 --")]
    [InlineData("Kaffeemaschine")]
    public void A_query_without_a_known_word_finds_nothing(string query)
    {
        Put(1, "Passwortmanager");

        Assert.Empty(Find(query));
    }

    [Fact]
    public void An_entry_without_words_can_be_put_in_and_taken_out()
    {
        Put(1, "🎭");

        Assert.Empty(Find("Archiv"));
        Assert.True(_index.Remove(1));
    }

    [Fact]
    public void A_pasted_page_is_a_query_like_any_other()
    {
        Put(1, "Passwortmanager");

        Assert.Equal([1], Find("Passwortmanager " + string.Concat(Enumerable.Range(0, 10_000).Select(number => $"wort{number} "))));
    }

    [Fact]
    public async Task Several_threads_may_write_and_search_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() =>
        {
            for (var id = worker * 100; id < (worker + 1) * 100; id++)
            {
                Put(id, $"Passwortmanager Nummer{id}");
                Assert.Contains(id, Find($"Nummer{id}", 1000));
                if (id % 2 == 1)
                    _index.Remove(id);
            }
        }, TestContext.Current.CancellationToken)));

        Assert.Equal(Enumerable.Range(0, 400).Select(half => half * 2L), Find("Passwortmanager", 1000).Order());
    }

    [Fact]
    public void The_wording_that_suits_best_counts_and_no_other_holds_it_back()
    {
        _index.Put(1, Invoicing, SearchField.Question("Wer darf Spenden quittieren?"), SearchField.Question("Zuwendungsbestätigung ausstellen"));
        _index.Put(2, Invoicing, SearchField.Question("Zuwendungsbestätigung ausstellen für Vereine und Stiftungen mit langem Namen"));

        Assert.Equal([1, 2], Find("Zuwendungsbestätigung ausstellen"));
    }

    [Fact]
    public void Who_asks_for_the_price_finds_the_costs()
    {
        Put(1, "Wo liegt das Ticket?");
        Put(2, "Was kostet das Ticket?");
        Put(3, "Wem gehört das Ticket?");

        Assert.Equal(2, Find("Preis vom Ticket").First());
    }

    [Fact]
    public async Task Searches_go_on_while_entries_change_and_compounds_are_learnt()
    {
        Put(-1, "Passwortmanager fürs Einlasspersonal");
        var writing = Task.Run(() =>
        {
            for (var id = 0; id < 1500; id++)
                Put(id % 300, $"Rechnungsworkflow{id} Besucherfoto{id * 7} Archivraum{id * 13}");
        }, TestContext.Current.CancellationToken);
        var searching = Task.Run(() =>
        {
            var searches = 0;
            do
            {
                Assert.Contains(-1L, Find("Passwort-Manager", 1000));
                searches++;
            }
            while (!writing.IsCompleted);
            return searches;
        }, TestContext.Current.CancellationToken);

        await writing;
        Assert.InRange(await searching, 1, int.MaxValue);
        Assert.Contains(299, Find("Archivraum19487", 1000));
    }

    private static bool InInvoicing(string scope) => scope == Invoicing;

    private void Put(long id, string text, string scope = Invoicing) => _index.Put(id, scope, SearchField.Question(text));

    private IEnumerable<long> Find(string query, int top = 10) => _index.Search(query, InInvoicing, top).Select(hit => hit.Id);
}
