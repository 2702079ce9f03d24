using Community.Commands;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Front.Data;

/// <summary>What is between a person and the bot is said in their direct room, wherever it was asked.</summary>
internal static class Discreetly
{
    /// <summary>Whether the command came from the person's own direct room with this account.</summary>
    public static Task<bool> IsAloneAsync(CommandCall call, Work work, CancellationToken cancellation) => work.Db.KnownRooms.AnyAsync(
        row => row.Account == work.Outbox.Account && row.Room == call.Event.Room && row.DirectWith == call.Event.Sender && !row.IsEncrypted, cancellation);

    /// <summary>Answers there; in a room of many only a word says where the answer is.</summary>
    public static async Task AnswerAsync(CommandCall call, Work work, IReadOnlyList<RichText> pages, CancellationToken cancellation)
    {
        var alone = await IsAloneAsync(call, work, cancellation);
        foreach (var (number, page) in pages.Index())
        {
            // A text and no notice: it shall reach the person.
            var message = OutgoingMessage.Text(page, []);
            var item = alone
                ? work.Outbox.Send(call.Event.Room, message, $"page {number}")
                : await work.Outbox.SendDirectAsync(call.Event.Sender, message, $"page {number}", cancellation);
            // It is about the person, so with their data it goes.
            item.Shows.Add(new OutboxShown { What = call.Event.Sender.Value });
        }
        if (!alone)
            call.Answer(work, new RichText().Text(DataReplies.LookThere.In(call.Language)));
    }
}
