using Community.Commands;
using Community.Commands.Permissions;
using Community.Faq.Life;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;

namespace Community.Faq.Commands;

/// <summary><c>!faq offen</c>: what waits for a curator, said to them alone, since drafts are nobody else's business.</summary>
internal sealed class ListOpen(EntryRights rights, Curators curators) : ICommand
{
    private const int Shown = 15;

    public CommandWord Word { get; } = new("offen", "open", "entwürfe", "drafts");

    public Wording Purpose { get; } = new("zeigt Kurator:innen, was auf sie wartet", "shows curators what waits for them");

    public bool IsListed => false;

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation)
    {
        if (call.IsDirect)
            return await rights.CuratedAsync(call.Event.Sender, room, cancellation);
        var isCurator = await curators.IsCuratorAsync(call.Event.Sender, room, cancellation);
        return isCurator ? new[] { call.Event.Room } : (IReadOnlyList<RoomId>)[];
    }

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var rooms = (IReadOnlyList<RoomId>)call.Prepared!;
        if (rooms.Count == 0)
        {
            call.Answer(work, new RichText().Text(OpenReplies.NotACurator(call.IsDirect).In(call.Language)));
            return;
        }
        var open = await OpenWork.OfAsync(work.Db, rooms, Shown, cancellation);
        var text = OpenReplies.Open(open, work.Outbox.Account.Server, call.Language);
        var said = call.IsDirect
            ? call.Answer(work, text)
            : await work.Outbox.SendDirectAsync(call.Event.Sender, OutgoingMessage.Notice(text), "open", cancellation);
        said.Shows.AddRange(open.Entries.Select(entry => new OutboxShown { What = FaqSubjects.Entry(entry.Id) }));
        if (!call.IsDirect)
            call.Answer(work, new RichText().Text(OpenReplies.SentToYou(open.Count).In(call.Language)));
    }
}
