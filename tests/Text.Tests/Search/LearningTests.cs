using Community.Text.Search;
using Community.Text.Search.Stemming;

namespace Community.Text.Tests.Search;

/// <summary>Which words are compounds is learnt from the entries: one version of it holds until the next, made aside, takes its place.</summary>
public sealed class LearningTests : IDisposable
{
    private const string Room = "!archiv:example.org";

    /// <summary>How like "Raum" and a compound of it are by their letters alone, and once it is known to be one.</summary>
    private const double ByLetters = 0.5, AsPart = 0.6;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly ThreadLocal<bool> _isLearner = new();
    private readonly ManualResetEventSlim _learns = new(), _mayGoOn = new(initialState: true);
    private readonly SearchIndex _index;

    public LearningTests()
    {
        _index = new SearchIndex(new Analyzer(Stem));
        // So much that what a test adds is too little to begin anew by itself.
        Put(100, string.Join(' ', Enumerable.Range(0, 40).Select(number => $"haus{number}")));
        _index.Learn();
        Put(1, "Fotoraum");
        Put(2, "Foto Raum");
        Put(3, "Foto Raum");
    }

    public void Dispose()
    {
        _index.Dispose();
        _isLearner.Dispose();
        _learns.Dispose();
        _mayGoOn.Dispose();
    }

    [Fact]
    public void A_split_stays_as_it_is_while_entries_are_added_until_it_is_learnt_anew()
    {
        Put(4, "Foto Raum");
        Put(5, "Raum");
        Assert.Equal(ByLetters, Likeness(1), 0.001);

        _index.Learn();

        Assert.Equal(AsPart, Likeness(1), 0.001);
    }

    [Fact]
    public async Task A_search_that_has_begun_keeps_the_version_it_began_with()
    {
        Task? learning = null;
        var meanwhile = Likeness(1, _ =>
        {
            learning = LearnAside();
            return _learns.Wait(s_patience, TestContext.Current.CancellationToken);
        });
        await learning!.WaitAsync(s_patience, TestContext.Current.CancellationToken);

        Assert.Equal(ByLetters, meanwhile, 0.001);
        Assert.Equal(AsPart, Likeness(1), 0.001);
    }

    [Fact]
    public async Task What_is_changed_while_it_learns_is_found_at_once_and_is_in_the_new_version()
    {
        Put(4, "Archiv");
        _mayGoOn.Reset();
        var learning = LearnAside();
        Assert.True(_learns.Wait(s_patience, TestContext.Current.CancellationToken));

        Put(1, "Garderobe");
        Put(5, "Archivraum");
        _index.Remove(2);

        Assert.False(learning.IsCompleted);
        Assert.Equal([1L], Find("Garderobe"));
        Assert.Equal(ByLetters, Likeness(5), 0.001);

        _mayGoOn.Set();
        await learning.WaitAsync(s_patience, TestContext.Current.CancellationToken);

        Assert.Equal(AsPart, Likeness(5), 0.001);
        Assert.Equal([1L], Find("Garderobe"));
        Assert.Equal([3L, 5L], Find("Raum"));
    }

    private Task LearnAside() => Task.Run(
        () =>
        {
            _isLearner.Value = true;
            _index.Learn();
        },
        TestContext.Current.CancellationToken);

    /// <summary>Where it learns, the stem of a part is asked for once a compound is taken apart.</summary>
    private string Stem(string word)
    {
        if (_isLearner.Value)
        {
            _learns.Set();
            Assert.True(_mayGoOn.Wait(s_patience, TestContext.Current.CancellationToken));
        }

        return GermanStemmer.Stem(word);
    }

    private void Put(long id, string text) => _index.Put(id, Room, SearchField.Question(text));

    private IEnumerable<long> Find(string query) => _index.Search(query, _ => true, 10).Select(hit => hit.Id);

    private double Likeness(long id, Predicate<string>? inScope = null) => Assert.Single(_index.Explain("Raum", inScope ?? (_ => true), id)).Likeness;
}
