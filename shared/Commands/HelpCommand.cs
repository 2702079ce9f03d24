using Community.Store;

namespace Community.Commands;

/// <summary><c>!faq hilfe</c>, made from the declarations of the commands.</summary>
internal sealed class HelpCommand(CommandSet set) : ICommand
{
    public static CommandWord Name { get; } = new("hilfe", "help", "?");

    public CommandWord Word => Name;

    public Wording Purpose => CommonReplies.HelpPurpose;

    public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        call.Answer(work, CommonReplies.Help(set, call.Language));
        return Task.CompletedTask;
    }
}
