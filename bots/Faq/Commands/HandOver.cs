using System.Globalization;
using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Permissions;
using Community.Commands.Prompts;
using Community.Faq.Life;
using Community.Hosting.Members;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Commands;

/// <summary><c>!faq übergabe ALT NEU</c>: all entries of this room that somebody looks after are another's from now on.</summary>
internal sealed class HandOver(RoomMembers members) : IUndoable
{
    private readonly PersonArgument _from = new(new Wording("BISHER", "FROM")) { Missing = OwnerReplies.Who };

    private readonly PersonArgument _to = new(new Wording("NEU", "TO")) { Missing = OwnerReplies.ToWhom };

    public CommandWord Word { get; } = new("übergabe", "handover", "übergeben");

    public IReadOnlyList<Argument> Takes => [_from, _to];

    public Wording Purpose { get; } = new("gibt alle Einträge einer Person an eine andere", "gives all entries of a person to another");

    public bool IsListed => false;

    public Permission? Needs(CommandCall call) => call.IsDirect ? null : Permission.Curator.OrOwner;

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var (from, to) = (call.Value(_from), call.Value(_to));
        if (call.IsDirect)
            call.Answer(work, new RichText().Text(FaqReplies.NotInDirect.In(call.Language)));
        else if (call.Standing is { IsEnough: false } standing && from != call.Event.Sender)
            call.Answer(work, FaqReplies.OnlyCurators(new EntryStanding(call.Event.Room, standing.Has, standing.Needed), ownersToo: true, call.Language));
        else if (members.IsMember(call.Event.Room, to) != true)
            call.Answer(work, OwnerReplies.NotInRoom(call.Language));
        else
            await GiveAsync(call, from, to, work, cancellation);
    }

    public async Task UndoAsync(CommandCall call, string about, Work work, CancellationToken cancellation)
    {
        foreach (var pair in about.Split(','))
            if (pair.Split(':') is [var id, var number] &&
                await work.Db.WholeEntries().SingleOrDefaultAsync(one => one.Id == long.Parse(id, CultureInfo.InvariantCulture), cancellation) is { } entry)
                await Undoing.UndoAsync(work, entry, int.Parse(number, CultureInfo.InvariantCulture), call.Event.Sender, cancellation);
        call.Answer(work, OwnerReplies.GivenBack(call.Language));
    }

    private async Task GiveAsync(CommandCall call, UserId from, UserId to, Work work, CancellationToken cancellation)
    {
        var room = call.Event.Room;
        var entries = await work.Db.WholeEntries().Where(entry => entry.Room == room && (entry.Owner == from || entry.StandIn == from)).ToListAsync(cancellation);
        var done = new List<string>();
        foreach (var entry in entries)
        {
            var editing = new Editing(work, entry, call.Event.Sender);
            if (entry.Owner == from)
                editing.Owner(to).StandIn(entry.StandIn == to ? null : entry.StandIn);
            else
                editing.StandIn(entry.Owner == to ? null : to);
            done.Add(string.Create(CultureInfo.InvariantCulture, $"{entry.Id}:{editing.Number}"));
        }
        if (done.Count == 0)
            call.Answer(work, OwnerReplies.NothingOf(from, call.Language));
        else
            await call.OfferUndoAsync(this, work, OwnerReplies.Given(done.Count, to, call.Language), string.Join(',', done), cancellation);
    }
}
