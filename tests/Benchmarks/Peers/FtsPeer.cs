using Community.Text.Search;
using Microsoft.Data.Sqlite;

namespace Community.Benchmarks.Peers;

/// <summary>SQLite's FTS5 with its bm25, over the words as they are or over our stems; the question weighs 1, answers 0.5.</summary>
internal sealed class FtsPeer(bool stems) : IPeer
{
    private readonly Analyzer _analyzer = new();

    public string Name => stems ? "FTS5, stems" : "FTS5 bm25";

    public IReadOnlyList<IReadOnlyList<int>> Answer(SearchSet set)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Fill(connection, set.Entries.Select(entry => (entry.Question, string.Join('\n', entry.Answers))));
        return [.. set.Questions.Select(one => Find(connection, one.Text))];
    }

    public void Fill(SqliteConnection connection, IEnumerable<(string Question, string Answer)> entries)
    {
        using var transaction = connection.BeginTransaction();
        using var create = connection.CreateCommand();
        create.CommandText = "CREATE VIRTUAL TABLE entries USING fts5(question, answer)";
        create.ExecuteNonQuery();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO entries(rowid, question, answer) VALUES ($id, $question, $answer)";
        var (id, question, answer) = (insert.Parameters.Add("$id", SqliteType.Integer), insert.Parameters.Add("$question", SqliteType.Text), insert.Parameters.Add("$answer", SqliteType.Text));
        var row = 0;
        foreach (var entry in entries)
        {
            (id.Value, question.Value, answer.Value) = (++row, Text(entry.Question), Text(entry.Answer));
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public IReadOnlyList<int> Find(SqliteConnection connection, string query)
    {
        var words = Text(query).Split(' ').Select(word => new string([.. word.Where(char.IsLetterOrDigit)])).Where(word => word.Length > 0);
        var match = string.Join(" OR ", words.Distinct(StringComparer.OrdinalIgnoreCase).Select(word => $"\"{word}\""));
        if (match.Length == 0)
            return [];

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM entries WHERE entries MATCH $match ORDER BY bm25(entries, 1.0, 0.5), rowid LIMIT 10";
        command.Parameters.AddWithValue("$match", match);
        using var reader = command.ExecuteReader();
        var found = new List<int>();
        while (reader.Read())
            found.Add(reader.GetInt32(0) - 1);
        return found;
    }

    private string Text(string text) => stems ? string.Join(' ', _analyzer.Terms(text)) : text;
}
