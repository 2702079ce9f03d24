using Community.Text.Calendar;
using Community.Text.Tests.Dates;
using NodaTime;

namespace Community.Text.Tests.Calendar;

/// <summary>Entries of every kind, random but the same at every run with one seed.</summary>
internal static class SomeCalendars
{
    private static readonly string[] s_zones = ["Europe/Berlin", "Europe/Berlin", "Europe/London", "America/New_York", "Australia/Sydney", "UTC"];

    private static readonly string[] s_texts =
    [
        "Jour fixe", "Ä, ö; ü \\ ß: „Gänsefüßchen“", "🎭 Theater\nZeile 2\r\nZeile 3", "a\rb\u2028c\u0085d", "END:VEVENT\r\nBEGIN:VEVENT", "\u0000\u001b[31m",
        "\uD83C", new string('ü', 200), "  ", "x=\"y\";z^n", "<b>fett</b>", "\u202Everkehrt",
    ];

    public static IEnumerable<CalendarEvent> Random(int seed, int count)
    {
        var random = new Random(seed);
        // The rules that people can say.
        var rules = TestData.Rows("Dates/series.tsv").Select(row => row[1]).Where(said => said.Contains('[', StringComparison.Ordinal))
            .Select(said => said[(said.IndexOf('[', StringComparison.Ordinal) + 1)..said.IndexOf(']', StringComparison.Ordinal)]).ToList();
        for (var number = 0; number < count; number++)
        {
            var zone = DateTimeZoneProviders.Tzdb[Pick(s_zones)];
            var start = new LocalDateTime(2026, 1, 1, 0, 0).PlusDays(random.Next(700)).PlusMinutes(15 * random.Next(24 * 4));
            _ = RecurrenceRule.TryParse(Pick(rules), out var rule);
            var when = Excepted(new Recurrence(start, zone, random.Next(4) == 0 ? null : rule));
            yield return new CalendarEvent(
                $"{number}-{Pick(s_texts)}", random.Next(5), Instant.FromUtc(2026, 11, 20, 9, 0), Text(), when,
                random.Next(4) == 0 ? null : Duration.FromMinutes(random.Next(1, 600)))
            {
                Status = Pick(Enum.GetValues<EventStatus>()),
                Organizer = random.Next(2) == 0 ? null : Person(),
                Attendees = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Attendee(Person(), Pick(Enum.GetValues<Participation>())))],
                ChangedDates = [.. when.Regular.Take(6).Where(_ => random.Next(6) == 0).Select(date => new ChangedDate(date, Text(), null))],
            };
        }

        T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

        EventText Text() => new(Pick(s_texts), Pick(s_texts), Pick(s_texts), new Uri("https://example.org/x?a=1,2;3"));

        CalendarPerson Person() => new(new Uri("mailto:anna@example.org"), Pick(s_texts));

        Recurrence Excepted(Recurrence when)
        {
            var first = when.Regular.Take(8).ToList();
            return when.Rule is null || first.Count < 3 ? when : when with
            {
                LeftOut = [.. first.Skip(1).Where(_ => random.Next(5) == 0)],
                Added = random.Next(3) == 0 ? [first[0].PlusDays(1).PlusMinutes(7)] : [],
                Moved = first.Skip(1).Where(_ => random.Next(5) == 0).ToDictionary(date => date, date => date.PlusHours(random.Next(1, 200)).PlusMinutes(3)),
            };
        }
    }

    /// <summary>Its dates up to five years after its start, as moments in UTC.</summary>
    public static IReadOnlyList<Instant> Dates(CalendarEvent one) =>
        [.. one.When.Occurrences().TakeWhile(date => date.Start.Year < one.When.Start.Year + 5).Select(date => date.Start.ToInstant()).Take(60)];

    public static CalendarEvent Weekly(string title = "Jour fixe")
    {
        _ = RecurrenceRule.TryParse("FREQ=WEEKLY;BYDAY=TH;UNTIL=20270408", out var rule);
        return new CalendarEvent(
            "12@community.example.org", 3, Instant.FromUtc(2026, 11, 20, 9, 0), new EventText(title, Location: "Foyer, 2. Stock"),
            new Recurrence(new LocalDateTime(2026, 12, 3, 16, 0), Moments.Berlin, rule), Duration.FromMinutes(90));
    }
}
