namespace Community.Text.Search.Vocabularies;

/// <summary>How a word that stands in an entry is written.</summary>
/// <param name="Text">In lower case, umlauts restored.</param>
/// <param name="Stem">What its forms have in common.</param>
internal readonly record struct VocabularyWord(string Text, string Stem);

/// <summary>What a search asks of very many words: small, so that many lie near the processor.</summary>
/// <param name="FirstGroup">Where its letter groups begin among those of all words.</param>
/// <param name="GroupCount">How many it has.</param>
/// <param name="Length">Of its text.</param>
/// <param name="IsTelling">Whether it says something about a topic; stop words only help to tell entries apart that were found by others.</param>
internal readonly record struct WordShape(int FirstGroup, ushort GroupCount, byte Length, bool IsTelling);
