using Community.Commands;

namespace Community.Faq;

/// <summary>Words of the curators' desk.</summary>
internal static class DeskReplies
{
    public static Wording Title { get; } = new("Pflege", "Curating");

    public static Wording NoAnswer { get; } = new(
        "Der Chat antwortet mir gerade nicht, deshalb habe ich nichts geändert. Versuch es bitte gleich noch einmal.",
        "The chat does not answer me right now, so I have changed nothing. Please try again in a moment.");
}
