using Community.Text.Dates;
using NodaTime;

namespace Community.Text.Tests.Dates;

public class WallClockTests
{
    [Fact]
    public void On_all_days_but_two_a_time_comes_once()
    {
        var once = Assert.IsType<WallClockMoment.Once>(WallClock.In(Moments.Berlin, new LocalDateTime(2026, 12, 3, 16, 0)));

        Assert.Equal(Instant.FromUtc(2026, 12, 3, 15, 0), once.At.ToInstant());
        Assert.Empty(WhenText.German.Explain(once));
    }

    [Fact]
    public void A_time_that_the_clocks_skip_in_spring_is_refused_and_the_next_one_named()
    {
        var skipped = Assert.IsType<WallClockMoment.Skipped>(WallClock.In(Moments.Berlin, new LocalDateTime(2026, 3, 29, 2, 30)));

        Assert.Equal(new LocalDateTime(2026, 3, 29, 3, 0), skipped.Next);
        Assert.Equal(
            "2:30 Uhr gibt es am Sonntag, 29. März 2026 nicht: Die Uhren werden vorgestellt, möglich ist es wieder ab 3:00 Uhr.",
            WhenText.German.Explain(skipped));
    }

    [Fact]
    public void Of_a_time_that_comes_twice_in_autumn_the_first_is_taken_and_said()
    {
        var twice = Assert.IsType<WallClockMoment.Twice>(WallClock.In(Moments.Berlin, new LocalDateTime(2026, 10, 25, 2, 30)));

        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), twice.At.ToInstant());
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 1, 30), twice.Later.ToInstant());
        Assert.Equal(
            "2:30 comes twice that day, because the clocks go back. It is taken as the first one (CEST).",
            WhenText.English.Explain(twice));
    }

    [Theory]
    [InlineData(2026, 3, 29, 1, 59, typeof(WallClockMoment.Once))]
    [InlineData(2026, 3, 29, 2, 0, typeof(WallClockMoment.Skipped))]
    [InlineData(2026, 3, 29, 3, 0, typeof(WallClockMoment.Once))]
    [InlineData(2026, 10, 25, 1, 59, typeof(WallClockMoment.Once))]
    [InlineData(2026, 10, 25, 2, 0, typeof(WallClockMoment.Twice))]
    [InlineData(2026, 10, 25, 3, 0, typeof(WallClockMoment.Once))]
    public void The_edges_are_exact(int year, int month, int day, int hour, int minute, Type kind) =>
        Assert.IsType(kind, WallClock.In(Moments.Berlin, new LocalDateTime(year, month, day, hour, minute)));

    [Theory]
    [InlineData("2026-10-24T23:00", "in 3 Stunden", "2026-10-25 02:00")]
    [InlineData("2026-10-24T23:00", "in 4 Stunden", "2026-10-25 02:00")]
    [InlineData("2026-03-29T01:30", "in einer Stunde", "2026-03-29 03:30")]
    public void Hours_from_now_are_counted_in_passing_time(string now, string text, string expected) =>
        Assert.Equal(expected, Moments.Line(WhenPhrase.Read(text, Moments.At(now))));
}
