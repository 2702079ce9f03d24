using Community.Matrix.Ids;
using Community.Summaries.Extractive;
using Community.Summaries.Talks;
using NodaTime;

namespace Community.Summaries.Tests.Extractive;

public sealed class HostileTalkTests
{
    private readonly ExtractiveSummarizer _summarizer = new(DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    public static TheoryData<string> Texts => new(
        "", "\n\n\n", "\u202Eabc\u202C \u200B\u200D", "\0\u0001\u001B[31mrot", "\uD800 halb \uDC00", new string('a', 60_000), string.Concat(Enumerable.Repeat("? ", 30_000)),
        string.Concat(Enumerable.Repeat("ich ", 15_000)), string.Concat(Enumerable.Repeat("am 3.12. ", 6_000)), string.Concat(Enumerable.Repeat("👍", 15_000)),
        string.Concat(Enumerable.Repeat("((((", 15_000)), string.Concat(Enumerable.Repeat("wir (haben uns haben uns ", 2_500)), "<script>alert(1)</script> @room [x](javascript:alert(1))",
        string.Concat(Enumerable.Repeat("Zeile\n", 10_000)), "z\u0301\u0302\u0303" + new string('\u0301', 20_000), "I'", "I you I you I'd you're", "Ich", "und ich?", "```", "> > >", "1)", "- ");

    [Theory]
    [MemberData(nameof(Texts))]
    public void Whatever_people_write_there_is_a_summary(string text)
    {
        var names = new[] { "\u202Eevil", "", new string('x', 5_000) };
        var messages = Enumerable.Range(0, 12).Select(at => new TalkMessage(EventId.Parse($"${at}"), UserId.Parse($"@p{at % 3}:a.example"),
            Instant.FromUnixTimeSeconds(at % 2 == 0 ? long.MaxValue / 100_000_000_000 : -at), at % 4 == 3 ? "Wer kommt am Montag zum Treffen um 15 Uhr?" : text,
            at % 5 == 4 ? EventId.Parse($"${at}") : null, at % 6 == 5 ? EventId.Parse("$fremd") : null, at % 2 == 0 ? int.MaxValue : -5)).ToList();
        var talk = new Talk(RoomId.Parse("!r"), messages) { Names = names.Select((name, at) => (name, at)).ToDictionary(one => UserId.Parse($"@p{one.at}:a.example"), one => one.name) };

        var summary = _summarizer.Summarize(talk, TestContext.Current.CancellationToken);

        var sentences = summary.Topics.SelectMany(topic => topic.Sentences).Concat(summary.Decisions).Concat(summary.Dates).Concat(summary.OpenQuestions).ToList();
        Assert.All(sentences, sentence =>
        {
            Assert.NotEmpty(sentence.RestsOn);
            Assert.InRange(sentence.Text.Length, 1, 1_500);
            Assert.DoesNotContain(sentence.Text, letter => char.IsControl(letter) || letter is '\u202E' or '\u200B');
        });
    }

    [Fact]
    public void The_same_talk_always_yields_the_same_summary()
    {
        var talk = TalkOf.Lines(string.Join('\n', Enumerable.Range(0, 200).Select(at => $"P{at % 7}: Das Haus {at % 13} hat Gerät {at % 5} im Raum {at % 11} gefunden und fragt {at % 3}.")));

        Assert.Equivalent(_summarizer.Summarize(talk, TestContext.Current.CancellationToken), _summarizer.Summarize(talk, TestContext.Current.CancellationToken), strict: true);
    }

    [Fact]
    public void A_talk_in_which_all_say_the_same_words_takes_no_more_than_its_share_of_time()
    {
        var talk = TalkOf.Lines(string.Join('\n', Enumerable.Range(0, 3_000).Select(at => $"P{at % 7}: immer dieselben Worte stehen hier geschrieben überall drin")));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));

        Assert.NotEmpty(_summarizer.Summarize(talk, patience.Token).Topics);
    }
}
