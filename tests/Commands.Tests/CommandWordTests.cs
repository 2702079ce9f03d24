namespace Community.Commands.Tests;

public sealed class CommandWordTests
{
    private static readonly CommandWord Exam = new("prüfung", "exam", "examen", "größe");

    [Theory]
    [InlineData("prüfung")]
    [InlineData("pruefung")]
    [InlineData("Prüfung")]
    [InlineData("PRÜFUNG")]
    [InlineData("PRUEFUNG")]
    [InlineData("pru\u0308fung")]
    [InlineData("exam")]
    [InlineData("EXAM")]
    [InlineData("ｅｘａｍ")]
    [InlineData("examen")]
    [InlineData("größe")]
    [InlineData("groesse")]
    [InlineData("GRÖSSE")]
    [InlineData("GRÖẞE")]
    public void A_word_is_known_however_it_is_spelt(string typed) => Assert.True(Exam.Matches(typed));

    [Theory]
    [InlineData("")]
    [InlineData("prufung")]
    [InlineData("prüfungen")]
    [InlineData("exa")]
    [InlineData("e x a m")]
    [InlineData("exam!")]
    public void Another_word_is_another(string typed) => Assert.False(Exam.Matches(typed));

    [Theory]
    [InlineData("Pruefung", Language.German)]
    [InlineData("EXAM", Language.English)]
    public void The_word_tells_the_language(string typed, Language language) => Assert.Equal(language, Exam.LanguageOf(typed));

    [Theory]
    [InlineData("examen")]
    [InlineData("nichts")]
    public void An_alias_tells_none(string typed) => Assert.Null(Exam.LanguageOf(typed));

    [Fact]
    public void A_word_of_both_languages_tells_none() => Assert.Null(new CommandWord("ping", "ping").LanguageOf("ping"));
}
