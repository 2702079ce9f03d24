using Community.Commands;
using Community.Commands.Arguments;
using Community.Faq.Life;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Commands;

/// <summary><c>!faq vereinen NUMMER ANDERE</c>: makes the other entry part of the first.</summary>
internal sealed class MergeEntries(EntryRights rights) : EntryCommand(rights)
{
    private readonly NumberArgument _other = new(new Wording("ANDERE", "OTHER"), FaqReplies.OfAnEntry) { Missing = FaqReplies.WhichEntry };

    public override CommandWord Word { get; } = new("vereinen", "merge", "zusammenlegen");

    public override IReadOnlyList<Argument> Takes => [Number, _other];

    public override Wording Purpose { get; } = new("legt zwei Einträge zusammen", "makes one entry of two");

    protected override bool AllowsOwner => false;

    protected override async Task RunAsync(CommandCall call, FaqEntry entry, EntryStanding standing, Work work, CancellationToken cancellation)
    {
        var number = call.Value(_other);
        var other = await work.Db.WholeEntries().SingleOrDefaultAsync(one => one.Id == number && one.Room == entry.Room && one.Id != entry.Id, cancellation);
        if (other is not { IsShown: true } || !entry.IsShown || other.Visibility < entry.Visibility)
        {
            call.Answer(work, LifeReplies.CantMerge(call.Language));
            return;
        }
        var change = await Merging.MergeAsync(work, entry, other, call.Event.Sender, cancellation);
        await DoneAsync(call, entry, change, LifeReplies.Merged(entry, other, call.Language), work, cancellation);
    }
}
