using System.Collections.Frozen;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Summaries.Talks;

/// <summary>What was said in a room within some time, as its audience may see it: edits applied; what was redacted, what bots said and what people who stepped out said is not here.</summary>
/// <param name="Room">Where.</param>
/// <param name="Messages">Oldest first; each id once.</param>
public sealed record Talk(RoomId Room, IReadOnlyList<TalkMessage> Messages)
{
    /// <summary>How people call themselves, as they wrote it; who is missing here goes by the local part of the user id.</summary>
    public IReadOnlyDictionary<UserId, string> Names { get; init; } = FrozenDictionary<UserId, string>.Empty;
}

/// <param name="Id">The message's first event, which links and replies name; not that of an edit.</param>
/// <param name="Sender">Who said it.</param>
/// <param name="SentAt">When, as its homeserver says; may be wrong.</param>
/// <param name="Text">The words in their latest version, without the quoted message of a reply and without formatting. Anything a person may write, in any length a message has.</param>
/// <param name="RepliesTo">The message it replies to, if one; may be outside of the talk.</param>
/// <param name="ThreadRoot">The message at the root of its thread, if it is in one; may be outside of the talk.</param>
/// <param name="Reactions">How many people reacted to it, bots aside.</param>
public sealed record TalkMessage(EventId Id, UserId Sender, Instant SentAt, string Text, EventId? RepliesTo, EventId? ThreadRoot, int Reactions);
