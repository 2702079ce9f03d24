using Community.Matrix.Events;

namespace Community.Commands.Arguments;

/// <summary>The words behind a command of which arguments are taken one after the other.</summary>
internal sealed class WordsLeft(RoomEvent message, IReadOnlyList<CommandLineWord> words, string text)
{
    private int _next;

    /// <summary>The message they stand in.</summary>
    public RoomEvent Message => message;

    public int Count => words.Count - _next;

    public CommandLineWord Next => words[_next];

    /// <summary>The word behind the next one; null if there is none.</summary>
    public string? Following => Count > 1 ? words[_next + 1].Text : null;

    /// <summary>Those words, without their quotation marks.</summary>
    public string Joined(int count) => string.Join(' ', words.Skip(_next).Take(count).Select(word => word.Text));

    /// <summary>What is left, as typed.</summary>
    public string Text => Count > 0 ? text[(Next.Start - words[0].Start)..] : string.Empty;

    public void Take(int count = 1) => _next += count;

    /// <summary>Takes a link that stands next, as a message's body shows it: by its text, or in Markdown's way.</summary>
    /// <param name="shown">The link's text.</param>
    /// <param name="target">What it leads to: a Matrix id.</param>
    /// <returns>False: something else stands next, and nothing was taken.</returns>
    public bool TakeLink(string shown, string target)
    {
        foreach (var link in (string[])[shown, $"[{shown}](https://matrix.to/#/{target})"])
            if (Text.StartsWith(link, StringComparison.Ordinal))
            {
                TakeText(link.Length);
                return true;
            }
        return false;
    }

    /// <summary>Takes the words that a piece at the beginning of what is left covers.</summary>
    private void TakeText(int length)
    {
        var end = Next.Start + length;
        while (Count > 0 && Next.Start < end)
            Take();
    }

    /// <summary>Takes as many words as together mean something, at most <paramref name="most"/>.</summary>
    /// <returns>What they mean; null, with nothing taken, if none do.</returns>
    public T? TakeLongest<T>(int most, Func<string, T?> read)
        where T : struct
    {
        for (var count = Math.Min(most, Count); count > 0; count--)
            if (read(Joined(count)) is { } value)
            {
                Take(count);
                return value;
            }
        return null;
    }
}
