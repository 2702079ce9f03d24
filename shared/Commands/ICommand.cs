using Community.Commands.Arguments;
using Community.Commands.Permissions;
using Community.Hosting.Bots;
using Community.Store;

namespace Community.Commands;

/// <summary>Something people can tell a bot to do. One command is one file.</summary>
public interface ICommand
{
    /// <summary>The word after the bot's own.</summary>
    CommandWord Word { get; }

    /// <summary>What comes after the word, in this order. It is read before the command runs: what does not fit is answered with the usage.</summary>
    IReadOnlyList<Argument> Takes => [];

    /// <summary>What it is good for, in a few words.</summary>
    Wording Purpose { get; }

    /// <summary>It stands in the help.</summary>
    bool IsListed => true;

    /// <summary>The right this call takes; null: none.</summary>
    Permission? Needs(CommandCall call) => null;

    /// <summary>Reads from the homeserver what is needed, before the transaction; the arguments are there. It comes back as <see cref="CommandCall.Prepared"/>.</summary>
    ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation) => ValueTask.FromResult<object?>(null);

    /// <summary>Does it, inside the transaction. Bad input is answered, not thrown.</summary>
    Task RunAsync(CommandCall call, Work work, CancellationToken cancellation);
}
