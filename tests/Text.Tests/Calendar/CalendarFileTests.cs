using System.Text;
using Community.Text.Calendar;
using NodaTime;

namespace Community.Text.Tests.Calendar;

public class CalendarFileTests
{
    [Fact]
    public void A_series_is_written_with_its_zone_and_rule() => Assert.Equal(
        """
        BEGIN:VEVENT
        UID:12@community.example.org
        SEQUENCE:3
        DTSTAMP:20261120T090000Z
        LAST-MODIFIED:20261120T090000Z
        STATUS:CONFIRMED
        SUMMARY:Jour fixe
        LOCATION:Foyer\, 2. Stock
        DTSTART;TZID=Europe/Berlin:20261203T160000
        DURATION:PT90M
        RRULE:FREQ=WEEKLY;UNTIL=20270408T215959Z;BYDAY=TH
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"), From("BEGIN:VEVENT", CalendarFile.Write([SomeCalendars.Weekly()])));

    [Fact]
    public void The_zone_has_its_real_changes_of_the_clock() => Assert.Contains(
        """
        BEGIN:DAYLIGHT
        DTSTART:20260329T020000
        RDATE:20270328T020000
        RDATE:20280326T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        TZNAME:CEST
        END:DAYLIGHT

        """.ReplaceLineEndings("\r\n"), CalendarFile.Write([SomeCalendars.Weekly()]), StringComparison.Ordinal);

    [Fact]
    public void A_moved_date_a_left_out_and_an_added_one_are_told_apart()
    {
        var weekly = SomeCalendars.Weekly();
        var first = weekly.When.Start;
        var file = CalendarFile.Write([weekly with
        {
            When = weekly.When with
            {
                LeftOut = [first.PlusWeeks(1)],
                Added = [first.PlusDays(1)],
                Moved = new Dictionary<LocalDateTime, LocalDateTime> { [first.PlusWeeks(2)] = first.PlusWeeks(2).PlusHours(1) },
            },
        }]);

        Assert.Contains("\r\nEXDATE;TZID=Europe/Berlin:20261210T160000\r\n", file, StringComparison.Ordinal);
        Assert.Contains("\r\nRDATE;TZID=Europe/Berlin:20261204T160000\r\n", file, StringComparison.Ordinal);
        Assert.Contains(
            "\r\nRECURRENCE-ID;TZID=Europe/Berlin:20261217T160000\r\nDTSTART;TZID=Europe/Berlin:20261217T170000\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_date_and_a_named_person_are_written()
    {
        var weekly = SomeCalendars.Weekly();
        var anna = new CalendarPerson(new Uri("mailto:anna@example.org"), "Anna \"A\"; ^");
        var file = CalendarFile.Write([weekly with
        {
            Organizer = anna,
            Attendees = [new Attendee(anna, Participation.NeedsAction)],
            ChangedDates = [new ChangedDate(weekly.When.Start, weekly.Text, weekly.Length, EventStatus.Cancelled)],
        }]);

        Assert.Contains("\r\nORGANIZER;CN=\"Anna ^'A^'; ^^\":mailto:anna@example.org\r\n", file, StringComparison.Ordinal);
        Assert.Contains("\r\nSTATUS:CANCELLED\r\n", file, StringComparison.Ordinal);
        Assert.Contains(";PARTSTAT=NEEDS-ACTION:", file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_text_becomes_a_line_or_a_broken_character()
    {
        var seed = Environment.GetEnvironmentVariable("COMMUNITY_TEST_SEED") is { } given ? int.Parse(given, null) : System.Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"COMMUNITY_TEST_SEED={seed}");
        foreach (var one in SomeCalendars.Random(seed, 400))
        {
            var file = CalendarFile.Write([one], name: one.Text.Summary);

            Assert.EndsWith("\r\n", file, StringComparison.Ordinal);
            var lines = file.Split("\r\n")[..^1];
            Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));
            Assert.All(lines, line => Assert.DoesNotContain(line, char.IsControl));
            Assert.Equal(file, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Encoding.UTF8.GetBytes(file)));
            var unfolded = file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
            Assert.Single(unfolded, line => line == "BEGIN:VCALENDAR");
            Assert.InRange(unfolded.Count(line => line == "BEGIN:VEVENT"), 0, 20);
            Assert.Equal(unfolded.Count(line => line == "BEGIN:VEVENT"), unfolded.Count(line => line.StartsWith("UID:", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_text_comes_back_as_it_was()
    {
        var title = string.Concat(Enumerable.Repeat("Ä, ö; \\ 🎭\n", 30));
        var file = CalendarFile.Write([SomeCalendars.Weekly(title)]).Replace("\r\n ", "", StringComparison.Ordinal);

        var written = file.Split("\r\n").Single(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..];

        Assert.Equal(title, written.Replace("\\\\", "\0", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal)
            .Replace("\\", "", StringComparison.Ordinal).Replace('\0', '\\'));
    }

    private static string From(string line, string file) => file[file.IndexOf(line, StringComparison.Ordinal)..];
}
