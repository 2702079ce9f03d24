using Community.Commands;
using Community.Faq.Life;
using Community.Store;

namespace Community.Faq.Commands;

/// <summary><c>!faq nein NUMMER</c>: says no to what waits. A draft is gone then, with its words.</summary>
internal sealed class RejectEntry(EntryRights rights) : EntryCommand(rights)
{
    public override CommandWord Word { get; } = new("nein", "no", "ablehnen", "reject");

    public override Wording Purpose { get; } = new("lehnt ab, was wartet", "rejects what waits");

    protected override bool AllowsOwner => false;

    protected override async Task RunAsync(CommandCall call, FaqEntry entry, EntryStanding standing, Work work, CancellationToken cancellation) =>
        call.Answer(work, LifeReplies.Decided(entry, await Deciding.RejectAsync(work, entry, cancellation), [], call.Language));
}
