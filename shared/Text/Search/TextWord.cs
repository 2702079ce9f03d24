namespace Community.Text.Search;

/// <summary>A word and where it stands.</summary>
/// <param name="Text">In lower case, umlauts restored.</param>
/// <param name="Start">Its first character in the source.</param>
/// <param name="End">The character behind its last in the source.</param>
internal readonly record struct TextWord(string Text, int Start, int End);
