using Community.Commands;
using Community.Matrix.Html;
using Community.Store;
using Community.Store.Privacy;

namespace Community.Front.Data;

/// <summary><c>!daten ja</c> takes an objection back.</summary>
internal sealed class AllowData : ICommand
{
    public CommandWord Word { get; } = DataReplies.Yes;

    public Wording Purpose { get; } = new("gute Antworten von dir dürfen wieder gemerkt werden", "good answers of yours may be kept again");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        await work.Db.WithdrawObjectionAsync(call.Event.Sender, cancellation);
        await Discreetly.AnswerAsync(call, work, [new RichText().Text(DataReplies.Allowed.In(call.Language))], cancellation);
    }
}
