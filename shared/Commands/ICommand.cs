using Community.Store;

namespace Community.Commands;

/// <summary>Something people can tell a bot to do. One command is one file.</summary>
public interface ICommand
{
    /// <summary>The word after the bot's own.</summary>
    CommandWord Word { get; }

    /// <summary>What comes after the word, as help shows it; empty if nothing does.</summary>
    Wording Arguments { get; }

    /// <summary>What it is good for, in a few words.</summary>
    Wording Purpose { get; }

    /// <summary>Does it, inside the transaction. Bad input is answered, not thrown.</summary>
    Task RunAsync(CommandCall call, Work work, CancellationToken cancellation);
}
