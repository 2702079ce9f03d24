namespace Community.Front;

/// <summary>Settings of the front bot, in the configuration under <c>bots:front</c>.</summary>
public record FrontOptions
{
    /// <summary>Words after a <c>!</c> that other bots of the rooms answer, which are none of this suite: the front bot leaves them alone.
    /// Without the <c>!</c>; none if not set.</summary>
    public IReadOnlyList<string> OtherWords { get; init; } = [];

    /// <summary>A page that says more about the bots and what is stored, linked when they introduce themselves: http or https. None if not
    /// set.</summary>
    public string? MoreAt { get; init; }
}
