using Community.Commands;
using Community.Commands.Arguments;
using Community.Matrix.Html;
using Community.Store;
using Community.Summaries.Privacy;

namespace Community.Summaries.Commands;

/// <summary><c>!kompakt ohne mich</c> and <c>!kompakt mit mir</c>: whether the words of whoever says it are read for summaries, in whatever room.</summary>
internal sealed class StepOutOrIn(bool isOut) : ICommand
{
    private readonly ChoiceArgument<bool> _me = isOut
        ? new(new Wording("mich", "me"), [(new CommandWord("mich", "me"), true)])
        : new(new Wording("mir", "me"), [(new CommandWord("mir", "me"), true)]);

    public CommandWord Word { get; } = isOut ? new("ohne", "without") : new("mit", "with");

    public IReadOnlyList<Argument> Takes => [_me];

    public Wording Purpose { get; } = isOut
        ? new("deine Nachrichten kommen in keiner Zusammenfassung vor", "your messages are in no summary")
        : new("sie kommen wieder vor", "they are in them again");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        await StepOuts.SetAsync(work.Db, call.Event.Sender, isOut, cancellation);
        call.Answer(work, new RichText().Text((isOut ? ConsentReplies.SteppedOut : ConsentReplies.SteppedIn).In(call.Language)));
    }
}
