using Community.Commands.Arguments;
using Community.Matrix.Html;
using Community.Store;

namespace Community.Commands;

/// <summary><c>!faq ping WORTE</c> is answered by <c>pong WORTE</c>.</summary>
internal sealed class PingCommand : ICommand
{
    private const int LongestEcho = 300;

    public CommandWord Word { get; } = new("ping", "ping");

    public IReadOnlyList<Argument> Takes { get; } = [new RestArgument(CommonReplies.PingArguments) { IsOptional = true }];

    /// <summary>For those who run the bots; nobody else looks for it.</summary>
    public bool IsListed => false;

    public Wording Purpose => CommonReplies.PingPurpose;

    public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        call.Answer(work, new RichText().Text($"pong {Excerpt.Of(call.Text, LongestEcho)}".TrimEnd()));
        return Task.CompletedTask;
    }
}
