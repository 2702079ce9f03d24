using Community.Commands;

namespace Community.Faq;

/// <summary>What is said about keeping.</summary>
internal static class CaptureReplies
{
    /// <summary>How to keep an answer, which takes no command.</summary>
    public static Wording HowToKeep(string emoji) => new(
        $"Soll ich mir eine Antwort merken? Reagiere darauf mit {emoji}. Kurator:innen nehmen sie damit auf, alle anderen schlagen sie vor.",
        $"Should I keep an answer? React to it with {emoji}. A curator keeps it that way, everybody else proposes it.");

    public static Wording WhichQuestion { get; } = new(
        "Das merke ich mir gern. Auf welche Frage antwortet es? Antworte mir mit der Frage.",
        "I'd love to keep that. Which question does it answer? Reply to me with the question.");

    // Says not who of the two: that would tell on them.
    public static Wording Objected { get; } = new(
        "Das merke ich mir nicht: Wer hier geschrieben hat, möchte das nicht. Frag am besten selbst nach, ob du es weitergeben darfst.",
        "I won't keep that: who wrote here doesn't want it. It's best to ask yourself whether you may pass it on.");

    public static Wording MayNotPropose { get; } = new(
        "In diesem Raum merken sich nur Kurator:innen Antworten. Bitte eine von ihnen darum.",
        "In this room only curators keep answers. Ask one of them.");

    public static Wording OnlyInRoom { get; } = new(
        "Das geht nur in einem Raum: Antworte dort auf die Nachricht, die ich mir merken soll.",
        "That works only in a room: reply there to the message I should keep.");

    public static Wording WriteInRoom { get; } = new(
        "Das geht nur in einem Raum: Schreib es dort, wo die anderen danach suchen.", "That works only in a room: write it there, where the others look for it.");

    public static Wording ReplyToIt { get; } = new(
        "Was soll ich mir merken? Antworte damit auf die Nachricht.", "What should I keep? Reply to the message with it.");

    public static Wording NothingToKeep { get; } = new(
        "In dieser Nachricht finde ich nichts, was ich mir merken könnte.", "I find nothing in that message that I could keep.");

    public static Wording NoQuestionOrAnswer { get; } = new(
        "Schreib Frage und Antwort mit einem senkrechten Strich dazwischen.", "Write question and answer with a vertical bar between them.");

    public static Wording TooLong { get; } = new(
        "Das ist zu lang für mich: Eine Frage hat höchstens 1.000 Zeichen, eine Antwort 20.000.",
        "That is too long for me: a question has at most 1,000 characters, an answer 20,000.");
}
