using Community.Text.Dates;
using Community.Text.Holidays;
using NodaTime;

namespace Community.Text.Tests.Dates;

public class HostilePhraseTests
{
    private static readonly string[] s_pieces =
    [
        "3.12.", "3", "12", "2026", "16", "Uhr", "h", "am", "pm", "a.m.", ":", ".", ",", "-", "–", "/", "(", ")", "@", " ",
        "\u00A0", "½", "1/2", "halb", "viertel", "vor", "nach", "vier", "Do", "Mittwoch", "nächsten", "übernächste", "Woche",
        "in", "zwei", "Wochen", "Tagen", "heute", "morgen", "früh", "abends", "bis", "von", "um", "Minuten", "Stunden", "eine",
        "halbe", "Dez", "December", "3rd", "next", "day after tomorrow", "noon", "MEZ", "UTC", "T", "Z", "+01:00", "9999",
        "99999999999", "0", "31", "29", "2", "jeden", "alle", "zweiten", "letzten", "im", "Monat", "Monats", "jedes", "wöchentlich", "montags", "every", "other", "until",
        "Ende", "KW", "53", "Ostermontag", "1.", "Advent", "10-mal", "Wochenende", "zwischen", "und", "c.t.", "vor", "ago", "from", "Werktag", "Jahr", "\uD800", "\u0308", "\u202E", "🎭", "𝟑", "３", "٣", "\0", "\uFFFE",
    ];

    private static readonly PublicHolidays s_holidays = new(GermanState.Berlin);

    [Fact]
    public void No_mixture_of_parts_makes_it_throw_and_all_results_keep_their_word()
    {
        var seed = Environment.GetEnvironmentVariable("COMMUNITY_TEST_SEED") is { } given ? int.Parse(given, null) : Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"COMMUNITY_TEST_SEED={seed}");
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++)
        {
            var pieces = Enumerable.Range(0, random.Next(12)).Select(_ => s_pieces[random.Next(s_pieces.Length)]);
            var text = string.Concat(pieces.Select(piece => random.Next(3) > 0 ? piece + " " : piece));
            var now = Moments.Now.Plus(Duration.FromMinutes(random.Next(3 * 365 * 24 * 60)));

            var reading = WhenPhrase.Read(text, now, mayRepeat: random.Next(2) == 0);

            Assert.NotNull(WhenText.German.Explain(reading));
            Assert.NotNull(WhenText.English.Explain(reading));
            foreach (var meaning in Meanings(reading))
            {
                Assert.True(meaning.Date + (meaning.Time ?? LocalTime.MaxValue) > now.LocalDateTime, $"{text} at {now} gives {meaning}");
                Assert.InRange(meaning.Date.Year, 1970, 2201);
                Assert.EndsWith(meaning.Rest, text.TrimEnd(), StringComparison.Ordinal);
                if (meaning.Length is { } length)
                    Assert.InRange(length, Duration.FromMinutes(1), Duration.FromDays(7));
                if (meaning.Repeats is { } rule)
                    Assert.Equal(meaning.Date, rule.From(meaning.Date + (meaning.Time ?? LocalTime.Midnight), now.Zone).First().Date);
                Assert.NotEmpty(WhenText.German.Confirm(meaning, now.Zone, s_holidays));
                Assert.NotEmpty(WhenText.English.Confirm(meaning, now.Zone, s_holidays));
            }

            LengthPhrase.TryRead(text, out _);
        }
    }

    [Theory]
    [InlineData("9")]
    [InlineData("3.12.")]
    [InlineData("16:")]
    [InlineData("((((")]
    [InlineData("halb ")]
    [InlineData("nächsten ")]
    [InlineData("\uD83C")]
    [InlineData("u\u0308")]
    [InlineData("jeden zweiten ")]
    [InlineData("alle 14 ")]
    [InlineData("1. und ")]
    [InlineData("montags und ")]
    public async Task A_text_without_end_is_answered_at_once(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000));

        var reading = await Task.Run(() => WhenPhrase.Read(text, Moments.Now, mayRepeat: true), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        Assert.True(reading is WhenReading.NotUnderstood || piece.StartsWith("montags", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_place_is_kept_whole()
    {
        var place = "Foyer " + new string('x', 60_000);

        var understood = Assert.IsType<WhenReading.Understood>(WhenPhrase.Read("3.12. 16 Uhr " + place, Moments.Now));

        Assert.Equal(place, understood.Rest);
    }

    [Fact]
    public void The_words_in_a_refusal_are_short()
    {
        var refused = Assert.IsType<WhenReading.NotUnderstood>(WhenPhrase.Read("  " + new string('x', 5_000), Moments.Now));

        Assert.Equal(new string('x', 40), refused.Typed);
        Assert.Equal(2, refused.At);
    }

    [Theory]
    [InlineData("3.12.\u00A016\u202FUhr")]
    [InlineData("\u20033.12.\u2003\u200316\u2009Uhr\u3000")]
    [InlineData("\t3.12.\n16 Uhr\r\n")]
    [InlineData("\u202E3.12.\u202C 16\u200B Uhr")]
    [InlineData("３．１２． １６ Ｕｈｒ")]
    [InlineData("٣.١٢. ١٦ Uhr")]
    [InlineData("𝟑.𝟏𝟐. 𝟏𝟔 Uhr")]
    public void Other_spaces_marks_and_digits_change_nothing(string text) =>
        Assert.Equal("2026-12-03 16:00", Moments.Line(WhenPhrase.Read(text, Moments.Now)));

    [Theory]
    [InlineData("u\u0308bermorgen 14 Uhr", "2026-11-22 14:00")]
    [InlineData("ÜBERMORGEN 14 UHR", "2026-11-22 14:00")]
    [InlineData("3. Ma\u0308rz 14 Uhr", "2027-03-03 14:00")]
    [InlineData("3.12. 16:00‑17:30 Uhr", "2026-12-03 16:00 90min")]
    [InlineData("3.12. 16—18 Uhr", "2026-12-03 16:00 120min")]
    public void Umlauts_in_two_characters_and_any_dash_are_read(string text, string expected) =>
        Assert.Equal(expected, Moments.Line(WhenPhrase.Read(text, Moments.Now)));

    private static IReadOnlyList<WhenReading.Understood> Meanings(WhenReading reading) => reading switch
    {
        WhenReading.Understood one => [one],
        WhenReading.Ambiguous several => several.Candidates,
        _ => [],
    };
}
