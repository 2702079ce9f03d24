using Community.Commands;
using Community.Commands.Arguments;
using Community.Store;

namespace Community.Front.Commands;

/// <summary><c>!hilfe [WORT]</c>: a line for each word of the suite, or all about one of them.</summary>
/// <param name="sets">All words of the suite.</param>
internal sealed class ShowOverview(Func<IReadOnlyList<CommandSet>> sets) : IDefaultCommand
{
    private readonly RestArgument _about = new(new Wording("WORT", "WORD")) { IsOptional = true };

    public CommandWord Word { get; } = new("überblick", "overview", "alles", "all", "hilfe", "help");

    public IReadOnlyList<Argument> Takes => [_about];

    public Wording Purpose { get; } = new("zeigt, was wir alle können, oder was hinter einem Wort steckt", "shows what all of us can do, or what is behind a word");

    public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var about = call.Value(_about)?.TrimStart('!');
        call.Answer(work, about is null || (call.IsDirect && !sets().Any(set => set.Word.Matches(about))) ? FrontReplies.Overview(sets(), call.Language)
            : sets().FirstOrDefault(set => set.Word.Matches(about)) is { } set ? set.HelpIn(call.Language)
            : FrontReplies.UnknownWord(about, call.Language));
        return Task.CompletedTask;
    }
}
