using Community.Store;

namespace Community.Commands.Tests;

/// <summary>A command that keeps how it was called.</summary>
internal sealed class SearchCommand : ICommand
{
    public CommandWord Word { get; } = new("suche", "search", "s");

    public Wording Arguments { get; } = new("WORTE", "WORDS");

    public Wording Purpose { get; } = new("findet etwas", "finds something");

    public CommandCall? Last { get; private set; }

    public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        Last = call;
        if (call.Words.Count == 0)
            call.Refuse(work, new Wording("Wonach?", "For what?").In(call.Language));
        else
            call.Acknowledge(work);
        return Task.CompletedTask;
    }
}

/// <summary>A command that the bot's word alone stands for.</summary>
internal sealed class ListCommand : IDefaultCommand
{
    public CommandWord Word { get; } = new("liste", "list");

    public Wording Arguments { get; } = new(string.Empty, string.Empty);

    public Wording Purpose { get; } = new("zeigt alles", "shows all");

    public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        call.Answer(work, new Matrix.Html.RichText().Text(new Wording("Nichts da.", "Nothing there.").In(call.Language)));
        return Task.CompletedTask;
    }
}
