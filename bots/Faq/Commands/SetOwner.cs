using Community.Commands;
using Community.Commands.Arguments;
using Community.Faq.Life;
using Community.Hosting.Members;
using Community.Store;

namespace Community.Faq.Commands;

/// <summary><c>!faq verantwortlich NUMMER PERSON [VERTRETUNG]</c>: who looks after an entry.</summary>
internal sealed class SetOwner(EntryRights rights, RoomMembers members) : EntryCommand(rights)
{
    private readonly PersonArgument _owner = new(new Wording("PERSON", "PERSON")) { Missing = OwnerReplies.Who };

    private readonly PersonArgument _standIn = new(new Wording("VERTRETUNG", "STAND-IN")) { IsOptional = true };

    public override CommandWord Word { get; } = new("verantwortlich", "owner", "eigentümer", "kümmert");

    public override IReadOnlyList<Argument> Takes => [Number, _owner, _standIn];

    public override Wording Purpose { get; } = new("bestimmt, wer sich um einen Eintrag kümmert", "says who looks after an entry");

    protected override async Task RunAsync(CommandCall call, FaqEntry entry, EntryStanding standing, Work work, CancellationToken cancellation)
    {
        var owner = call.Value(_owner);
        Matrix.Ids.UserId? standIn = call.Has(_standIn) ? call.Value(_standIn) : null;
        if (members.IsMember(entry.Room, owner) != true || (standIn is { } second && members.IsMember(entry.Room, second) != true))
        {
            call.Answer(work, OwnerReplies.NotInRoom(call.Language));
            return;
        }
        var editing = new Editing(work, entry, call.Event.Sender).Owner(owner).StandIn(standIn == owner ? null : standIn);
        await DoneAsync(call, entry, editing.Number, LifeReplies.LookedAfter(entry, owner, entry.StandIn, call.Language), work, cancellation);
    }
}
