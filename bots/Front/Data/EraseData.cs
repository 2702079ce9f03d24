using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Privacy;
using Community.Hosting.Retention;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Front.Data;

/// <summary>
/// <c>!daten löschen</c> asks once more; <c>!daten löschen ja</c>, in the direct room, erases whoever says it from all parts of the suite
/// in one transaction, gives a receipt and leaves the room. That nothing is kept afterwards is also true of the erasure itself: the person
/// is not remembered as erased, so what they write later may be kept again, unless they object (<see cref="ObjectToData"/>).
/// </summary>
internal sealed class EraseData(IReadOnlyList<IPersonalData> parts, RetentionOptions retention) : ICommand
{
    private readonly ChoiceArgument<bool> _sure = new(DataReplies.Yes.Shown, [(DataReplies.Yes, true)]) { IsOptional = true };

    public CommandWord Word { get; } = new("löschen", "delete", "lösche", "erase");

    public IReadOnlyList<Argument> Takes => [_sure];

    public Wording Purpose { get; } = new("löscht alles, was über dich gespeichert ist", "deletes everything that is stored about you");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        if (call.Value(_sure) && await Discreetly.IsAloneAsync(call, work, cancellation))
        {
            await EraseAsync(call, work, cancellation);
            return;
        }
        var question = new Pages();
        question.Line(DataReplies.Sure.In(call.Language));
        await Discreetly.AnswerAsync(call, work, question.Done(), cancellation);
    }

    private async Task EraseAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var person = call.Event.Sender;
        var rooms = await work.Db.KnownRooms.AsNoTracking().Where(row => row.DirectWith == person).ToListAsync(cancellation);
        var erasures = new List<(IPersonalData Part, Erasure Erasure)>();
        foreach (var part in parts)
            erasures.Add((part, await part.EraseAsync(work, person, cancellation)));
        foreach (var (number, page) in DataReplies.Receipt(erasures, retention.HandledEvents, call.Language).Index())
            // Fleeting: that somebody was erased here is nothing to keep.
            work.Outbox.Send(call.Event.Room, OutgoingMessage.Text(page, []), $"receipt {number}").IsFleeting = true;
        foreach (var room in rooms)
            Leave(work, room.Account, room.Room);
    }

    private static void Leave(Work work, UserId account, RoomId room) =>
        (work.Outbox with { Account = account }).Leave(room, $"leave {room}").IsFleeting = true;
}
