using System.Globalization;
using Community.Text.Calendar;
using Community.Text.Tests.Dates;
using NodaTime;

namespace Community.Text.Tests.Calendar;

public class RecurrenceTests
{
    private static readonly LocalDateTime s_thursday = new(2026, 12, 3, 16, 0);

    [Fact]
    public void The_clock_on_the_wall_stays_the_same_in_summer_and_winter()
    {
        var series = Series("FREQ=WEEKLY;COUNT=2", new LocalDateTime(2027, 3, 25, 16, 0));

        Assert.Equal(
            ["2027-03-25T16:00:00 Europe/Berlin (+01)", "2027-04-01T16:00:00 Europe/Berlin (+02)"],
            series.Occurrences().Select(date => date.Start.ToString("G", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(2027, 3, 27, "27 02:30+01, 28 03:30+02, 29 02:30+02")]
    [InlineData(2027, 10, 30, "30 02:30+02, 31 02:30+02, 01 02:30+01")]
    public void A_time_that_is_skipped_moves_on_and_of_one_that_comes_twice_the_first_is_meant(int year, int month, int day, string expected) =>
        Assert.Equal(expected, Line(Series("FREQ=DAILY;COUNT=3", new LocalDateTime(year, month, day, 2, 30)), "dd HH:mmo<g>"));

    [Fact]
    public void A_single_date_is_a_series_of_one() =>
        Assert.Equal("03.12.", Line(new Recurrence(s_thursday, Moments.Berlin, null)));

    [Fact]
    public void A_date_left_out_does_not_count_as_one_less() =>
        Assert.Equal("03.12., 17.12., 24.12.", Line(Series("FREQ=WEEKLY;COUNT=4") with { LeftOut = [s_thursday.PlusWeeks(1)] }));

    [Fact]
    public void A_moved_date_stands_where_it_was_moved_to_and_remembers_where_it_was()
    {
        var series = Series("FREQ=WEEKLY;COUNT=3") with
        {
            Moved = new Dictionary<LocalDateTime, LocalDateTime> { [s_thursday] = s_thursday.PlusDays(8) },
        };

        Assert.Equal("10.12., 11.12., 17.12.", Line(series));
        Assert.Equal(s_thursday, series.Occurrences().ElementAt(1).Original);
    }

    [Fact]
    public void A_moved_date_goes_with_the_part_of_the_series_that_is_cut_off()
    {
        var series = Series("FREQ=WEEKLY;UNTIL=20261209") with
        {
            Moved = new Dictionary<LocalDateTime, LocalDateTime> { [s_thursday.PlusWeeks(1)] = s_thursday.PlusDays(8) },
        };

        Assert.Equal("03.12.", Line(series));
    }

    [Fact]
    public void An_added_date_stands_among_the_others_and_once_only() =>
        Assert.Equal(
            "03.12., 08.12., 10.12., 20.12.",
            Line(Series("FREQ=WEEKLY;COUNT=2") with { Added = [s_thursday.PlusDays(17), s_thursday.PlusDays(5), s_thursday.PlusDays(7)] }));

    [Fact]
    public void An_endless_series_is_read_only_as_far_as_one_looks() =>
        Assert.Equal("03.12., 04.12., 05.12.", Line(Series("FREQ=DAILY"), take: 3));

    private static Recurrence Series(string rule, LocalDateTime? start = null)
    {
        Assert.True(RecurrenceRule.TryParse(rule, out var parsed));
        return new Recurrence(start ?? s_thursday, Moments.Berlin, parsed);
    }

    private static string Line(Recurrence series, string format = "dd.MM.", int take = int.MaxValue) =>
        string.Join(", ", series.Occurrences().Take(take).Select(date => date.Start.ToString(format, CultureInfo.InvariantCulture)));
}
