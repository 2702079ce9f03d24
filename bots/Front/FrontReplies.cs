using Community.Commands;
using Community.Front.Failures;
using Community.Matrix.Html;
using Community.Matrix.Ids;

namespace Community.Front;

/// <summary>What the front bot says.</summary>
internal static class FrontReplies
{
    private const int LongestEcho = 40;

    /// <summary>Behind it people find what is stored about them.</summary>
    private const string DataWord = "daten";

    /// <summary>The word for help on everything.</summary>
    public static CommandWord Help { get; } = new("hilfe", "help", "empfang", "front");

    public static Wording Title { get; } = new("Empfang", "Front desk");

    public static Wording Purpose { get; } = new("Ich erkläre, was alle Bots hier können.", "I explain what all the bots here can do.");

    /// <summary>Who the bots are, what they keep, and how to object.</summary>
    /// <param name="sets">All words of the suite.</param>
    /// <param name="newcomersAt">A page for newcomers; null if there is none.</param>
    /// <param name="moreAt">A page that says more; null if there is none.</param>
    /// <param name="language">The room's.</param>
    public static RichText Introduction(IReadOnlyList<CommandSet> sets, string? newcomersAt, string? moreAt, Language language)
    {
        var names = string.Join(", ", sets.Where(set => set.Keeps is not null).Select(set => set.Title.In(language)));
        var text = new RichText().Text(new Wording(
                $"Hallo zusammen! Ich bin der Empfang und spreche für die Bots dieser Community ({names}). Was wir für euch tun können, zeigt ",
                $"Hello everybody! I am the front desk and speak for the bots of this community ({names}). What we can do for you is shown by ").In(language))
            .Code(HelpWord(language)).Text(".").NewLine()
            .Bold(new Wording("Was wir uns merken: ", "What we keep: ").In(language))
            .Text(string.Join(" ", sets.Select(set => set.Keeps?.In(language)).OfType<string>()))
            .Text(new Wording(" Vom übrigen Gespräch nichts.", " Of all other talk, nothing.").In(language));
        if (sets.FirstOrDefault(set => set.Word.Matches(DataWord)) is { } data)
            text.NewLine().Text(new Wording("Du möchtest wissen, was von dir dabei ist, es löschen lassen oder widersprechen? Schreib ", "Would you like to know what of yours is among it, have it erased, or object? Type ").In(language))
                .Code($"!{data.Word.Shown.In(language)}").Text(".");
        if (newcomersAt is not null)
            text.NewLine().Link(new Wording("Neu hier? So findest du dich zurecht", "New here? How to find your way").In(language), newcomersAt);
        if (moreAt is not null)
            text.NewLine().Link(new Wording("Mehr über uns", "More about us").In(language), moreAt);
        return text;
    }

    /// <param name="sets">What goes in this room.</param>
    /// <param name="elsewhere">What does not, since the account behind it is not in the room.</param>
    /// <param name="language">The asker's.</param>
    public static RichText Overview(IReadOnlyList<CommandSet> sets, IReadOnlyDictionary<CommandSet, UserId> elsewhere, Language language)
    {
        // What the moderation needs now and then is in the way of everybody else.
        var others = sets.Where(set => set.Word != Help && set.Word != FailureReplies.Word).ToList();
        var text = new RichText().Bold(new Wording("Das können wir hier für dich tun:", "This is what we can do for you here:").In(language));
        foreach (var set in others)
            text.NewLine().Text("• ").Code($"!{set.Word.Shown.In(language)}").Text(" – ").Text(set.Purpose.In(language));
        if (others.Count > 0)
            text.NewLine()
                .Text(new Wording("Mehr zu einem davon zeigt dir zum Beispiel ", "For more on one of them, type for example ").In(language))
                .Code($"{HelpWord(language)} {others[0].Word.Shown.In(language)}").Text(".");
        if (elsewhere.Count > 0)
            text.NewLine().Text(new Wording("Nicht in diesem Raum, aber auf Einladung oder im Direktchat für dich da: ", "Not in this room, but there for you if invited or in a direct chat: ").In(language));
        foreach (var (index, (set, account)) in elsewhere.Index())
            text.Text(index > 0 ? ", " : string.Empty).Text($"{set.Title.In(language)} (").Mention(account, account.Value).Text(")");
        return text.NewLine()
            .Text(new Wording("Was in diesem Raum für uns alle gilt, zeigt ", "What goes in this room for all of us is shown by ").In(language))
            .Code($"{HelpWord(language)} {new Wording("einstellungen", "settings").In(language)}").Text(".");
    }

    /// <summary>The bot behind a word is not in the room.</summary>
    public static RichText NotHere(RichText text, CommandSet set, UserId account, Language language) => text
        .Code($"!{set.Word.Shown.In(language)}").Text(new Wording(" geht hier nicht, denn ", " doesn't work here, because ").In(language)).Mention(account, account.Value)
        .Text(new Wording(
            " ist nicht in diesem Raum. Lade den Bot ein, oder schreib ihm direkt.", " is not in this room. Invite the bot, or write to it directly.").In(language));

    public static RichText UnknownWord(string typed, Language language)
    {
        var word = Excerpt.Of(typed, LongestEcho);
        return new RichText()
            .Text(new Wording($"„!{word}“ kenne ich nicht. Was wir hier können, zeigt dir ", $"I don't know “!{word}”. To see what we can do here, type ").In(language))
            .Code(HelpWord(language))
            .Text(".");
    }

    private static string HelpWord(Language language) => $"!{Help.Shown.In(language)}";
}
