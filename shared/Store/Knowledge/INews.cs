using Community.Matrix.Ids;
using NodaTime;

namespace Community.Store.Knowledge;

/// <summary>
/// What one slice has to tell the members of a room, for another that gathers news. It is asked anew each time and answers from its own tables: so what is
/// told is always in line with edits, redactions and who may see what.
/// </summary>
public interface INews
{
    /// <summary>What every member of the room may see, the most important of each kind first. Reads only.</summary>
    Task<IReadOnlyList<NewsItem>> TellAsync(CommunityContext db, NewsAsked asked, CancellationToken cancellation);
}

/// <summary>Which news are wanted.</summary>
/// <param name="Room">Whose members read them.</param>
/// <param name="Since">What is new has come after then.</param>
/// <param name="Now">And not after now.</param>
/// <param name="Until">What comes next comes before then.</param>
/// <param name="Most">At most so many of each kind.</param>
public sealed record NewsAsked(RoomId Room, Instant Since, Instant Now, Instant Until, int Most);

/// <summary>Something to tell.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">In somebody's words; may hold anything, so it is made harmless where it is shown.</param>
/// <param name="Reference">The short id by which commands call it.</param>
public sealed record NewsItem(NewsKind Kind, string Title, string Reference)
{
    /// <summary>When it is; null: that does not matter.</summary>
    public Instant? At { get; init; }

    /// <summary>By which day; null: that does not matter.</summary>
    public LocalDate? By { get; init; }

    /// <summary>What has to go with it: a message that shows this is taken back together with these.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];
}

/// <summary>What there is to tell.</summary>
public enum NewsKind
{
    /// <summary>An answer that is kept from now on.</summary>
    NewEntry,

    /// <summary>When people come together.</summary>
    ComingDate,

    /// <summary>Of an approved protocol.</summary>
    Decision,

    /// <summary>Of an approved protocol, not done yet.</summary>
    OpenTask,
}
