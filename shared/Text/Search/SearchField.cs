namespace Community.Text.Search;

/// <summary>A part of an entry.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Part">What it is.</param>
public readonly record struct SearchField(string Text, SearchPart Part)
{
    /// <summary>A question, a title or another wording of it: an entry may have several, and the one that suits a query best counts.</summary>
    public static SearchField Question(string text) => new(text, SearchPart.Question);

    /// <summary>An answer, of which an entry may have several as well.</summary>
    public static SearchField Answer(string text) => new(text, SearchPart.Answer);
}
