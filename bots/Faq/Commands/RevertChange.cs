using Community.Commands;
using Community.Commands.Arguments;
using Community.Faq.Life;
using Community.Store;

namespace Community.Faq.Commands;

/// <summary><c>!faq zurück NUMMER [ÄNDERUNG]</c>: takes the latest change of an entry back, or the one of that number.</summary>
internal sealed class RevertChange(EntryRights rights) : EntryCommand(rights)
{
    private readonly NumberArgument _change = new(new Wording("ÄNDERUNG", "CHANGE"), new Wording("einer Änderung", "of a change")) { IsOptional = true };

    public override CommandWord Word { get; } = new("zurück", "revert", "zurueck");

    public override IReadOnlyList<Argument> Takes => [Number, _change];

    public override Wording Purpose { get; } = new("nimmt eine Änderung zurück", "takes a change back");

    protected override async Task RunAsync(CommandCall call, FaqEntry entry, EntryStanding standing, Work work, CancellationToken cancellation)
    {
        var number = call.Has(_change) ? (int)Math.Min(call.Value(_change), int.MaxValue) : Undoing.Latest(entry);
        var isDone = number is { } change && await Undoing.UndoAsync(work, entry, change, call.Event.Sender, cancellation);
        call.Answer(work, isDone ? LifeReplies.Undone(entry, call.Language) : LifeReplies.NothingToUndo(entry, call.Language));
    }
}
