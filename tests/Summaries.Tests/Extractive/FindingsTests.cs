using Community.Summaries.Extractive;
using NodaTime;

namespace Community.Summaries.Tests.Extractive;

public sealed class FindingsTests
{
    [Theory]
    [InlineData("Anna: Wer hat einen Beamer übrig?", true)]
    [InlineData("Anna: Wer hat einen Beamer übrig?\nBen: Wir haben zwei im Keller.", false)]
    [InlineData("Anna: Wer hat einen Beamer übrig?\nBen: Keine Ahnung, frag mal Cem.", true)]
    [InlineData("Anna: Wer hat einen Beamer übrig?\nBen: Das würde mich auch interessieren!", true)]
    [InlineData("Anna: Wer hat einen Beamer übrig?\nAnna: Hat sich erledigt.", false)]
    [InlineData("Anna: Wer hat einen Beamer übrig?\nAnna: Danke für die vielen Angebote per Mail!", false)]
    [InlineData("Anna: Wer hat einen Beamer übrig?\nBen: Kommt ihr Montag?\nre 2 Cem: Ja, ich komme.", true)]
    [InlineData("Anna: Who has a spare projector for us?\nBen: We have two in the cellar.", false)]
    [InlineData("Anna: Wie bitte?", false)]
    public void A_question_is_open_until_somebody_answers(string talk, bool isOpen) =>
        Assert.Equal(isOpen, Summarize(talk).OpenQuestions.Any(question => question.RestsOn[0] == TalkOf.Id("1")));

    [Theory]
    [InlineData("Anna: Gut, dann bleibt es dabei: gemeinsames Pad.", true)]
    [InlineData("Anna: Dann nehmen wir das Pad.", false)]
    [InlineData("Anna: Dann nehmen wir das Pad.\nBen: Einverstanden.", true)]
    [InlineData("Anna: Dann nehmen wir das Pad.\nBen: Moment, was kostet das?", false)]
    [InlineData("Anna: Es ist noch nichts beschlossen.", false)]
    [InlineData("Anna: We agreed that the museum is better.", true)]
    [InlineData("Anna: Machen wir es so?", false)]
    public void A_proposal_is_a_decision_when_somebody_agrees(string talk, bool isDecided) =>
        Assert.Equal(isDecided, Summarize(talk).Decisions.Any(decision => decision.RestsOn[0] == TalkOf.Id("1")));

    [Theory]
    [InlineData("Anna: Wie wäre es mit Dienstag um 14 Uhr?", "2026-11-24 14:00")]
    [InlineData("Anna: Treffen wir uns am 3. Dezember, 16 Uhr?", "2026-12-03 16:00")]
    [InlineData("Anna: How about Thursday at 3 pm?", "2026-11-26 15:00")]
    [InlineData("Anna: Der Workshop ist am 12. Januar.", "2027-01-12")]
    [InlineData("Anna: Die Rechnung vom 3.2.2020 fehlt.", null)]
    [InlineData("Anna: Der Antrag muss bis 31. März raus.", null)]
    public void A_time_to_meet_is_read(string talk, string? when)
    {
        var found = Summarize(talk).Dates.SingleOrDefault()?.When;

        Assert.Equal(when, found is null ? null : found.Time is { } time
            ? FormattableString.Invariant($"{found.Date:yyyy-MM-dd} {time:HH:mm}") : FormattableString.Invariant($"{found.Date:yyyy-MM-dd}"));
    }

    [Fact]
    public void A_day_that_several_name_is_listed_once_with_its_time()
    {
        var date = Assert.Single(Summarize("Anna: Treffen wir uns am Dienstag?\nBen: Gern, am Dienstag um 14 Uhr!\nCem: Dienstag passt.").Dates);

        Assert.Equal((new LocalTime(14, 0), TalkOf.Id("2")), (date.When!.Time, date.RestsOn[0]));
    }

    private static Talks.Summary Summarize(string talk) =>
        new ExtractiveSummarizer(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Summarize(TalkOf.Lines(talk), TestContext.Current.CancellationToken);
}
