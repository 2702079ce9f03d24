using System.Text.Json;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Events;

/// <summary>
/// Somebody's vote in a poll of one choice, in the unstable or the stable form. Source:
/// <see href="https://github.com/matrix-org/matrix-spec-proposals/blob/main/proposals/3381-polls.md"/>.
/// </summary>
/// <param name="Poll">The event that began the poll.</param>
/// <param name="Answer">The id of the answer: the first, where there are more than the one that is allowed. Null: none, which takes back what the person said
/// before, or none that can be read, which spoils the vote and does the same.</param>
public sealed record PollResponseContent(EventId Poll, string? Answer)
{
    private const string Unstable = "org.matrix.msc3381.poll.response", Stable = "m.poll.response";

    /// <summary>The vote, or null if the event is none or redacted.</summary>
    public static PollResponseContent? Of(RoomEvent roomEvent) =>
        roomEvent.Type is Unstable or Stable && !roomEvent.IsRedacted && Relation.Of(roomEvent) is { Kind: Relation.Reference, Target: { } poll }
            ? new PollResponseContent(poll, AnswerOf(roomEvent.Content))
            : null;

    // A client may speak either form, or the one in the other's event while it changes over.
    private static string? AnswerOf(JsonElement content) =>
        (content.Member("m.selections") ?? content.Member(Unstable).Member("answers")).Items().Select(one => ((JsonElement?)one).AsText()).FirstOrDefault();
}
