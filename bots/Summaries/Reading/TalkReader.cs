using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Summaries.Talks;
using NodaTime.Extensions;

namespace Community.Summaries.Reading;

/// <summary>Reads a talk from the homeserver. Nothing of it is kept, logged or written anywhere.</summary>
internal static class TalkReader
{
    private const int PageSize = 250;

    /// <summary>Of the events of a room, not all are talk.</summary>
    private const int EventsPerMessage = 5;

    /// <summary>How often it is read anew because somebody came in meanwhile.</summary>
    private const int Attempts = 3;

    /// <summary>The talk as all the readers may see it.</summary>
    /// <param name="room">Where it was.</param>
    /// <param name="readersRoom">Where the summary will be read; null: by <paramref name="reader"/> alone.</param>
    /// <param name="reader">Who will read it, if it is one person.</param>
    /// <param name="asked">Which part of it.</param>
    /// <param name="isLeftOut">People whose messages are not to be read.</param>
    /// <param name="cancellation">Ends the requests.</param>
    /// <returns>Null: the readers are not all in the room, or people keep coming in.</returns>
    public static async Task<TalkRead?> ReadAsync(
        IRoomHistory room, IRoomHistory? readersRoom, UserId? reader, TalkAsked asked, Predicate<UserId> isLeftOut, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await ViewAsync(room, readersRoom, reader, cancellation) is not { } view)
                return null;
            var walk = new TalkWalk(new Audience(view.Present, view.Widest, view.Readers), asked, isLeftOut, room.IsSuite);
            var isCut = await WalkAsync(room, walk, asked, cancellation);
            // Whoever came in while we read has not been seen to come: then all we know of the past may be too much.
            if (await ViewAsync(room, readersRoom, reader, cancellation) is { } after && after.Widest == view.Widest && after.Present == view.Present && after.Readers.IsSubsetOf(view.Readers))
                return new TalkRead(new Talk(asked.Room, walk.Messages()) { Names = view.Names }, isCut, walk.IsHidden, walk.MetOwn);
        }
        return null;
    }

    /// <summary>Whether everybody who reads in one room is in the other.</summary>
    public static async Task<bool> AreAllInAsync(IRoomHistory room, IRoomHistory readersRoom, CancellationToken cancellation) =>
        readersRoom == room || await ViewAsync(room, readersRoom, null, cancellation) is not null;

    /// <returns>True: there is more than was read.</returns>
    private static async Task<bool> WalkAsync(IRoomHistory room, TalkWalk walk, TalkAsked asked, CancellationToken cancellation)
    {
        var read = 0;
        for (string? from = null; ;)
        {
            var page = await room.GetPageBackwardsAsync(from, PageSize, cancellation);
            foreach (var roomEvent in page.Events)
                if (!walk.Take(roomEvent))
                    return walk.IsFull;
            // One event's time may be anything; all of a page are not wrong.
            if (page.End is null || page.End == from || (page.Events.Count > 0 && page.Events.All(one => one.SentAt.ToInstant() < asked.Since)))
                return false;
            if ((read += page.Events.Count) >= asked.Most * EventsPerMessage)
                return true;
            from = page.End;
        }
    }

    private static async Task<View?> ViewAsync(IRoomHistory room, IRoomHistory? readersRoom, UserId? reader, CancellationToken cancellation)
    {
        var memberships = await room.GetMembersAsync(cancellation);
        var rule = HistoryVisibilityContent.Read(await room.GetStateAsync(EventType.HistoryVisibility, cancellation));
        var members = memberships.Select(one => MemberContent.Of(one)!).Where(one => one.Membership is MemberContent.Join).Select(one => one.Member).ToHashSet();
        var names = memberships.Where(one => one.Content.Member("displayname").AsText() is { Length: > 0 })
            .DistinctBy(one => one.StateKey)
            .ToDictionary(one => MemberContent.Of(one)!.Member, one => one.Content.Member("displayname").AsText()!);
        if (reader is { } person)
            return members.Contains(person) ? new View(rule, HistoryVisibility.Joined, new HashSet<UserId> { person }, names) : null;
        var theirs = readersRoom == room || readersRoom is null ? memberships : await readersRoom.GetMembersAsync(cancellation);
        var theirRule = readersRoom == room || readersRoom is null ? rule
            : HistoryVisibilityContent.Read(await readersRoom.GetStateAsync(EventType.HistoryVisibility, cancellation));
        // Who is invited may read, once they have come in, what is posted from now on.
        var all = theirs.Select(one => MemberContent.Of(one)!)
            .Where(one => one.Membership is MemberContent.Join || theirRule is HistoryVisibility.Invited).Select(one => one.Member).ToHashSet();
        var isElsewhere = readersRoom is not null && readersRoom != room;
        // Bots of ours read what they are given.
        if (isElsewhere && !all.All(one => members.Contains(one) || room.IsSuite(one)))
            return null;
        return new View(rule, theirRule < rule ? theirRule : rule, all, names);
    }

    private sealed record View(
        HistoryVisibility Present, HistoryVisibility Widest, IReadOnlySet<UserId> Readers, IReadOnlyDictionary<UserId, string> Names);
}
