using System.Globalization;
using Community.Commands.Permissions;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;

namespace Community.Commands;

/// <summary>What every bot says alike.</summary>
internal static class CommonReplies
{
    private const int LongestEcho = 40;

    public static Wording PingPurpose { get; } = new("zeigt, ob ich da bin", "shows whether I am here");

    public static Wording PingArguments { get; } = new("WORTE", "WORDS");

    public static Wording HelpPurpose { get; } = new("zeigt diese Übersicht", "shows this overview");

    public static RichText WithUsage(string reason, string usage, Language language) => new RichText()
        .Text(reason).NewLine().Text(new Wording("So geht es: ", "It goes like this: ").In(language)).Code(usage);

    public static RichText UnknownWord(string typed, string help, Language language)
    {
        var word = Excerpt.Of(typed, LongestEcho);
        return new RichText()
            .Text(new Wording($"„{word}“ kenne ich nicht. Was ich kann, zeigt dir ", $"I don't know “{word}”. To see what I can do, type ").In(language))
            .Code(help)
            .Text(".");
    }

    /// <summary>A word of another bot, said to one that people are alone with.</summary>
    public static RichText AskThere(UserId account, string typed, Language language)
    {
        var word = $"!{Excerpt.Of(typed, LongestEcho)}";
        return new RichText().Text(new Wording("Darum kümmert sich ", "That is taken care of by ").In(language)).Mention(account, account.Value)
            .Text(new Wording(". Schreib dort ", ". Type there ").In(language)).Code(word).Text(".");
    }

    public static RichText TooMany(TimeSpan pause, Language language)
    {
        var seconds = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new RichText().Text(new Wording(
            $"Das waren viele Befehle auf einmal, ich komme nicht hinterher. Gib mir {seconds} Sekunden Pause, dann bin ich wieder ganz für dich da.",
            $"That was a lot of commands at once and I can't keep up. Give me a break of {seconds} seconds, then I'm all yours again.").In(language));
    }

    /// <summary>Before what was done on a page, where the room did not see who did it.</summary>
    public static RichText OnThePage(UserId who, Language language) =>
        new RichText().Text(new Wording($"{who.Localpart}, auf der Seite: ", $"{who.Localpart}, on the page: ").In(language));

    public static Wording NotFromHere { get; } = new("Das geht auf der Seite gerade nicht.", "That does not work on the page right now.");

    public static RichText Lacks(Standing standing, Language language)
    {
        var right = standing.Permission.Name;
        return new RichText().Text(new Wording(
            $"Dafür brauchst du in diesem Raum das Recht „{right.German}“: Es beginnt bei Stufe {standing.Needed}, du hast Stufe {standing.Has}. " +
            "Bitte jemanden, der hier die Rechte ändern darf, dir diese Stufe zu geben.",
            $"For that you need the right “{right.English}” in this room: it begins at power level {standing.Needed}, and yours is {standing.Has}. " +
            "Ask somebody who may change the rights here to give you that level.").In(language));
    }

    public static OutgoingMessage Apology(string reference, Language language) => OutgoingMessage.Notice(new RichText().Text(new Wording(
        "Das hat leider nicht geklappt, der Fehler liegt bei mir. Versuch es bitte später noch einmal. Bleibt es dabei, sag der " +
        $"Moderation Bescheid und nenn ihr das Kennzeichen {reference}.",
        "Sorry, that didn't work, and the fault is mine. Please try again later. If it keeps failing, tell the moderators and give " +
        $"them the reference {reference}.").In(language)));

    public static RichText Help(CommandSet set, Language language)
    {
        var text = new RichText().Bold(set.Title.In(language)).Text(": ").Text(set.Purpose.In(language));
        foreach (var command in set.Commands.Where(command => command.IsListed))
            text.NewLine().Text("• ").Code(set.UsageOf(command, language)).Text(" – ").Text(command.Purpose.In(language));
        foreach (var hint in set.Hints)
            text.NewLine().Text(hint.In(language));
        return text;
    }
}
