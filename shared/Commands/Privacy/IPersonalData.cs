using Community.Matrix.Ids;
using Community.Store;

namespace Community.Commands.Privacy;

/// <summary>
/// What one part of the suite keeps about people: it says it to them, and lets go of it when they ask. Every table of the store is
/// claimed by exactly one part, so that none can be forgotten.
/// </summary>
public interface IPersonalData
{
    /// <summary>The part as people know it.</summary>
    Wording Title { get; }

    /// <summary>The entities whose tables this part answers for, those without anything about people included.</summary>
    IReadOnlyCollection<Type> Tables { get; }

    /// <summary>What is kept about the person, complete and in plain words; empty: nothing. Reads only.</summary>
    Task<IReadOnlyList<PersonalRecord>> DescribeAsync(CommunityContext db, UserId person, CancellationToken cancellation);

    /// <summary>
    /// Erases what is about the person, or takes the person out of it, in the running transaction. It may be asked again: then there is
    /// nothing left to do. <see cref="Work.Outbox"/> is another bot's; messages are taken back by whoever sent them.
    /// </summary>
    Task<Erasure> EraseAsync(Work work, UserId person, CancellationToken cancellation);
}

/// <summary>Something that is kept about a person.</summary>
/// <param name="What">What it is and how much, e.g. "2 Antworten auf Einladungen".</param>
/// <param name="Items">Each of them, with the person's own words where they are kept.</param>
public sealed record PersonalRecord(Wording What, IReadOnlyList<Wording> Items);

/// <summary>What became of what was kept, for the receipt. Each line is a noun phrase with its number; there is none for nothing.</summary>
/// <param name="Erased">Gone.</param>
/// <param name="Detached">Still there, but without the person.</param>
/// <param name="Remaining">Still there, each with its reason and what the person can do about it.</param>
public sealed record Erasure(IReadOnlyList<Wording> Erased, IReadOnlyList<Wording> Detached, IReadOnlyList<Wording> Remaining)
{
    public static Erasure Nothing { get; } = new([], [], []);
}
