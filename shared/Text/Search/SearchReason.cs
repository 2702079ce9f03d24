namespace Community.Text.Search;

/// <summary>Why an entry was found: a word of the query and what stands for it in the entry.</summary>
/// <param name="Asked">The word of the query, in lower case.</param>
/// <param name="Found">The word of the entry, in lower case; the same, another form, a compound, a synonym or one spelt alike.</param>
/// <param name="Likeness">1 for the same word or another form of it, less for others; greater than 0.</param>
/// <param name="Fields">The numbers of the fields it stands in, as they were put in, from 0.</param>
/// <param name="Weight">Its share in what could be found, 0 to 1; the heaviest word says most.</param>
public sealed record SearchReason(string Asked, string Found, double Likeness, IReadOnlyList<int> Fields, double Weight);
