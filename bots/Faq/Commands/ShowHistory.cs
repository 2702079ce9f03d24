using Community.Commands;
using Community.Faq.Life;
using Community.Store;
using Community.Store.Delivery;

namespace Community.Faq.Commands;

/// <summary><c>!faq verlauf NUMMER</c>: what was changed of an entry, with the number by which it can be taken back.</summary>
internal sealed class ShowHistory(EntryRights rights, EntryMessage message) : EntryCommand(rights)
{
    public override CommandWord Word { get; } = new("verlauf", "history", "änderungen");

    public override Wording Purpose { get; } = new("zeigt, was geändert wurde", "shows what was changed");

    protected override Task RunAsync(CommandCall call, FaqEntry entry, EntryStanding standing, Work work, CancellationToken cancellation)
    {
        call.Answer(work, HistoryReplies.History(entry, message, call.Language)).Shows.Add(new OutboxShown { What = FaqSubjects.Entry(entry.Id) });
        return Task.CompletedTask;
    }
}
