using System.Text.Json.Nodes;

namespace Community.Matrix.Events;

/// <summary>
/// A poll of one choice to send, in the unstable form: the only one that clients show. Everybody sees how it stands while it is open. Source:
/// <see href="https://github.com/matrix-org/matrix-spec-proposals/blob/main/proposals/3381-polls.md"/>.
/// </summary>
/// <param name="Question">What is asked, in plain text.</param>
/// <param name="Answers">What there is to choose from, 1 to 20, each with an id of its own and in plain text.</param>
public sealed record OutgoingPoll(string Question, IReadOnlyList<(string Id, string Text)> Answers)
{
    private const string UnstableText = "org.matrix.msc1767.text";

    /// <summary>The content without a relation. What the poll says is in it once more as plain text, for clients that don't know polls.</summary>
    public JsonObject ToContent()
    {
        var plain = string.Join('\n', Answers.Select(answer => answer.Text).Prepend(Question));
        return new JsonObject
        {
            [EventType.PollStart] = new JsonObject
            {
                ["question"] = new JsonObject { [UnstableText] = Question, ["msgtype"] = MessageContent.TextKind, ["body"] = Question },
                ["kind"] = "org.matrix.msc3381.poll.disclosed",
                ["max_selections"] = 1,
                ["answers"] = new JsonArray([.. Answers.Select(answer => new JsonObject { ["id"] = answer.Id, [UnstableText] = answer.Text })]),
            },
            [UnstableText] = plain,
            ["body"] = plain,
            ["m.mentions"] = new JsonObject(),
        };
    }

    /// <summary>The content of the event that ends a poll, without its relation.</summary>
    /// <param name="result">What came of it, in plain text.</param>
    public static JsonObject EndContent(string result) => new()
    {
        [EventType.PollEnd] = new JsonObject(),
        [UnstableText] = result,
        ["body"] = result,
        ["m.mentions"] = new JsonObject(),
    };
}
