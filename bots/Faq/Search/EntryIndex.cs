using System.Collections.Concurrent;
using System.Globalization;
using Community.Faq.Life;
using Community.Matrix.Ids;
using Community.Store;
using Community.Text.Search;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Search;

/// <summary>
/// The entries that people are shown, held in memory to be searched: read from the store once (see <see cref="FillIndex"/>), then followed
/// commit by commit. A search that starts after a commit finds what it changed. Safe for use by several at once.
/// </summary>
internal sealed class EntryIndex : IDisposable
{
    private const int ReadAtOnce = 500;

    private readonly StoreAccess _store;
    private readonly SearchIndex _index = new(new Analyzer(), WordLists.Installed);
    private readonly ConcurrentDictionary<FaqEntry, bool> _changed = new(ReferenceEqualityComparer.Instance);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _readUpTo;
    private bool _isWhole;

    public EntryIndex(StoreAccess store)
    {
        _store = store;
        store.Written += Note;
    }

    /// <summary>The index as the last search found it.</summary>
    public SearchIndex Latest => _index;

    /// <summary>Whether all entries have been read.</summary>
    public bool IsWhole => Volatile.Read(ref _isWhole);

    /// <summary>The index as the store is now. Reads only what is committed, since what is not may still be rolled back.</summary>
    public async Task<SearchIndex> CurrentAsync(CancellationToken cancellation)
    {
        if (IsWhole && _changed.IsEmpty)
            return _index;

        await _turn.WaitAsync(cancellation);
        try
        {
            while (!_isWhole)
                await ReadOnAsync(cancellation);
            await FollowAsync(cancellation);
        }
        finally
        {
            _turn.Release();
        }

        return _index;
    }

    /// <summary>Where an entry may be seen: its scope in the index.</summary>
    public static string ScopeOf(Visibility visibility, RoomId room) => string.Create(CultureInfo.InvariantCulture, $"{(int)visibility}{room}");

    public void Dispose()
    {
        _store.Written -= Note;
        _index.Dispose();
        _turn.Dispose();
    }

    // The row itself, since a new one has its number only once it is saved.
    private void Note(object? sender, RowsWrittenEventArgs written) => Note(written.Rows);

    private void Note(IEnumerable<object> rows)
    {
        foreach (var entry in rows.OfType<FaqEntry>())
            _changed[entry] = true;
    }

    /// <summary>Goes on where a fault of the store may have ended it.</summary>
    private async Task ReadOnAsync(CancellationToken cancellation)
    {
        var some = await _store.ReadAsync(db => db.ReadableEntries().Shown().Where(entry => entry.Id > _readUpTo)
            .OrderBy(entry => entry.Id).Take(ReadAtOnce).ToListAsync(cancellation));
        some.ForEach(Put);
        if (some.Count == ReadAtOnce)
            _readUpTo = some[^1].Id;
        else
            Volatile.Write(ref _isWhole, true);
    }

    private async Task FollowAsync(CancellationToken cancellation)
    {
        foreach (var noted in _changed.Keys.Chunk(ReadAtOnce))
        {
            // First forgotten, then read: what changes meanwhile is noted anew.
            foreach (var entry in noted)
                _changed.TryRemove(entry, out _);
            try
            {
                var ids = noted.Select(entry => entry.Id).ToHashSet();
                var shown = await _store.ReadAsync(db => db.ReadableEntries().Shown().Where(entry => ids.Contains(entry.Id)).ToListAsync(cancellation));
                foreach (var gone in ids.Except(shown.Select(entry => entry.Id)))
                    _index.Remove(gone);
                shown.ForEach(Put);
            }
            catch
            {
                Note(noted);
                throw;
            }
        }
    }

    private void Put(FaqEntry entry)
    {
        var wordings = entry.Wordings.Select(wording => SearchField.Question(wording.Text));
        var tags = string.Join(' ', entry.Tags.Select(tag => tag.Tag));
        _index.Put(entry.Id, ScopeOf(entry.Visibility, entry.Room), [SearchField.Question(entry.Question), .. wordings, SearchField.Answer($"{entry.Answer}\n{tags}")]);
    }
}
