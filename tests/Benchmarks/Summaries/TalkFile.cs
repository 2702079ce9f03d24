using System.Globalization;
using System.Text.Json;
using Community.Matrix.Ids;
using Community.Summaries.Talks;
using NodaTime;

namespace Community.Benchmarks.Summaries;

/// <summary>A talk and how people put it in short.</summary>
internal sealed record ToldTalk(Talk Talk, IReadOnlyList<string> References);

/// <summary>
/// Reads talks. In a text file "# title", "= reference", and a line for each message: "9:02 Anna: …", "2/9:02" on the second day; behind the name "&gt;3" for
/// a reply to the third message and "+2" for two reactions; without a time, a minute after the one before. In a .jsonl file a line for each talk with
/// "dialogue" and "summary" (or summary1, summary2, …), as DialogSum has them.
/// </summary>
internal static class TalkFile
{
    private static readonly Instant s_start = Instant.FromUtc(2026, 11, 23, 0, 0);

    public static IReadOnlyList<ToldTalk> Read(string path) => path.EndsWith(".jsonl", StringComparison.Ordinal)
        ? [.. File.ReadLines(path).Where(line => line.Length > 0).Select(FromJson)]
        : [.. ("\n" + File.ReadAllText(path)).Split("\n# ", StringSplitOptions.RemoveEmptyEntries).Select(FromText)];

    private static ToldTalk FromText(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        return new ToldTalk(OfLines(lines.Where(line => line[0] != '=')), [.. lines.Where(line => line[0] == '=').Select(line => line[2..])]);
    }

    private static ToldTalk FromJson(string line)
    {
        using var json = JsonDocument.Parse(line);
        var references = json.RootElement.EnumerateObject()
            .Where(property => property.Name.StartsWith("summary", StringComparison.Ordinal) && property.Value.ValueKind == JsonValueKind.String)
            .Select(property => property.Value.GetString()!).ToList();
        var turns = json.RootElement.GetProperty("dialogue").GetString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new ToldTalk(OfLines(turns), references);
    }

    private static Talk OfLines(IEnumerable<string> lines)
    {
        var messages = new List<TalkMessage>();
        var names = new Dictionary<UserId, string>();
        var at = s_start;
        foreach (var line in lines)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var head = (colon < 0 ? "?" : line[..colon]).Split(' ').ToList();
            at = Time(head, at);
            EventId? replies = Marked(head, '>') is { } number ? Id(number) : null;
            var reactions = Marked(head, '+') is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : 0;
            var name = string.Join(' ', head);
            var sender = UserId.Parse($"@{string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant()}:talk.example");
            names[sender] = name;
            messages.Add(new TalkMessage(Id((messages.Count + 1).ToString(CultureInfo.InvariantCulture)), sender, at, line[(colon + 1)..].Trim(), replies, null, reactions));
        }

        return new Talk(RoomId.Parse("!room:talk.example"), messages) { Names = names };
    }

    private static EventId Id(string number) => EventId.Parse("$" + number);

    private static string? Marked(List<string> head, char mark)
    {
        if (head.Count < 2 || head[^1][0] != mark)
            return null;
        var value = head[^1][1..];
        head.RemoveAt(head.Count - 1);
        return value;
    }

    private static Instant Time(List<string> head, Instant before)
    {
        if (!char.IsDigit(head[0][0]))
            return before + Duration.FromMinutes(1);
        var parts = head[0].Split('/', ':');
        head.RemoveAt(0);
        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return s_start + Duration.FromDays(numbers.Length == 3 ? numbers[0] - 1 : 0) + Duration.FromHours(numbers[^2]) + Duration.FromMinutes(numbers[^1]);
    }
}
