using Community.Commands;
using Community.Faq.Life;
using Community.Store;

namespace Community.Faq.Commands;

/// <summary><c>!faq archiv NUMMER</c>: takes an entry out of what is found.</summary>
internal sealed class ArchiveEntry(EntryRights rights) : EntryCommand(rights)
{
    public override CommandWord Word { get; } = new("archiv", "archive", "archivieren");

    public override Wording Purpose { get; } = new("legt einen Eintrag ins Archiv", "puts an entry into the archive");

    protected override async Task RunAsync(CommandCall call, FaqEntry entry, EntryStanding standing, Work work, CancellationToken cancellation)
    {
        var change = entry.State == EntryState.Draft ? null : await Deciding.ArchiveAsync(work, entry, call.Event.Sender, cancellation);
        await DoneAsync(call, entry, change, LifeReplies.Archived(entry, call.Language), work, cancellation);
    }
}
