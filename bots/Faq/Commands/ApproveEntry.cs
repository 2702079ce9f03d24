using Community.Commands;
using Community.Faq.Gaps;
using Community.Faq.Life;
using Community.Faq.Search;
using Community.Hosting.Members;
using Community.Store;
using Community.Store.Delivery;

namespace Community.Faq.Commands;

/// <summary><c>!faq ok NUMMER</c>: says yes to what waits, a draft, a change, or the question whether it is still right.</summary>
internal sealed class ApproveEntry(EntryRights rights, Deciding deciding, FaqSearch search, RoomMembers members) : EntryCommand(rights)
{
    /// <summary>So alike that it may be the same.</summary>
    private const double Alike = 0.5;

    public override CommandWord Word { get; } = new("ok", "ok", "okay", "freigeben", "approve");

    public override Wording Purpose { get; } = new("gibt frei, was wartet", "approves what waits");

    protected override bool AllowsOwner => false;

    protected override async Task RunAsync(CommandCall call, FaqEntry entry, EntryStanding standing, Work work, CancellationToken cancellation)
    {
        var decision = await deciding.ApproveAsync(work, entry, call.Event.Sender, cancellation);
        var alike = decision is Decision.Published ? await AlikeAsync(work, entry, cancellation) : [];
        var wanted = decision is Decision.Published ? await GapNotes.FillAsync(work, entry, cancellation) : 0;
        call.Answer(work, GapReplies.WithThanks(LifeReplies.Decided(entry, decision, alike, call.Language), wanted, call.Language)).Shows
            .AddRange(alike.Select(one => new OutboxShown { What = FaqSubjects.Entry(one.Id) }));
    }

    private async Task<IReadOnlyList<FaqEntry>> AlikeAsync(Work work, FaqEntry entry, CancellationToken cancellation)
    {
        var audience = await Audience.OfRoomAsync(work.Db, entry.Room, members, cancellation);
        var found = await search.FindAsync(work.Db, audience, entry.Question, 3, cancellation);
        return [.. found.Where(one => one.Entry.Id != entry.Id && one.Entry.Room == entry.Room && one.Confidence >= Alike).Select(one => one.Entry).Take(2)];
    }
}
