using System.Globalization;
using Community.Text.Calendar;
using Community.Text.Tests.Dates;
using NodaTime;
using NodaTime.Text;

namespace Community.Text.Tests.Calendar;

public class RecurrenceRuleTests
{
    [Fact]
    public void The_dates_of_400_rules_are_those_that_an_independent_implementation_has()
    {
        var pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmm");
        foreach (var row in TestData.Rows("Calendar/rrule-oracle.tsv"))
        {
            var (text, start) = (row[0], pattern.Parse(row[1]).Value);
            Assert.True(RecurrenceRule.TryParse(text, out var rule), text);

            var dates = rule!.From(start, Moments.Berlin).TakeWhile(date => date.Year <= 2060).Take(15).ToList();

            var found = string.Join(' ', dates.Select(date => date.ToString("uuuuMMdd", CultureInfo.InvariantCulture)));
            Assert.True(row[2] == found, $"{text} from {start}: {found} instead of {row[2]}");
            Assert.All(dates, date => Assert.Equal(start.TimeOfDay, date.TimeOfDay));
        }
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        foreach (var row in TestData.Rows("Calendar/rrule-oracle.tsv"))
        {
            Assert.True(RecurrenceRule.TryParse(row[0], out var rule));
            Assert.True(RecurrenceRule.TryParse(rule!.ToString(), out var again));
            Assert.Equal(rule, again);
            Assert.Equal(rule.GetHashCode(), again!.GetHashCode());
        }
    }

    [Theory]
    [InlineData("FREQ=MONTHLY;BYDAY=2TH", "FREQ=MONTHLY;BYDAY=2TH")]
    [InlineData("freq=monthly;byday=-1fr", "FREQ=MONTHLY;BYDAY=-1FR")]
    [InlineData("BYDAY=+2TH;FREQ=MONTHLY;INTERVAL=1;WKST=MO", "FREQ=MONTHLY;BYDAY=2TH")]
    [InlineData("FREQ=DAILY;UNTIL=20270331", "FREQ=DAILY;UNTIL=20270331")]
    [InlineData("FREQ=DAILY;UNTIL=20270331T160000", "FREQ=DAILY;UNTIL=20270331T160000")]
    [InlineData("FREQ=DAILY;UNTIL=20270331T140000Z", "FREQ=DAILY;UNTIL=20270331T140000Z")]
    public void There_is_one_way_to_write_a_rule(string text, string written)
    {
        Assert.True(RecurrenceRule.TryParse(text, out var rule));
        Assert.Equal(written, rule!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("FREQ")]
    [InlineData("FREQ=")]
    [InlineData("FREQ=HOURLY")]
    [InlineData("INTERVAL=2")]
    [InlineData("FREQ=DAILY;FREQ=DAILY")]
    [InlineData("FREQ=DAILY;INTERVAL=0")]
    [InlineData("FREQ=DAILY;INTERVAL=-1")]
    [InlineData("FREQ=DAILY;INTERVAL=99999999999999999999")]
    [InlineData("FREQ=DAILY;COUNT=0")]
    [InlineData("FREQ=DAILY;COUNT=3;UNTIL=20270331")]
    [InlineData("FREQ=DAILY;UNTIL=20270231")]
    [InlineData("FREQ=DAILY;UNTIL=2027-03-31")]
    [InlineData("FREQ=WEEKLY;BYDAY=2TH")]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=3")]
    [InlineData("FREQ=MONTHLY;BYDAY=XX")]
    [InlineData("FREQ=MONTHLY;BYDAY=0TH")]
    [InlineData("FREQ=MONTHLY;BYDAY=54TH")]
    [InlineData("FREQ=MONTHLY;BYDAY=")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=32")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-2147483648")]
    [InlineData("FREQ=MONTHLY;BYSETPOS=1")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20")]
    [InlineData("FREQ=DAILY;BYHOUR=16")]
    [InlineData("FREQ=DAILY\r\nSUMMARY:x")]
    public void Anything_else_is_no_rule(string text) => Assert.False(RecurrenceRule.TryParse(text, out _));

    [Fact]
    public void A_rule_that_never_comes_true_ends_by_itself()
    {
        Assert.True(RecurrenceRule.TryParse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", out var rule));

        Assert.Empty(rule!.From(new LocalDateTime(2026, 1, 1, 16, 0), Moments.Berlin));
    }

    [Fact]
    public void An_end_by_day_holds_the_whole_of_that_day_and_is_written_for_calendars_in_universal_time()
    {
        var rule = new RecurrenceRule { Frequency = RecurrenceFrequency.Weekly }.EndingOn(new LocalDate(2027, 3, 31));

        Assert.Equal(
            new LocalDateTime(2027, 3, 31, 23, 0), rule.From(new LocalDateTime(2027, 3, 3, 23, 0), Moments.Berlin).Last());
        Assert.Equal("20270331T215959Z", rule.Until!.InUtc(Moments.Berlin).ToString());
    }
}
