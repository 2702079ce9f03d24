using Community.Commands;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Web;

/// <summary>What one of the bots adds to the pages that all share. Asked anew for each page, and always for whoever looks at it.</summary>
public interface IPortalPart
{
    /// <summary>What is new, or comes next, for the first page; null: nothing.</summary>
    Task<HomeSection?> HomeAsync(Readable readable, CancellationToken cancellation);

    /// <summary>How much is kept in each of the rooms, such as “12 answers”; a room of which nothing is kept is left out.</summary>
    Task<IReadOnlyDictionary<RoomId, Wording>> KeptAsync(IReadOnlySet<RoomId> rooms, CancellationToken cancellation);

    /// <summary>The pages that everybody may see, the latest first, for searchers. At most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<PublicAddress>> PublicAsync(int most, CancellationToken cancellation);
}

/// <summary>A part of the first page.</summary>
/// <param name="Title">Its headline.</param>
/// <param name="Items">What stands there; may be empty.</param>
/// <param name="Nothing">What it says when there is nothing.</param>
/// <param name="More">The words of the link to all of it.</param>
/// <param name="Path">Where that leads.</param>
public sealed record HomeSection(Wording Title, IReadOnlyList<HomeItem> Items, Wording Nothing, Wording More, string Path);

/// <summary>Something on the first page.</summary>
/// <param name="Path">Its own page.</param>
/// <param name="Title">What somebody called it, made fit for a page.</param>
/// <param name="Note">Where it is from, or when it is.</param>
/// <param name="Language">Of the title, where it is known.</param>
public sealed record HomeItem(string Path, string Title, string Note, Language? Language = null);

/// <summary>A page for everybody.</summary>
public sealed record PublicAddress(string Path, Instant ChangedAt);

/// <summary>News for feed readers, which pages point to.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Title">What it is called.</param>
public sealed record PortalFeed(string Path, Wording Title);

/// <summary>Where the search of the first page leads.</summary>
/// <param name="Path">A page that takes the words as <c>q</c>, and shows what it finds in an element with the id <c>found</c>.</param>
public sealed record PortalSearch(string Path);
