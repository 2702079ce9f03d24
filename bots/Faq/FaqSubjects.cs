namespace Community.Faq;

/// <summary>What the bot calls its own messages, to find them again.</summary>
internal static class FaqSubjects
{
    /// <summary>What names the mark on an answer among what its 📌 leads to.</summary>
    public const string MarkPurpose = "kept";

    public const string KeptPrefix = "kept ", WaitingPrefix = "waiting ", ChangedPrefix = "changed ";

    /// <summary>A message that shows one entry, and what may be said to it by a reaction.</summary>
    public const string ShowPrefix = "show ", DraftPrefix = "draft ", ReviewPrefix = "review ", WidenPrefix = "widen ";

    /// <summary>What acknowledges an entry that was written for it.</summary>
    public const string NewPrefix = "new ";

    /// <summary>The ✅ on an answer that is in a published entry.</summary>
    public static string Kept(long entry) => $"{KeptPrefix}{entry}";

    /// <summary>The ⏳ on an answer that waits for a curator.</summary>
    public static string Waiting(long entry) => $"{WaitingPrefix}{entry}";

    /// <summary>The ✏️ on a message whose change waits for a curator.</summary>
    public static string Changed(long entry) => $"{ChangedPrefix}{entry}";

    /// <summary>An entry, as shown in an answer.</summary>
    public static string Entry(long entry) => $"{FaqBot.BotName} entry {entry}";

    /// <summary>Somebody's name or role, as shown in an answer.</summary>
    public static string Credit(Matrix.Ids.UserId person) => $"{FaqBot.BotName} credit {person.Value}";

    /// <summary>The entry that a subject with one of these prefixes is about; null: another subject.</summary>
    public static long? EntryOf(string? subject, params ReadOnlySpan<string> prefixes)
    {
        foreach (var prefix in prefixes)
            if (subject is not null && subject.StartsWith(prefix, StringComparison.Ordinal) &&
                long.TryParse(subject.AsSpan(prefix.Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var entry))
                return entry;
        return null;
    }
}
