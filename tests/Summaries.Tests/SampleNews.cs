using Community.Store;
using Community.Store.Knowledge;

namespace Community.Summaries.Tests;

/// <summary>Another slice, with what a test gives it to tell; new things are told once.</summary>
public sealed class SampleNews : INews
{
    private readonly List<NewsItem> _items = [];

    public void Tell(params IEnumerable<NewsItem> items) => _items.AddRange(items);

    public Task<IReadOnlyList<NewsItem>> TellAsync(CommunityContext db, NewsAsked asked, CancellationToken cancellation)
    {
        IReadOnlyList<NewsItem> told = [.. _items];
        _items.RemoveAll(item => item.Kind is not NewsKind.OpenTask);
        return Task.FromResult(told);
    }
}
