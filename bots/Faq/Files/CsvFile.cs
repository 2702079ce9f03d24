using System.Text;
using Community.Matrix.Ids;

namespace Community.Faq.Files;

/// <summary>
/// Entries in a table, as spreadsheets save it: a first line with the names of the columns (question or Frage, answer or Antwort, and if wanted tags or
/// Schlagworte), separated by commas or semicolons. Source: RFC 4180.
/// </summary>
internal static class CsvFile
{
    private static readonly char[] BetweenTags = [',', ';'];

    /// <summary>Each line below the first with its number, and what it is or what is wrong with it.</summary>
    public static IEnumerable<(int Line, FiledEntry? Entry, string? Trouble)> Read(string text, RoomId? room)
    {
        var rows = Rows(text, text.Split('\n')[0].Contains(';', StringComparison.Ordinal) ? ';' : ',').ToList();
        if (rows.Count == 0)
            yield break;
        var (question, answer, tags) = (Column(rows[0].Cells, "question", "frage"), Column(rows[0].Cells, "answer", "antwort"), Column(rows[0].Cells, "tags", "schlagworte"));
        if (question < 0 || answer < 0)
        {
            yield return (1, null, "does not name the columns 'question' and 'answer'");
            yield break;
        }
        foreach (var (line, cells) in rows.Skip(1).Where(row => row.Cells.Exists(cell => cell.Length > 0)))
            yield return Cell(cells, question).Length == 0 ? (line, null, "has no question")
                : Cell(cells, answer).Length == 0 ? (line, null, "has no answer")
                : room is not { } home ? (line, null, "names no room; give one with --room")
                : (line, new FiledEntry(null, home, Cell(cells, question), [new FiledAnswer(Cell(cells, answer))])
                {
                    Tags = [.. Cell(cells, tags).Split(BetweenTags, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
                }, null);
    }

    private static int Column(List<string> names, params string[] wanted) => names.FindIndex(name => wanted.Contains(name.Trim().ToLowerInvariant(), StringComparer.Ordinal));

    private static string Cell(List<string> cells, int column) => column >= 0 && column < cells.Count ? cells[column].Trim() : string.Empty;

    private static IEnumerable<(int Line, List<string> Cells)> Rows(string text, char separator)
    {
        var (cells, cell, isQuoted, line, start) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var i = 0; i <= text.Length; i++)
        {
            var sign = i < text.Length ? text[i] : '\n';
            if (isQuoted && sign == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (sign == '"' && i < text.Length)
                isQuoted = !isQuoted;
            else if (isQuoted && i < text.Length)
                cell.Append(sign);
            else if (sign == separator || sign == '\n')
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
            }
            else
                cell.Append(sign);
            line += sign == '\n' ? 1 : 0;
            if (sign != '\n' || (isQuoted && i < text.Length))
                continue;
            yield return (start, cells);
            (cells, start) = ([], line);
        }
    }
}
