namespace Community.Summaries.Extractive.Sentences;

/// <summary>One sentence of a message.</summary>
/// <param name="Message">Which message of the talk, from 0.</param>
/// <param name="Place">Which sentence of the message, from 0.</param>
/// <param name="Text">One line, as it was written.</param>
/// <param name="Words">How many, parted by spaces.</param>
/// <param name="Terms">The telling words in it as numbers, each once, in ascending order.</param>
internal sealed record Saying(int Message, int Place, string Text, int Words, int[] Terms)
{
    public bool IsQuestion { get; init; }

    /// <summary>A greeting, thanks, agreement or the like and nothing else.</summary>
    public bool IsCourtesy { get; init; }
}
