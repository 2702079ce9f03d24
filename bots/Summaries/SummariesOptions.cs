using Community.Summaries.Models;

namespace Community.Summaries;

/// <summary>Settings of the Summaries bot, in the configuration under <c>bots:summaries</c>.</summary>
public record SummariesOptions
{
    /// <summary>How many messages of a room are read for one summary. 50 to 10,000; 2,000 if not set.</summary>
    public int MostMessages { get; init; } = 2_000;

    /// <summary>The language model that writes the summaries; null, and not set: none, they are made of people's own sentences.</summary>
    public ModelOptions? Model { get; init; }
}
