using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Permissions;
using Community.Store;
using Community.Store.Delivery;

namespace Community.Front.Failures;

/// <summary><c>!erneut [KENNZEICHEN]</c>: tries once more what went wrong in this room, or shows what did.</summary>
internal sealed class TryAgain : IDefaultCommand
{
    private const int Shown = 10, LongestReference = 20;

    private readonly RestArgument _reference = new(new Wording("KENNZEICHEN", "REFERENCE")) { IsOptional = true };

    public static CommandSet Commands { get; } = new(FailureReplies.Word, FailureReplies.Title, FailureReplies.Purpose, [new TryAgain()]);

    public CommandWord Word { get; } = new("versuchen", "try", "versuche", "versuch");

    public IReadOnlyList<Argument> Takes => [_reference];

    public Wording Purpose => FailureReplies.Purpose;

    /// <summary>Whoever may decide what the community keeps may also have the bots try again.</summary>
    public Permission? Needs(CommandCall call) => Permission.Curator;

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var room = call.Event.Room;
        if (call.Value(_reference) is not { Length: <= LongestReference } reference)
        {
            var failures = await Failure.ListAsync(work.Db, room, cancellation);
            call.Answer(work, FailureReplies.List(failures, Shown, call.Language));
        }
        else if (await Failure.AskAgainAsync(work.Db, room, reference, cancellation))
        {
            call.Acknowledge(work);
        }
        else
        {
            call.Answer(work, FailureReplies.NotThere(reference, call.Language));
        }
    }
}
