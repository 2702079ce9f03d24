namespace Community.Text.Search.Ranking;

/// <summary>A word of the vocabulary that stands for a word asked for.</summary>
/// <param name="Word">Its number.</param>
/// <param name="Likeness">1 for the same word or another form of it, less for others.</param>
internal readonly record struct Relative(int Word, float Likeness);
