using Community.Summaries.Extractive.Wording;

namespace Community.Summaries.Tests.Extractive;

public sealed class WordingTests
{
    [Theory]
    [InlineData("I'll bring my guitar.", "Ann will bring Ann's guitar.")]
    [InlineData("Well, I need a new one.", "Ann needs a new one.")]
    [InlineData("I left my umbrella on the bus.", "Ann left Ann's umbrella on the bus.")]
    [InlineData("You should take a break.", "Ann says Ben should take a break.")]
    [InlineData("I can lend you my old one.", "Ann can lend Ben Ann's old one.")]
    [InlineData("Please call me tomorrow.", "Ann asks Ben to call Ann tomorrow.")]
    [InlineData("Let's start at eight.", "Ann suggests they start at eight.")]
    [InlineData("The bakery closed in May.", "Ann says the bakery closed in May.")]
    [InlineData("Ben, I don't eat meat.", "Ann doesn't eat meat.")]
    public void What_one_of_two_says_in_English_is_told_in_the_third_person(string said, string told) =>
        Assert.Equal(told, new EnglishReport("Ann", "Ben").Statement(said));

    [Theory]
    [InlineData("Do you like it?", "Ann asks Ben if Ben likes it.")]
    [InlineData("What do you want to eat?", "Ann asks Ben what Ben wants to eat.")]
    [InlineData("Can I help you?", "Ann asks Ben if Ann can help Ben.")]
    [InlineData("Are they open on Sundays?", "Ann asks Ben if they are open on Sundays.")]
    [InlineData("The art gallery?", "Ann asks: The art gallery?")]
    public void A_question_in_English_becomes_an_indirect_one(string said, string told) =>
        Assert.Equal(told, new EnglishReport("Ann", "Ben").Question(said));

    [Fact]
    public void Among_more_than_two_you_stays() =>
        Assert.Equal("Ann asks: Do you like it?", new EnglishReport("Ann", null).Question("Do you like it?"));

    [Theory]
    [InlineData("Ich teste das bis Montag.", "Anna testet das bis Montag.")]
    [InlineData("Also, dann nehme ich das Pad.", "Dann nimmt Anna das Pad.")]
    [InlineData("Ich schicke euch den Link.", "Anna: Ich schicke euch den Link.")]
    [InlineData("Ich teste es und berichte dann.", "Anna: Ich teste es und berichte dann.")]
    [InlineData("Ich machte das früher.", "Anna: Ich machte das früher.")]
    [InlineData("Wir treffen uns am Montag.", "Anna: Wir treffen uns am Montag.")]
    public void German_is_told_in_the_third_person_only_where_one_verb_is_all_it_takes(string said, string told) =>
        Assert.Equal(told, GermanReport.Statement("Anna", said));
}
