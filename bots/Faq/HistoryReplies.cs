using Community.Commands;
using Community.Matrix.Html;

namespace Community.Faq;

/// <summary>How the changes of an entry are told.</summary>
internal static class HistoryReplies
{
    private const int Shown = 10, LongestWords = 80;

    public static RichText History(FaqEntry entry, EntryMessage message, Language language)
    {
        var numbers = entry.Changes.Where(change => !change.IsProposed).GroupBy(change => change.Number).OrderByDescending(group => group.Key).Take(Shown).ToList();
        if (numbers.Count == 0)
            return new RichText().Text(new Wording(
                $"An Eintrag {entry.Id} wurde noch nichts geändert.", $"Nothing has been changed of entry {entry.Id} yet.").In(language));
        var text = new RichText().Bold(new Wording($"Änderungen an Eintrag {entry.Id}, die letzte zuerst:", $"Changes of entry {entry.Id}, the latest first:").In(language));
        foreach (var group in numbers)
            text.NewLine().Text($"• {group.Key}: {message.Day(group.First().At, language)}, {string.Join("; ", group.Select(change => Told(change).In(language)))}");
        return text.NewLine().Text(new Wording("Eine davon zurücknehmen: ", "To take one of them back: ").In(language))
            .Code(new Wording($"!faq zurück {entry.Id} ÄNDERUNG", $"!faq revert {entry.Id} CHANGE").In(language));
    }

    private static Wording Told(FaqChange change)
    {
        var before = Excerpt.Of(change.Before ?? string.Empty, LongestWords);
        return change.Field switch
        {
            FaqField.Question => new Wording($"Frage, vorher „{before}“", $"question, before “{before}”"),
            FaqField.Answer => new Wording($"Antwort, vorher „{before}“", $"answer, before “{before}”"),
            FaqField.AnswerAdded => new Wording("eine Antwort mehr", "one more answer"),
            FaqField.Tags => new Wording("Schlagworte", "tags"),
            FaqField.Wordings => new Wording("andere Wortlaute", "other wordings"),
            FaqField.State => new Wording("Stand", "state"),
            FaqField.Visibility => new Wording("Sichtbarkeit", "visibility"),
            FaqField.Owner or FaqField.StandIn => new Wording("wer sich kümmert", "who looks after it"),
            FaqField.ReviewAt => new Wording("wann geprüft wird", "when it is reviewed"),
            _ => new Wording("zusammengelegt", "merged"),
        };
    }
}
