using Community.Commands;
using Community.Commands.Arguments;
using Community.Faq.Life;
using Community.Hosting.Members;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Commands;

/// <summary><c>!faq hilfreich NUMMER [ja|nein]</c>: whether an entry helped, as 👍 and 👎 do. Who says so is not kept.</summary>
internal sealed class RateEntry(RoomMembers members) : ICommand
{
    private readonly NumberArgument _number = new(FaqReplies.Number, FaqReplies.OfAnEntry) { Missing = FaqReplies.WhichEntry };

    private readonly ChoiceArgument<bool> _helped = new(
        new Wording("ja|nein", "yes|no"), [(new CommandWord("ja", "yes", "👍"), true), (new CommandWord("nein", "no", "👎"), false)])
    { IsOptional = true };

    public CommandWord Word { get; } = new("hilfreich", "helpful", "half");

    public IReadOnlyList<Argument> Takes => [_number, _helped];

    public Wording Purpose { get; } = new("sagt, ob ein Eintrag geholfen hat", "says whether an entry helped");

    public bool IsListed => false;

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var number = call.Value(_number);
        var audience = call.IsDirect
            ? await Audience.OfPersonAsync(work.Db, call.Event.Sender, members, cancellation)
            : await Audience.OfRoomAsync(work.Db, call.Event.Room, members, cancellation);
        var isThere = await work.Db.Set<FaqEntry>().Shown().Where(audience.SeesThose()).AnyAsync(entry => entry.Id == number, cancellation);
        if (!isThere)
        {
            call.Answer(work, FaqReplies.NoSuchEntry(number, call.IsDirect, call.Language));
            return;
        }
        work.Db.Add(new FaqVote { EntryId = number, Event = call.Event.Id, IsHelpful = !call.Has(_helped) || call.Value(_helped) });
        call.Acknowledge(work);
    }
}
