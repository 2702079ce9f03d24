using Community.Commands;
using Community.Matrix.Html;

namespace Community.Faq;

/// <summary>What people are told about what is kept of theirs.</summary>
internal static class DataReplies
{
    private const int WholeText = 20_000;

    public static Wording EntriesOfYours(int count) => count == 1
        ? new Wording("1 Eintrag mit deinen Worten", "1 entry with your words")
        : new Wording($"{count} Einträge mit deinen Worten", $"{count} entries with your words");

    public static Wording YourQuestion(FaqEntry entry) => new(
        $"Eintrag {entry.Id}, deine Frage: „{Excerpt.Of(entry.Question, WholeText)}“", $"Entry {entry.Id}, your question: “{Excerpt.Of(entry.Question, WholeText)}”");

    public static Wording YourAnswer(FaqEntry entry, FaqAnswer answer) => new(
        $"Eintrag {entry.Id}, deine Antwort: „{Excerpt.Of(answer.Text, WholeText)}“", $"Entry {entry.Id}, your answer: “{Excerpt.Of(answer.Text, WholeText)}”");

    public static Wording YourProposal(FaqEntry entry, FaqChange change)
    {
        var words = Excerpt.Of(change.After ?? string.Empty, WholeText);
        return new Wording($"Eintrag {entry.Id}, deine Änderung, die auf Freigabe wartet: „{words}“", $"Entry {entry.Id}, your change that waits for approval: “{words}”");
    }

    public static Wording YouLookAfter(IReadOnlyList<long> entries)
    {
        var ids = string.Join(", ", entries);
        return entries.Count == 1
            ? new Wording($"1 Eintrag, um den du dich kümmerst ({ids})", $"1 entry that you look after ({ids})")
            : new Wording($"{entries.Count} Einträge, um die du dich kümmerst ({ids})", $"{entries.Count} entries that you look after ({ids})");
    }

    public static Wording ChangesOfYours(int count) => count == 1
        ? new Wording("1 Änderung an einem Eintrag, die von dir ist", "1 change of an entry made by you")
        : new Wording($"{count} Änderungen an Einträgen, die von dir sind", $"{count} changes of entries made by you");

    public static Wording YourName(string shown)
    {
        var name = Excerpt.Of(shown, FaqReplies.LongestCredit);
        return new Wording($"dass neben deinen Antworten „{name}“ stehen darf", $"that “{name}” may stand beside your answers");
    }

    public static Wording YourQuestionWaits { get; } = new(
        "dass du gerade etwas gefragt hast, zu dem es einen Eintrag gibt (für eine Minute)", "that you have just asked something for which there is an entry (for a minute)");

    public static Wording NamedByOthers(IReadOnlyList<long> entries)
    {
        var ids = string.Join(", ", entries);
        return new Wording(
            $"In der FAQ nennen andere deine Matrix-Adresse (Eintrag {ids}): Das sind ihre Worte. Bitte sie, ihre Nachricht zu ändern; der Eintrag ändert sich mit.",
            $"In the FAQ others mention your Matrix address (entry {ids}): these are their words. Ask them to change their message; the entry changes with it.");
    }
}
