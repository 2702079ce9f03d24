using Community.Summaries.Extractive;
using NodaTime;

namespace Community.Summaries.Tests.Extractive;

public sealed class TopicTests
{
    private const string Beamer = """
        Anna: Unser Beamer ist kaputt, wer kann einen Beamer für die Lange Nacht leihen?
        Ben: Unser Beamer ist frei, der Beamer hat 8000 Lumen und ein gutes Objektiv.
        Anna: Den Beamer hole ich gern am Freitag an der Anlieferung ab.
        Ben: Am Freitag ist der Beamer bereit, bringt eine Kiste mit.
        """;

    private const string Invoice = """
        Cem: Die Rechnung vom Verlag kommt jetzt als XML, welches Programm liest solche Dateien?
        Dora: Wir lesen die XML Dateien mit dem Programm vom Land, die Rechnung geht direkt in die Buchhaltung.
        Cem: Das Programm vom Land kannte ich nicht, die Buchhaltung wird sich freuen.
        Dora: Für das Programm braucht die Buchhaltung nur eine Lizenz.
        """;

    [Fact]
    public void What_is_said_hours_later_with_other_words_is_another_topic()
    {
        var topics = Topics(string.Concat(Beamer, "\n+5h ", Invoice, "\n", Filler));

        Assert.Equal(2, topics.Count(topic => topic.Contains("Beamer", StringComparison.Ordinal) || topic.Contains("Buchhaltung", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_thread_is_its_own_topic()
    {
        var threaded = string.Join('\n', Invoice.Split('\n').Select((line, at) => at == 0 ? line : "in 5 " + line));

        var topics = Topics($"{Beamer}\n{threaded}\nAnna: Der Beamer braucht noch ein Kabel für die Lange Nacht.\n{Filler}");

        Assert.Contains(topics, topic => topic.Contains("Programm", StringComparison.Ordinal) && !topic.Contains("Beamer", StringComparison.Ordinal));
    }

    /// <summary>Makes the talk long enough for two topics.</summary>
    private static string Filler => string.Join('\n', Enumerable.Repeat("Eva: Danke!", 14));

    private static List<string> Topics(string talk) =>
        [.. new ExtractiveSummarizer(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Summarize(TalkOf.Lines(talk), TestContext.Current.CancellationToken).Topics
            .Select(topic => topic.Title + " " + string.Join(' ', topic.Sentences.Select(sentence => sentence.Text)))];
}
