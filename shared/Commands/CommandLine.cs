namespace Community.Commands;

/// <summary>What somebody typed after <c>!</c>, split into words. Words in quotation marks, also those of phones („…“, “…”, «…»), stay together.</summary>
public sealed class CommandLine
{
    /// <summary>More than any command has; what follows stays in <see cref="TextFrom"/>.</summary>
    private const int MostWords = 200;

    private const char Prefix = '!';
    private readonly string _text;

    private CommandLine(string text, IReadOnlyList<CommandLineWord> words)
    {
        _text = text;
        Words = words;
    }

    /// <summary>All words, the command's own included.</summary>
    public IReadOnlyList<CommandLineWord> Words { get; }

    /// <summary>The line, or null if the text is no command: it does not begin with <c>!</c> and a letter.</summary>
    public static CommandLine? Read(string message)
    {
        var text = message.TrimStart();
        if (text.Length < 2 || text[0] != Prefix || !char.IsLetter(text[1]))
            return null;
        text = text[1..];
        return Split(text) is { Count: > 0 } words ? new CommandLine(text, words) : null;
    }

    /// <summary>A line of words that need no <c>!</c> before them; it may have none.</summary>
    public static CommandLine OfWords(string text) => new(text, Split(text));

    /// <summary>The text as typed from that word on; empty if there is none.</summary>
    public string TextFrom(int word) => word < Words.Count ? _text[Words[word].Start..].Trim() : string.Empty;

    private static List<CommandLineWord> Split(string text)
    {
        var words = new List<CommandLineWord>();
        for (var i = 0; i < text.Length && words.Count < MostWords;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            // A quotation mark without its other half is a mark like any other.
            if (Quotes.ClosingOf(text[i]) is { } closing && text.AsSpan(i + 1).IndexOfAny(closing) is >= 0 and var length)
            {
                words.Add(new CommandLineWord(text.Substring(i + 1, length), IsQuoted: true, start));
                i += length + 2;
                continue;
            }
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
                i++;
            words.Add(new CommandLineWord(text[start..i], IsQuoted: false, start));
        }
        return words;
    }
}

/// <summary>A word of a command line.</summary>
/// <param name="Text">Without its quotation marks.</param>
/// <param name="IsQuoted">It stood in quotation marks.</param>
/// <param name="Start">Where it begins in the line.</param>
public sealed record CommandLineWord(string Text, bool IsQuoted, int Start);
