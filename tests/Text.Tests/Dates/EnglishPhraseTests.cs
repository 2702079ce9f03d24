using Community.Text.Dates;

namespace Community.Text.Tests.Dates;

public class EnglishPhraseTests
{
    [Theory]
    [InlineData("3 Dec 16:00", "2026-12-03 16:00")]
    [InlineData("3 December 2026 at 16:00", "2026-12-03 16:00")]
    [InlineData("December 3 4pm", "2026-12-03 16:00")]
    [InlineData("December 3, 2026, 4 pm", "2026-12-03 16:00")]
    [InlineData("Dec 3rd at 4:30 pm", "2026-12-03 16:30")]
    [InlineData("Dec. 3rd, 4:30 p.m.", "2026-12-03 16:30")]
    [InlineData("the 3rd of December at 9 a.m.", "2026-12-03 09:00")]
    [InlineData("Thursday, December 3rd, 16:00", "2026-12-03 16:00")]
    [InlineData("4pm on Dec 3", "2026-12-03 16:00")]
    [InlineData("12pm on Dec 3", "2026-12-03 12:00")]
    [InlineData("12am on Dec 3", "2026-12-03 00:00")]
    [InlineData("4 o'clock on Dec 3", "2026-12-03 16:00 ~")]
    [InlineData("4 o’clock on Dec 3", "2026-12-03 16:00 ~")]
    [InlineData("tomorrow 10am", "2026-11-21 10:00")]
    [InlineData("tomorrow morning at 9", "2026-11-21 09:00")]
    [InlineData("the day after tomorrow at 10 am", "2026-11-22 10:00")]
    [InlineData("today at 5 pm", "2026-11-20 17:00")]
    [InlineData("tonight at 8", "2026-11-20 20:00")]
    [InlineData("on Thursday at 4 in the afternoon", "2026-11-26 16:00")]
    [InlineData("Thu 4-6pm", "2026-11-26 16:00 120min")]
    [InlineData("Thu 11-1pm", "2026-11-26 11:00 120min")]
    [InlineData("Thu from 4 to 5:30 pm", "2026-11-26 16:00 90min")]
    [InlineData("Thu 9am to 5pm", "2026-11-26 09:00 480min")]
    [InlineData("next Thursday 4pm", "2026-11-26 16:00")]
    [InlineData("next Sunday 4pm", "2026-11-22 16:00 or 2026-11-29 16:00")]
    [InlineData("this Sunday 4pm", "2026-11-22 16:00")]
    [InlineData("Thursday next week, 4pm", "2026-11-26 16:00")]
    [InlineData("next week Thursday 4pm", "2026-11-26 16:00")]
    [InlineData("in two weeks at 10:00", "2026-12-04 10:00")]
    [InlineData("in a week at 10:00", "2026-11-27 10:00")]
    [InlineData("in 90 minutes", "2026-11-20 11:30")]
    [InlineData("Dec 3 half past three", "2026-12-03 15:30 ~")]
    [InlineData("Dec 3 quarter to four", "2026-12-03 15:45 ~")]
    [InlineData("Dec 3 at noon", "2026-12-03 12:00")]
    [InlineData("Dec 3 4pm for 90 minutes, Room 5", "2026-12-03 16:00 90min | Room 5")]
    [InlineData("Dec 3 4pm an hour and a half", "2026-12-03 16:00 90min")]
    [InlineData("Dec 3 4pm half an hour at the museum", "2026-12-03 16:00 30min | at the museum")]
    public void An_English_phrase_is_read(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("3/12 16:00", "2026-12-03 16:00 or 2027-03-12 16:00")]
    [InlineData("12/3/2027 16:00", "2027-03-12 16:00 or 2027-12-03 16:00")]
    [InlineData("12-3-2027 16:00", "2027-03-12 16:00 or 2027-12-03 16:00")]
    [InlineData("12/3/2026 16:00", "2026-12-03 16:00")]
    [InlineData("Thu 12/3/2026 16:00", "2026-12-03 16:00")]
    [InlineData("12/25 16:00", "2026-12-25 16:00")]
    [InlineData("25/12 16:00", "2026-12-25 16:00")]
    [InlineData("5/5 16:00", "2027-05-05 16:00")]
    [InlineData("2026/12/03 16:00", "2026-12-03 16:00")]
    [InlineData("2026-12-03T16:00", "2026-12-03 16:00")]
    [InlineData("2026-12-03t16:00:00 Foyer", "2026-12-03 16:00 | Foyer")]
    public void Day_and_month_may_stand_either_way_round(string text, string expected) => Assert.Equal(expected, Read(text));

    private static string Read(string text) => Moments.Line(WhenPhrase.Read(text, Moments.Now));
}
