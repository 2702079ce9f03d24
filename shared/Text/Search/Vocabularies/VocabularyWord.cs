namespace Community.Text.Search.Vocabularies;

/// <summary>A word that stands in an entry.</summary>
/// <param name="Text">In lower case, umlauts restored.</param>
/// <param name="Stem">What its forms have in common.</param>
/// <param name="Length">Of the text.</param>
/// <param name="IsTelling">Whether it says something about a topic; stop words only help to tell entries apart that were found by others.</param>
/// <param name="FirstGroup">Where its letter groups begin among those of all words.</param>
/// <param name="GroupCount">How many it has.</param>
internal readonly record struct VocabularyWord(string Text, string Stem, ushort Length, bool IsTelling, int FirstGroup, int GroupCount);
