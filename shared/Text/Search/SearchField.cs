namespace Community.Text.Search;

/// <summary>A part of an entry, such as its question.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Weight">What one of its words counts; 1 is usual, 0.5 counts half. Greater than 0.</param>
public readonly record struct SearchField(string Text, double Weight = 1);
