namespace Community.Faq;

/// <summary>What the bot calls its own messages, to find them again.</summary>
internal static class FaqSubjects
{
    /// <summary>What names the ✅ among what its 📌 leads to.</summary>
    public const string KeptPurpose = "kept";

    public const string KeptPrefix = "kept ";

    /// <summary>The ✅ that acknowledges an entry.</summary>
    public static string Kept(long entry) => $"{KeptPrefix}{entry}";

    /// <summary>An entry, as shown in an answer.</summary>
    public static string Entry(long entry) => $"{FaqBot.BotName} entry {entry}";
}
