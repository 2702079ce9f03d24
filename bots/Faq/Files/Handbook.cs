using System.Globalization;
using System.Net;
using System.Text;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Faq.Files;

/// <summary>Entries as a handbook: a Markdown file for each room, and all of them in one page to print. Anchors are the numbers of the entries.</summary>
internal static class Handbook
{
    private const string BetweenAnswers = "---", TagsBegin = "Schlagworte: ";

    /// <summary>A file of Markdown with front matter. Words of people are text in it, whatever signs they hold.</summary>
    public static string Markdown(RoomId room, string title, IReadOnlyList<FiledEntry> entries)
    {
        var text = new StringBuilder($"---\ntitle: \"{title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"\nroom: \"{room}\"\n---\n\n# {Escaped(title)}\n");
        foreach (var entry in entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n<a id=\"eintrag-{entry.Id}\"></a>\n## {Escaped(entry.Question.ReplaceLineEndings(" "))}\n");
            text.AppendJoin($"\n{BetweenAnswers}\n", entry.Answers.Select(answer => $"\n{Escaped(answer.Text)}\n{Credit(answer)}"));
            if (entry.Tags.Count > 0)
                text.Append('\n').Append(TagsBegin).AppendJoin(", ", entry.Tags.Select(Escaped)).Append('\n');
            if (entry.CheckedAt is { } day)
                text.Append('\n').Append("<!-- geprüft ").Append(Day(day)).Append(" -->\n");
        }
        return text.ToString();
    }

    /// <summary>One page with everything, without anything from elsewhere.</summary>
    public static string Html(string title, IReadOnlyList<(string Room, IReadOnlyList<FiledEntry> Entries)> rooms)
    {
        var html = new StringBuilder(
            $"<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n<title>{Safe(title)}</title>\n<style>body{{font:12pt/1.5 sans-serif;max-width:42em;margin:2em auto;padding:0 1em}}" +
            $".a{{white-space:pre-wrap;overflow-wrap:anywhere}}h3,.a{{break-inside:avoid}}small{{color:#555}}</style>\n</head>\n<body>\n<h1>{Safe(title)}</h1>\n");
        foreach (var (room, entries) in rooms)
        {
            html.Append("<h2>").Append(Safe(room)).Append("</h2>\n");
            foreach (var entry in entries)
            {
                html.Append(CultureInfo.InvariantCulture, $"<h3 id=\"eintrag-{entry.Id}\">{Safe(entry.Question)}</h3>\n");
                foreach (var answer in entry.Answers)
                    html.Append("<p class=\"a\">").Append(Safe(answer.Text)).Append("</p>\n").Append(answer.By is { } by ? $"<p><small>{Safe(by)}</small></p>\n" : string.Empty);
                html.Append(CultureInfo.InvariantCulture, $"<p><small>{entry.Id}{(entry.Tags.Count > 0 ? $" · {Safe(string.Join(", ", entry.Tags))}" : string.Empty)}")
                    .Append(entry.CheckedAt is { } day ? $" · {Day(day)}" : string.Empty).Append("</small></p>\n");
            }
        }
        return html.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>Reads Markdown: a question behind <c>##</c>, its answer below; several answers with a line of dashes between them; a line with tags.</summary>
    public static IEnumerable<(int Line, FiledEntry? Entry, string? Trouble)> Read(string text, RoomId? room)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var home = lines.Take(10).Select(line => line.StartsWith("room: ", StringComparison.Ordinal) ? line[6..].Trim().Trim('"') : null)
            .FirstOrDefault(id => id is not null) is { } named && RoomId.TryParse(named, out var its) ? its : room;
        var starts = Enumerable.Range(0, lines.Length).Where(at => lines[at].StartsWith("## ", StringComparison.Ordinal)).ToList();
        foreach (var (at, start) in starts.Index())
        {
            var question = Plain(lines[start][3..].Trim());
            var below = lines[(start + 1)..(at + 1 < starts.Count ? starts[at + 1] : lines.Length)].Where(line => !line.StartsWith('<')).ToList();
            var tags = below.Find(line => line.StartsWith(TagsBegin, StringComparison.Ordinal) || line.StartsWith("Tags: ", StringComparison.Ordinal));
            var answers = string.Join('\n', below.Where(line => line != tags)).Split($"\n{BetweenAnswers}\n")
                .Select(answer => Plain(answer.Trim())).Where(answer => answer.Length > 0).ToList();
            yield return home is not { } owner ? (start + 1, null, "names no room; give one with --room")
                : question.Length == 0 ? (start + 1, null, "has no question")
                : answers.Count == 0 ? (start + 1, null, "has no answer")
                : (start + 1, new FiledEntry(null, owner, question, [.. answers.Select(answer => new FiledAnswer(answer))])
                {
                    Tags = [.. (tags is null ? string.Empty : tags[(tags.IndexOf(':', StringComparison.Ordinal) + 1)..]).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Plain)],
                }, null);
        }
    }

    private static string Credit(FiledAnswer answer) => answer.By is { } by ? $"\n<!-- von {Escaped(by).Replace("--", "-", StringComparison.Ordinal)} -->\n" : string.Empty;

    private static string Day(Instant moment) => moment.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Safe(string text) => WebUtility.HtmlEncode(Web.Lines.Of(text));

    /// <summary>What is a sign to Markdown becomes a letter.</summary>
    private static string Escaped(string text) => string.Join('\n', Web.Lines.Of(text).Split('\n').Select(line =>
    {
        var safe = line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal);
        return safe.StartsWith('#') || safe.StartsWith('-') || safe.StartsWith('=') || safe.StartsWith(TagsBegin, StringComparison.Ordinal) || safe.StartsWith("Tags: ", StringComparison.Ordinal) ? $"\\{safe}" : safe;
    }));

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            plain.Append(text[i] == '\\' && i + 1 < text.Length && text[i + 1] != '\n' ? text[++i] : text[i]);
        return plain.Replace("&lt;", "<").Replace("&amp;", "&").ToString();
    }
}
