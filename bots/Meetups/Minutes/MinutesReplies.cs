using Community.Commands;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Meetups.Minutes;

/// <summary>What is said about protocols.</summary>
internal static class MinutesReplies
{
    public static Wording Title { get; } = new("Protokoll", "Minutes");

    public static Wording Purpose { get; } = new("Ich schreibe mit, was ihr bei einem Treffen festhaltet.", "I take down what you want to keep of a meetup.");

    public static Wording Keeps { get; } = new(
        "Protokolle, mit Aufgaben und wer sie übernommen hat.", "Protocols, with tasks and who took them on.");

    public static Wording HowToTake { get; } = new(
        "Während ein Protokoll läuft: ^ beschluss …, ^ aufgabe @wer bis WANN …, ^ frage …, ^ antwort …, ^ info … Änderst oder löschst du die Nachricht, folgt das Protokoll.",
        "While a protocol is running: ^ decision …, ^ task @who until WHEN …, ^ question …, ^ answer …, ^ info … When you change or delete the message, the protocol follows.");

    public static RichText InTheRoom(Language language) => Said(new Wording(
        "Ein Protokoll beginnst du in dem Raum, in dem das Treffen angekündigt ist.", "Begin a protocol in the room in which the meetup was announced."), language);

    public static RichText Started(MeetupDate date, Language language) => new RichText()
        .Text(new Wording("📝 Ich schreibe mit: ", "📝 I am taking the minutes: ").In(language)).Bold(date.Meetup.Title).Text($" ({date.Name}). ")
        .Text(HowToTake.In(language)).NewLine()
        .Text(new Wording("Am Ende schreib ", "At the end type ").In(language)).Code(new Wording("!protokoll ende", "!minutes end").In(language)).Text(".");

    public static RichText IsThere(DateMinutes minutes, Language language) => minutes.State is MinutesState.Open
        ? Said(new Wording("Ich schreibe schon mit.", "I am taking the minutes already."), language)
        : new RichText().Text(new Wording("Dieses Protokoll ist schon beendet. Ergänze es in seinem Thread, oder zeig es mit ", "This protocol has ended. Add to it in its thread, or show it by ").In(language))
            .Code(new Wording($"!protokoll {minutes.Date.Name}", $"!minutes {minutes.Date.Name}").In(language)).Text(".");

    public static RichText None(MeetupDate date, Language language) => new RichText()
        .Text(new Wording("Ein Protokoll gibt es noch nicht. So beginnst du eins: ", "There is no protocol yet. You begin one by ").In(language))
        .Code(new Wording($"!protokoll start {date.Name}", $"!minutes start {date.Name}").In(language)).Text(".");

    public static RichText NoneOpen(MeetupDate date, Language language) => new RichText()
        .Text(new Wording("Hier läuft gerade kein Protokoll. So beginnst du eins: ", "There is no protocol running here. You begin one by ").In(language))
        .Code(new Wording($"!protokoll start {date.Name}", $"!minutes start {date.Name}").In(language)).Text(".");

    public static RichText NothingToApprove(MeetupDate date, Language language) => Said(new Wording(
        $"Für {date.Name} gibt es gerade nichts freizugeben.", $"There is nothing to approve for {date.Name} right now."), language);

    public static RichText OnlyLeaders(MeetupDate date, Language language) => new RichText().Bold(date.Meetup.Title).Text(new Wording(
        ": Das Protokoll gibt frei, wer das Treffen leitet.", ": the protocol is approved by who leads the meetup.").In(language));

    public static RichText NoSuchTask(long number, Language language) => Said(new Wording(
        $"Eine Aufgabe {number} gibt es in diesem Raum nicht.", $"There is no task {number} in this room."), language);

    public static RichText NotYourTask(UserId person, Language language) => Said(new Wording(
        $"Das ist die Aufgabe von {person.Localpart}. Abhaken kann sie auch, wer das Treffen leitet.",
        $"That is the task of {person.Localpart}. Who leads the meetup can tick it off as well."), language);

    public static RichText NotAnEntry(EntryLine line, Language language) => line.Kind is null
        ? Said(new Wording(
            $"„{line.Word}“ kenne ich im Protokoll nicht. Möglich ist: ^ beschluss, ^ aufgabe, ^ frage, ^ antwort, ^ info.",
            $"I don't know “{line.Word}” in a protocol. Possible: ^ decision, ^ task, ^ question, ^ answer, ^ info."), language)
        : Said(new Wording("Das habe ich nicht mitgeschrieben: Es fehlt der Text, oder das Protokoll ist voll.", "I have not taken that down: the text is missing, or the protocol is full."), language);

    public static RichText NoQuestionYet(Language language) => new RichText()
        .Text(new Wording("Auf welche Frage? Schreib sie zuerst mit ", "To which question? First type it with ").In(language))
        .Code(new Wording("^ frage …", "^ question …").In(language)).Text(".");

    public static RichText PleaseApprove(DateMinutes minutes, IReadOnlyList<UserId> leaders) => MeetupReplies.Calling(leaders)
        .Text(new Wording(
            "Stimmt das Protokoll so? Dann gib es mit ✅ frei, oder schreib ",
            "Is the protocol right? Then approve it with ✅, or type ").In(minutes.Date.Meetup.Language))
        .Code(new Wording($"!protokoll freigeben {minutes.Date.Name}", $"!minutes approve {minutes.Date.Name}").In(minutes.Date.Meetup.Language))
        .Text(new Wording(". Danach schicke ich es denen, die nicht kommen konnten und darum gebeten haben.", ". Then I send it to those who could not come and asked for it.").In(minutes.Date.Meetup.Language));

    public static RichText IsDue(DateMinutes minutes, MinutesEntry entry, UserId person) => MeetupReplies.Calling([person])
        .Text(new Wording("Heute ist deine Aufgabe aus ", "Today your task of ").In(minutes.Date.Meetup.Language)).Bold(minutes.Date.Meetup.Title)
        .Text(new Wording(" dran: ", " is due: ").In(minutes.Date.Meetup.Language)).Text(entry.Text).NewLine()
        .Text(new Wording("Erledigt? Tipp auf ✅, oder schreib ", "Done? Tap ✅, or type ").In(minutes.Date.Meetup.Language))
        .Code(new Wording($"!protokoll erledigt {entry.Id}", $"!minutes done {entry.Id}").In(minutes.Date.Meetup.Language)).Text(".");

    public static RichText Protocol(DateMinutes minutes, Language language)
    {
        var date = minutes.Date;
        var text = new RichText().Text("📝 ").Bold(new Wording("Kurzprotokoll: ", "Short protocol: ").In(language) + date.Meetup.Title)
            .Text($" ({date.Name})").NewLine().Text(MeetupReplies.When(date, language));
        foreach (var (title, lines) in Parts(minutes))
            Section(text, lines, title, language);
        if (minutes.Entries.Count == 0)
            text.NewLine().Text(new Wording("Es wurde nichts festgehalten.", "Nothing was taken down.").In(language));
        return text.NewLine().Text((minutes.State switch
        {
            MinutesState.Open => new Wording("Das Protokoll läuft noch.", "The protocol is still running."),
            MinutesState.Posted => new Wording("Noch nicht freigegeben.", "Not approved yet."),
            _ => new Wording("Freigegeben.", "Approved."),
        }).In(language));
    }

    private static IEnumerable<(Wording Title, IEnumerable<Wording> Lines)> Parts(DateMinutes minutes)
    {
        var entries = minutes.Entries.OrderBy(entry => entry.Id).ToList();
        var questions = Of(EntryKind.Question).ToLookup(question => minutes.AnswersTo(question).Any());
        yield return (new Wording("Beschlüsse", "Decisions"), Of(EntryKind.Decision).Select(Line));
        yield return (new Wording("Aufgaben", "Tasks"), Of(EntryKind.Task).Select(Line));
        yield return (new Wording("Fragen und Antworten", "Questions and answers"), questions[true].Select(question => Answered(minutes, question)));
        yield return (new Wording("Offene Fragen", "Open questions"), questions[false].Select(Line));
        // An answer whose question was deleted is still somebody's word.
        yield return (new Wording("Infos", "Info"), entries
            .Where(entry => entry.Kind is EntryKind.Info || (entry.Kind is EntryKind.Answer && minutes.QuestionOf(entry) is null)).Select(Line));

        IEnumerable<MinutesEntry> Of(EntryKind kind) => entries.Where(entry => entry.Kind == kind);
    }

    private static void Section(RichText text, IEnumerable<Wording> lines, Wording title, Language language)
    {
        var shown = lines.ToList();
        if (shown.Count == 0)
            return;
        text.NewLine().Bold(title.In(language));
        foreach (var line in shown)
            text.NewLine().Text("• ").Text(line.In(language));
    }

    private static Wording Answered(DateMinutes minutes, MinutesEntry question)
    {
        var answers = string.Join(" / ", minutes.AnswersTo(question).Select(answer => answer.Text));
        return new Wording($"{question.Text} – Antwort: {answers}", $"{question.Text} – Answer: {answers}");
    }

    private static Wording Line(MinutesEntry entry)
    {
        if (entry.Kind is not EntryKind.Task)
            return new Wording(entry.Text, entry.Text);
        var who = entry.Person is { } person ? $"{person.Localpart}: " : string.Empty;
        return new Wording(
            $"{who}{entry.Text}{Until(entry.DueOn, Language.German)} ({(entry.DoneAt is null ? $"Aufgabe {entry.Id}" : "erledigt ✅")})",
            $"{who}{entry.Text}{Until(entry.DueOn, Language.English)} ({(entry.DoneAt is null ? $"task {entry.Id}" : "done ✅")})");
    }

    private static string Until(LocalDate? day, Language language) => day is { } due
        ? new Wording($", bis {MeetupReplies.TextIn(language).Day(due)}", $", until {MeetupReplies.TextIn(language).Day(due)}").In(language)
        : string.Empty;

    private static RichText Said(Wording words, Language language) => new RichText().Text(words.In(language));
}
