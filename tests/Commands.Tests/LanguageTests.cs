namespace Community.Commands.Tests;

/// <summary>The words somebody types choose the language of the answer.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("!prüfung suche x", Language.German)]
    [InlineData("!prüfung search x", Language.English)]
    [InlineData("!exam suche x", Language.German)]
    [InlineData("!exam search x", Language.English)]
    [InlineData("!prüfung s x", Language.German)]
    [InlineData("!exam s x", Language.English)]
    [InlineData("!p s x", Language.German)]
    public async Task The_command_s_word_goes_before_the_bot_s(string typed, Language language)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.HearsAsync(typed);

        Assert.Equal(language, bot.Search.Last!.Language);
    }

    [Theory]
    [InlineData("!exam hilfe", "Prüfbot: ")]
    [InlineData("!prüfung help", "Exam bot: ")]
    [InlineData("!exam ?", "Exam bot: ")]
    [InlineData("!exam", "Exam bot: ")]
    [InlineData("!prüfung", "Prüfbot: ")]
    [InlineData("!p", "Prüfbot: ")]
    public async Task So_does_help(string typed, string beginning)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.StartsWith(beginning, await bot.AnswersAsync(typed), StringComparison.Ordinal);
    }
}
