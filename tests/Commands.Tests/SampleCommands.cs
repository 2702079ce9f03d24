using Community.Commands.Arguments;
using Community.Store;

namespace Community.Commands.Tests;

/// <summary>A command that keeps how it was called.</summary>
internal sealed class SearchCommand : ICommand
{
    public CommandWord Word { get; } = new("suche", "search", "s");

    public IReadOnlyList<Argument> Takes { get; } =
        [new RestArgument(new Wording("WORTE", "WORDS")) { Missing = new Wording("Wonach?", "For what?") }];

    public Wording Purpose { get; } = new("findet etwas", "finds something");

    public CommandCall? Last { get; private set; }

    public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        Last = call;
        call.Acknowledge(work);
        return Task.CompletedTask;
    }
}

/// <summary>A command that the bot's word alone stands for.</summary>
internal sealed class ListCommand : IDefaultCommand
{
    public CommandWord Word { get; } = new("liste", "list");

    public Wording Purpose { get; } = new("zeigt alles", "shows all");

    public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        call.Answer(work, new Matrix.Html.RichText().Text(new Wording("Nichts da.", "Nothing there.").In(call.Language)));
        return Task.CompletedTask;
    }
}
