namespace Community.Text.Search;

/// <summary>A place in a text.</summary>
/// <param name="Start">Its first character (UTF-16), from 0.</param>
/// <param name="Length">How many characters.</param>
public readonly record struct TextSpan(int Start, int Length);
