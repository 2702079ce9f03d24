namespace Community.Text.Search;

/// <summary>What a field is to its entry.</summary>
public enum SearchPart
{
    /// <summary>What is asked.</summary>
    Question,

    /// <summary>What is answered; its words count less, and it is not expected to be asked for as a whole.</summary>
    Answer,
}
