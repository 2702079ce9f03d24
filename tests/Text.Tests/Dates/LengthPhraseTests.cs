using Community.Text.Dates;
using NodaTime;

namespace Community.Text.Tests.Dates;

public class LengthPhraseTests
{
    [Theory]
    [InlineData("90 Minuten", 90)]
    [InlineData("90min", 90)]
    [InlineData("90 Min.", 90)]
    [InlineData("90m", 90)]
    [InlineData("2h", 120)]
    [InlineData("1 Tag", 1440)]
    [InlineData("ein Tag und 3 Stunden", 1620)]
    [InlineData("2 days", 2880)]
    [InlineData("eine Woche", 10080)]
    [InlineData("2 Std.", 120)]
    [InlineData("1,5 Stunden", 90)]
    [InlineData("1.5h", 90)]
    [InlineData("0,25 h", 15)]
    [InlineData("1½ Stunden", 90)]
    [InlineData("½ Stunde", 30)]
    [InlineData("1 1/2 Stunden", 90)]
    [InlineData("2 hours", 120)]
    [InlineData("1h30", 90)]
    [InlineData("1h 30min", 90)]
    [InlineData("1h30min", 90)]
    [InlineData("1 Std. 30 Min.", 90)]
    [InlineData("1:30 Stunden", 90)]
    [InlineData("1 Stunde und 15 Minuten", 75)]
    [InlineData("eine Stunde", 60)]
    [InlineData("eine halbe Stunde", 30)]
    [InlineData("halbe Stunde", 30)]
    [InlineData("anderthalb Stunden", 90)]
    [InlineData("eineinhalb Stunden", 90)]
    [InlineData("zweieinhalb Stunden", 150)]
    [InlineData("zwei Stunden", 120)]
    [InlineData("eine Viertelstunde", 15)]
    [InlineData("Dreiviertelstunde", 45)]
    [InlineData("fünfundvierzig Minuten", 45)]
    [InlineData("für 2 Stunden", 120)]
    [InlineData("2 Stunden lang", 120)]
    [InlineData("half an hour", 30)]
    [InlineData("an hour", 60)]
    [InlineData("an hour and a half", 90)]
    [InlineData("one and a half hours", 90)]
    [InlineData("168 h", 7 * 24 * 60)]
    public void A_length_is_read(string text, int minutes)
    {
        Assert.True(LengthPhrase.TryRead(text, out var length));
        Assert.Equal(Duration.FromMinutes(minutes), length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("90")]
    [InlineData("Stunden")]
    [InlineData("90 Leute")]
    [InlineData("90 Minuten Pause")]
    [InlineData("0 Minuten")]
    [InlineData("169 Stunden")]
    [InlineData("-2 Stunden")]
    [InlineData("1:60 Stunden")]
    [InlineData("16:00")]
    public void Anything_else_is_no_length(string text) => Assert.False(LengthPhrase.TryRead(text, out _));
}
