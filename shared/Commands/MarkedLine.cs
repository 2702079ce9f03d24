namespace Community.Commands;

/// <summary>A message that is marked for the record: <c>^ wort …</c>, with the words that several bots must know.</summary>
/// <param name="Word">What it is said to be; empty if there is none.</param>
/// <param name="Rest">What follows.</param>
public readonly record struct MarkedLine(string Word, string Rest)
{
    private const char Mark = '^';

    public static CommandWord Question { get; } = new("frage", "question", "offen");

    public static CommandWord Answer { get; } = new("antwort", "answer");

    /// <summary>Null: it is not marked.</summary>
    public static MarkedLine? Read(string text)
    {
        if (!text.StartsWith(Mark))
            return null;
        var said = text[1..].Trim();
        return said.Split([' ', '\n', ':'], 2, StringSplitOptions.TrimEntries) is [var word, var rest] ? new(word, rest) : new(said, string.Empty);
    }

    /// <summary>A question or an answer without its mark; any other text as it is.</summary>
    public static string WithoutMark(string text) =>
        Read(text) is { } line && (Question.Matches(line.Word) || Answer.Matches(line.Word)) ? line.Rest : text;
}
