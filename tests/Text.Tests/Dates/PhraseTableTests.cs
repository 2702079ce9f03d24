using Community.Text.Calendar;
using Community.Text.Dates;

namespace Community.Text.Tests.Dates;

/// <summary>Several hundred phrases as people type them, kept as tables beside this file; a wrong line is shown with what was read.</summary>
public class PhraseTableTests
{
    [Fact]
    public void A_phrase_for_one_date_is_read_as_the_table_says() =>
        Assert.Equal([], Wrong("dates.tsv", phrase => Moments.Line(WhenPhrase.Read(phrase, Moments.Now))));

    [Fact]
    public void A_phrase_for_a_series_is_read_as_the_table_says() =>
        Assert.Equal([], Wrong("series.tsv", phrase => Moments.Line(WhenPhrase.Read(phrase, Moments.Now, mayRepeat: true))));

    [Fact]
    public void A_phrase_for_one_date_means_the_same_where_a_series_can_be_had() =>
        Assert.Equal([], Wrong("dates.tsv", phrase => Moments.Line(WhenPhrase.Read(phrase, Moments.Now, mayRepeat: true))));

    [Fact]
    public void What_only_looks_like_a_date_is_none() =>
        Assert.Equal([], TestData.Rows("Dates/no-dates.tsv")
            .Select(row => WhenPhrase.Read(row[0], Moments.Now, mayRepeat: true) is WhenReading.NotUnderstood ? "" : row[0])
            .Where(phrase => phrase.Length > 0));

    [Fact]
    public void Where_one_date_is_asked_for_no_series_is_taken()
    {
        foreach (var row in TestData.Rows("Dates/series.tsv"))
        {
            var reading = WhenPhrase.Read(row[0], Moments.Now);

            Assert.True(
                reading is WhenReading.NotUnderstood or WhenReading.Understood { Repeats: null } or WhenReading.Ambiguous,
                $"{row[0]}: {Moments.Line(reading)}");
            if (reading is WhenReading.Ambiguous several)
                Assert.All(several.Candidates, candidate => Assert.Null(candidate.Repeats));
        }
    }

    [Fact]
    public void A_rule_in_words_is_read_back_in_both_languages()
    {
        foreach (var row in TestData.Rows("Dates/series.tsv"))
        {
            if (WhenPhrase.Read(row[0], Moments.Now, mayRepeat: true) is not WhenReading.Understood { Repeats: { } rule, Time: { } time } said)
                continue;

            foreach (var language in (WhenText[])[WhenText.German, WhenText.English])
            {
                // A rhythm alone does not say from when on; what comes each month or year names its day.
                var from = language == WhenText.German ? "ab" : "from";
                var text = language.Rule(rule, time) + (rule.Frequency >= RecurrenceFrequency.Monthly ? "" : $", {from} {language.Day(said.Date)}");
                var again = WhenPhrase.Read(text, Moments.Now, mayRepeat: true);
                Assert.True(Moments.Line(again) == Moments.Line(said with { Length = null, HourGuessed = false, Rest = "" }), $"{text}: {Moments.Line(again)}");
            }
        }
    }

    private static IEnumerable<string> Wrong(string table, Func<string, string> read) =>
        TestData.Rows("Dates/" + table).Where(row => read(row[0]) != row[1]).Select(row => $"{row[0]}: {read(row[0])} instead of {row[1]}");
}
