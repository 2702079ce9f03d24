using Community.Matrix.Ids;
using Community.Summaries.Talks;
using NodaTime;

namespace Community.Summaries.Tests.Extractive;

/// <summary>Talks to summarize, written as people chat: "Anna: Wer kommt?".</summary>
internal static class TalkOf
{
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 9, 0);

    /// <summary>One message a line, a minute apart. A line may begin with "+3h " (time since the one before) or "re 1 " (reply to the first line) or "in 1 " (in its thread).</summary>
    public static Talk Lines(string text)
    {
        var messages = new List<TalkMessage>();
        var names = new Dictionary<UserId, string>();
        var at = Start;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var rest = line;
            var gap = Duration.FromMinutes(1);
            EventId? replies = null, thread = null;
            while (rest.Split(' ', 3) is [var word, var next, ..])
                if (word is ['+', .. var hours, 'h'])
                    (gap, rest) = (Duration.FromHours(int.Parse(hours, System.Globalization.CultureInfo.InvariantCulture)), rest[(word.Length + 1)..]);
                else if (word == "re")
                    (replies, rest) = (Id(next), rest[(word.Length + next.Length + 2)..]);
                else if (word == "in")
                    (thread, rest) = (Id(next), rest[(word.Length + next.Length + 2)..]);
                else
                    break;

            at += gap;
            var name = rest[..rest.IndexOf(':', StringComparison.Ordinal)];
            var sender = UserId.Parse($"@{name.ToLowerInvariant()}:chat.example");
            names[sender] = name;
            messages.Add(new TalkMessage(EventId.Parse($"${messages.Count + 1}"), sender, at, rest[(name.Length + 2)..], replies, thread, 0));
        }

        return new Talk(RoomId.Parse("!room:chat.example"), messages) { Names = names };
    }

    public static EventId Id(string number) => EventId.Parse("$" + number);
}
