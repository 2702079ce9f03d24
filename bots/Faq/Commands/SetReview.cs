using Community.Commands;
using Community.Commands.Arguments;
using Community.Faq.Life;
using Community.Store;

namespace Community.Faq.Commands;

/// <summary><c>!faq prüfen NUMMER DATUM</c>: when somebody shall look whether an entry is still right.</summary>
internal sealed class SetReview(EntryRights rights, EntryMessage message, TimeProvider time) : EntryCommand(rights)
{
    private readonly DayArgument _day = new(new Wording("DATUM", "DATE"), message.Zone, time) { Missing = new Wording("Wann soll geprüft werden?", "When shall it be reviewed?") };

    public override CommandWord Word { get; } = new("prüfen", "review", "prüfung");

    public override IReadOnlyList<Argument> Takes => [Number, _day];

    public override Wording Purpose { get; } = new("bestimmt, wann ein Eintrag geprüft wird", "says when an entry is reviewed");

    protected override async Task RunAsync(CommandCall call, FaqEntry entry, EntryStanding standing, Work work, CancellationToken cancellation)
    {
        var at = message.Zone.AtStartOfDay(call.Value(_day)).ToInstant();
        if (at <= work.Now)
        {
            call.Refuse(work, OwnerReplies.NoDay.In(call.Language));
            return;
        }
        var editing = new Editing(work, entry, call.Event.Sender);
        if (entry.State == EntryState.ToReview)
            editing.State(EntryState.Published);
        editing.ReviewAt(at);
        await DoneAsync(call, entry, editing.Number, OwnerReplies.ReviewedOn(entry, message.Day(at, call.Language), call.Language), work, cancellation);
    }
}
