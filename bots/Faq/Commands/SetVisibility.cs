using Community.Commands;
using Community.Commands.Arguments;
using Community.Faq.Life;
using Community.Hosting.Members;
using Community.Store;

namespace Community.Faq.Commands;

/// <summary><c>!faq sichtbar NUMMER raum|space|öffentlich</c>: who may see an entry. To widen it takes the time to object.</summary>
internal sealed class SetVisibility(EntryRights rights, Widening widening, EntryMessage message, RoomMembers members) : EntryCommand(rights)
{
    private readonly ChoiceArgument<Visibility> _visibility = new(new Wording("raum|space|öffentlich", "room|space|public"),
    [
        (new CommandWord("raum", "room"), Visibility.Room),
        (new CommandWord("space", "space"), Visibility.Space),
        (new CommandWord("öffentlich", "public", "alle"), Visibility.Public),
    ]);

    public override CommandWord Word { get; } = new("sichtbar", "visible", "sichtbarkeit", "visibility");

    public override IReadOnlyList<Argument> Takes => [Number, _visibility];

    public override Wording Purpose { get; } = new("bestimmt, wer einen Eintrag sieht", "says who sees an entry");

    protected override bool AllowsOwner => false;

    protected override async Task RunAsync(CommandCall call, FaqEntry entry, EntryStanding standing, Work work, CancellationToken cancellation)
    {
        var wanted = call.Value(_visibility);
        if (wanted == Visibility.Space && members.Space is null)
            call.Refuse(work, AudienceReplies.NoSpace.In(call.Language));
        else if (!entry.IsShown)
            call.Answer(work, LifeReplies.NothingChanged(entry, call.Language));
        else if (entry.IsObjected && wanted > Visibility.Room)
            call.Answer(work, AudienceReplies.SomebodyObjected(entry, call.Language));
        else
        {
            await widening.WantAsync(work, entry, wanted, call.Event.Sender, call.Language, cancellation);
            call.Answer(work, entry.WidensAt is { } at
                ? AudienceReplies.WillWiden(entry, message.Day(at, call.Language), call.Language)
                : AudienceReplies.IsNow(entry, call.Language));
        }
    }
}
