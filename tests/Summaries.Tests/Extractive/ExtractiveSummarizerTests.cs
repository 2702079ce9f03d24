using Community.Summaries.Extractive;
using Community.Summaries.Talks;
using NodaTime;

namespace Community.Summaries.Tests.Extractive;

public sealed class ExtractiveSummarizerTests
{
    private static readonly Talk s_invoices = TalkOf.Lines("""
        Anna: Guten Morgen zusammen!
        Anna: Wer von euch hat schon auf die E-Rechnung umgestellt, und mit welchem Programm?
        Ben: Moin!
        Ben: Wir haben im Sommer umgestellt und nehmen das Programm der Senatsverwaltung, das liest die E-Rechnung direkt ein.
        Cem: Bei uns läuft die E-Rechnung noch per PDF, die Umstellung kommt erst im Januar.
        Anna: Danke euch!
        Ben: Vorschlag: Wir treffen uns am Donnerstag um 15 Uhr und ich zeige euch das Programm.
        Cem: Gerne, bin dabei.
        Anna: Passt!
        Cem: Weiß jemand, ob die Archivierung der E-Rechnung zehn Jahre dauern muss?
        """);

    private readonly ExtractiveSummarizer _summarizer = new(DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    [Fact]
    public void A_short_talk_has_one_topic_told_in_up_to_three_sentences_with_their_messages()
    {
        var summary = Short(s_invoices);

        var topic = Assert.Single(summary.Topics);
        Assert.Contains("E-Rechnung", topic.Title, StringComparison.Ordinal);
        Assert.InRange(topic.Sentences.Count, 1, 3);
        Assert.All(topic.Sentences, sentence => Assert.Contains(Assert.Single(sentence.RestsOn), s_invoices.Messages.Select(message => message.Id)));
        Assert.DoesNotContain(topic.Sentences, sentence => sentence.Text.Contains("Moin", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_agreed_when_to_meet_and_what_is_open_are_listed()
    {
        var summary = Short(s_invoices);

        Assert.Equal([TalkOf.Id("7")], Assert.Single(summary.Decisions).RestsOn);
        Assert.Equal([TalkOf.Id("10")], Assert.Single(summary.OpenQuestions).RestsOn);
        var date = Assert.Single(summary.Dates);
        Assert.Equal(new ProposedTime(new LocalDate(2026, 11, 26), new LocalTime(15, 0)), date.When);
        Assert.Equal([TalkOf.Id("7")], date.RestsOn);
    }

    [Fact]
    public void An_empty_talk_has_an_empty_summary()
    {
        var summary = Short(TalkOf.Lines(""));

        Assert.Empty(summary.Topics);
        Assert.Empty(summary.Decisions);
        Assert.Empty(summary.Dates);
        Assert.Empty(summary.OpenQuestions);
    }

    private Summary Short(Talk talk) => _summarizer.Summarize(talk, TestContext.Current.CancellationToken);
}
