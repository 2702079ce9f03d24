using Community.Text.Search.Indexing;

namespace Community.Text.Search.Ranking;

/// <summary>An entry that may be among the hits.</summary>
/// <param name="Entry">Which.</param>
/// <param name="Score">What its words score.</param>
internal readonly record struct Candidate(IndexedEntry Entry, double Score);
