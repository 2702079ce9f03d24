namespace Community.Faq.Suggestions;

/// <summary>Tells a question from talk. What is missed does less harm than what is taken for one.</summary>
internal static class Questions
{
    private const int Shortest = 12, Longest = 1_000, FewestWords = 3;

    /// <summary>It asks, and says what about.</summary>
    public static bool IsOne(string text)
    {
        var said = text.Trim();
        return said.Length is >= Shortest and <= Longest && said[0] != '!' && said.Contains('?', StringComparison.Ordinal) &&
            said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords;
    }
}
