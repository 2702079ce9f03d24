using Community.Commands;
using Community.Matrix.Html;
using Community.Store;

namespace Community.Faq.Commands;

/// <summary><c>!faq kuratieren</c>: the commands for those who look after entries, which the help leaves out.</summary>
internal sealed class CuratingHelp(Func<CommandSet> set) : ICommand
{
    public CommandWord Word { get; } = new("kuratieren", "curating", "kurator", "curator");

    public Wording Purpose { get; } = new("zeigt, was Kurator:innen tun können", "shows what curators can do");

    public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var text = new RichText().Bold(FaqReplies.ForCurators.In(call.Language));
        foreach (var command in set().Commands.Where(command => command is EntryCommand or ListOpen or HandOver or ExplainHit or RateEntry))
            text.NewLine().Text("• ").Code(set().UsageOf(command, call.Language)).Text(" – ").Text(command.Purpose.In(call.Language));
        call.Answer(work, text.NewLine().Text(FaqReplies.CuratorHints.In(call.Language)));
        return Task.CompletedTask;
    }
}
