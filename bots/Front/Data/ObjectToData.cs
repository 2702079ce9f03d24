using Community.Commands;
using Community.Matrix.Html;
using Community.Store;
using Community.Store.Privacy;

namespace Community.Front.Data;

/// <summary>
/// <c>!daten nein</c>: nothing of this person is captured any more, whoever wants to keep it. What they tell a bot themselves (that they
/// come to a meetup) still counts: it would mean nothing otherwise.
/// </summary>
internal sealed class ObjectToData : ICommand
{
    public CommandWord Word { get; } = DataReplies.No;

    public Wording Purpose { get; } = new("von dir soll sich niemand etwas merken", "nobody shall keep anything of yours");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        await work.Db.ObjectAsync(call.Event.Sender, work.Now, cancellation);
        await Discreetly.AnswerAsync(call, work, [new RichText().Text(DataReplies.Objected.In(call.Language))], cancellation);
    }
}
