using System.Text.RegularExpressions;
using Community.Matrix.Ids;

namespace Community.Synapse.Tests.Harness;

/// <summary>Many messages of several people, about one thing after the other, every second of them in a thread.</summary>
internal static partial class LongTalk
{
    /// <summary>What was said, oldest first.</summary>
    /// <param name="Id">The message.</param>
    /// <param name="Sender">Who said it.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Thread">The thread it is in.</param>
    internal sealed record Said(EventId Id, UserId Sender, string Text, EventId? Thread);

    /// <summary>The people say the next messages of the talks that the measurements use too.</summary>
    /// <param name="room">Where.</param>
    /// <param name="people">Who takes which part goes by the name in the talk.</param>
    /// <param name="skip">So many messages have been said before.</param>
    /// <param name="count">So many are said now.</param>
    public static async Task<IReadOnlyList<Said>> SayAsync(RoomId room, IReadOnlyList<Person> people, int skip, int count)
    {
        var said = new List<Said>();
        EventId? thread = null;
        string? topic = null;
        foreach (var (title, name, text) in Lines().Skip(skip).Take(count))
        {
            if (title != topic)
                (topic, thread) = (title, null);
            var person = people[Math.Abs(name.Sum(letter => letter * 7)) % people.Count];
            var isThreaded = title.Length % 2 == 0;
            var id = isThreaded && thread is { } root ? await person.SaysInThreadAsync(room, root, text) : await person.SaysAsync(room, text);
            said.Add(new Said(id, person.User, text, isThreaded ? thread : null));
            thread ??= id;
        }
        return said;
    }

    private static IEnumerable<(string Title, string Name, string Text)> Lines()
    {
        var title = string.Empty;
        foreach (var line in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Talks"), "german-*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadLines))
            if (line.StartsWith("# ", StringComparison.Ordinal))
                title = line;
            else if (Line().Match(line) is { Success: true } match)
                yield return (title, match.Groups["name"].Value, match.Groups["text"].Value);
    }

    [GeneratedRegex("""^\d+:\d+ (?<name>\w+)[^:]*: (?<text>.+)$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
