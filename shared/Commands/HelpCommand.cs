using Community.Store;

namespace Community.Commands;

/// <summary><c>!faq hilfe</c>, made from the declarations of the commands.</summary>
internal sealed class HelpCommand(CommandSet set) : ICommand
{
    public CommandWord Word { get; } = new("hilfe", "help", "?");

    public Wording Arguments { get; } = new(string.Empty, string.Empty);

    public Wording Purpose => CommonReplies.HelpPurpose;

    public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        call.Answer(work, CommonReplies.Help(set, call.Language));
        return Task.CompletedTask;
    }
}
