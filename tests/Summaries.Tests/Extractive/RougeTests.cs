using Community.Benchmarks.Summaries;

namespace Community.Summaries.Tests.Extractive;

public sealed class RougeTests
{
    /// <summary>The example of the description at https://pypi.org/project/rouge-score/, and what it computes.</summary>
    [Fact]
    public void The_scores_are_those_of_the_widely_used_implementation()
    {
        var score = Rouge.English.Score("The quick brown dog jumps on the log.", ["The quick brown fox jumps over the lazy dog"]);

        Assert.Equal(0.7059, score.One, 4);
        Assert.Equal(0.2667, score.Two, 4);
        Assert.Equal(0.5882, score.Longest, 4);
    }

    [Fact]
    public void German_words_meet_in_their_stems() => Assert.Equal(0.67, Rouge.German.Score("Die Häuser planten Treffen", ["das Haus plant das Treffen"]).One, 2);

    [Fact]
    public void Nothing_in_common_is_nothing() => Assert.Equal(new RougeScore(0, 0, 0), Rouge.German.Score("", ["Etwas"]));
}
