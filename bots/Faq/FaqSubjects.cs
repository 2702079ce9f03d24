namespace Community.Faq;

/// <summary>What the bot calls its own messages, to find them again.</summary>
internal static class FaqSubjects
{
    /// <summary>The ✅ that acknowledges an entry.</summary>
    public static string Kept(long entry) => $"kept {entry}";

    /// <summary>An entry, as shown in an answer.</summary>
    public static string Entry(long entry) => $"{FaqBot.BotName} entry {entry}";
}
