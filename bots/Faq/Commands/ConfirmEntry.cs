using Community.Commands;
using Community.Faq.Life;
using Community.Store;

namespace Community.Faq.Commands;

/// <summary><c>!faq stimmt NUMMER</c>: somebody has looked, and it is still right.</summary>
internal sealed class ConfirmEntry(EntryRights rights, Deciding deciding, EntryMessage message) : EntryCommand(rights)
{
    public override CommandWord Word { get; } = new("stimmt", "right", "geprüft", "checked");

    public override Wording Purpose { get; } = new("sagt, dass ein Eintrag noch stimmt", "says that an entry is still right");

    protected override Task RunAsync(CommandCall call, FaqEntry entry, EntryStanding standing, Work work, CancellationToken cancellation)
    {
        if (!entry.IsShown)
        {
            call.Answer(work, LifeReplies.NothingChanged(entry, call.Language));
            return Task.CompletedTask;
        }
        deciding.Checked(work, entry, call.Event.Sender);
        call.Answer(work, LifeReplies.StillRight(entry, message.Day(entry.ReviewAt!.Value, call.Language), call.Language));
        return Task.CompletedTask;
    }
}
