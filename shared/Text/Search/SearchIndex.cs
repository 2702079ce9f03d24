using Community.Text.Search.Indexing;
using Community.Text.Search.Ranking;
using Community.Text.Search.Vocabularies;

namespace Community.Text.Search;

/// <summary>
/// Entries held in memory, found by their words, other forms and parts of them, and misspelt. Each entry lies in one scope, such as its room;
/// a search sees the scopes it is given and nothing of the others, not even in its statistics. Only which words are compounds is learnt
/// from all of them.
/// Safe for use by several threads: a search that starts after <see cref="Put"/> has returned finds the entry.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Analyzer _analyzer;
    private readonly RankingWeights _weights;
    private readonly IndexedEntries _entries;
    private readonly Learning _learning;

    /// <param name="analyzer">How text becomes words.</param>
    public SearchIndex(Analyzer analyzer)
        : this(analyzer, WordLists.None)
    {
    }

    /// <param name="analyzer">How text becomes words.</param>
    /// <param name="lists">What is known of words besides the entries.</param>
    public SearchIndex(Analyzer analyzer, WordLists lists)
        : this(analyzer, lists, RankingWeights.Default)
    {
    }

    internal SearchIndex(Analyzer analyzer, WordLists lists, RankingWeights weights)
    {
        (_analyzer, _weights) = (analyzer, weights);
        var vocabulary = new Vocabulary(analyzer.Term);
        _entries = new IndexedEntries(vocabulary);
        _learning = new Learning(_lock, vocabulary, lists, _entries, analyzer.Term);
    }

    private WordKnowledge Knowledge => _learning.Knowledge;

    /// <summary>Adds an entry, or replaces the one with this id.</summary>
    public void Put(long id, string scope, params IReadOnlyList<SearchField> fields)
    {
        var words = fields.Select(field => Analyzer.AllWords(field.Text).Select(word => word.Text).ToList()).ToList();
        _lock.EnterWriteLock();
        try
        {
            _entries.Put(id, scope, fields, [.. words.Select(field => field.ConvertAll(Knowledge.Add))]);
        }
        finally
        {
            _lock.ExitWriteLock();
        }

        _learning.LearnIfDue();
    }

    /// <returns>Whether there was such an entry.</returns>
    public bool Remove(long id)
    {
        _lock.EnterWriteLock();
        try
        {
            return _entries.Remove(id);
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    /// <param name="query">Words, in any form.</param>
    /// <param name="inScope">
    /// Says for a scope whether its entries may be shown; asked once per scope, must not call back into the index.
    /// </param>
    /// <param name="top">How many hits to return at most.</param>
    /// <returns>The best hit first; equal ones by their id. Empty if no word is found.</returns>
    public IReadOnlyList<SearchHit> Search(string query, Predicate<string> inScope, int top) =>
        Read(query, inScope, search => search.Best(top));

    /// <summary>Why an entry is found by a query, the heaviest word first; empty if it is not, or may not be seen.</summary>
    public IReadOnlyList<SearchReason> Explain(string query, Predicate<string> inScope, long id) => Read(query, inScope, search =>
    {
        return _entries.Find(id) is { } entry && inScope(entry.Scope)
            ? (IReadOnlyList<SearchReason>)[.. search.Reasons(entry).OrderByDescending(reason => reason.Weight)]
            : [];
    });

    /// <summary>The words of a text that a query means, in their order, to be marked for a reader.</summary>
    public IReadOnlyList<TextSpan> Marks(string query, Predicate<string> inScope, string text) => Read(query, inScope, search =>
    {
        var words = Analyzer.AllWords(text).Where(word => Knowledge.Vocabulary.IdOf(word.Text) is { } id && search.Means(id));
        return (IReadOnlyList<TextSpan>)[.. words.Select(word => new TextSpan(word.Start, word.End - word.Start)).Distinct()];
    });

    /// <summary>What tells whether the best hit fits, and its id; null without a hit. For fitting the confidence.</summary>
    internal (long Id, Signs Signs)? BestSigns(string query, Predicate<string> inScope) => Read(query, inScope, search => search.BestSigns());

    /// <summary>Learns anew which words are compounds.</summary>
    internal void Learn() => _learning.Learn();

    public void Dispose() => _lock.Dispose();

    private T Read<T>(string query, Predicate<string> inScope, Func<RankedSearch, T> answer)
    {
        var scratch = Scratch.Take();
        _lock.EnterReadLock();
        try
        {
            return answer(new RankedSearch(query, _analyzer, Knowledge, _entries, inScope, _weights, scratch));
        }
        finally
        {
            _lock.ExitReadLock();
            scratch.GiveBack();
        }
    }
}
