namespace Community.Text.Search.Vocabularies;

/// <summary>A word that stands in an entry.</summary>
/// <param name="Text">In lower case, umlauts restored.</param>
/// <param name="Stem">What its forms have in common.</param>
/// <param name="Groups">The numbers of its letter groups, the short ones first.</param>
/// <param name="TellingGroups">How many at the end of them are of three letters or more.</param>
internal sealed record VocabularyWord(string Text, string Stem, int[] Groups, int TellingGroups)
{
    /// <summary>Whether it says something about a topic; stop words only help to tell entries apart that were found by others.</summary>
    public bool IsTelling { get; } = Analyzer.IsTelling(Text);

    /// <summary>The groups that tell which words are alike.</summary>
    public ReadOnlySpan<int> Tell => Groups.AsSpan(Groups.Length - TellingGroups);
}
