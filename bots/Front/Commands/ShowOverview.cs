using Community.Commands;
using Community.Commands.Arguments;
using Community.Hosting.Bots;
using Community.Matrix.Ids;
using Community.Store;

namespace Community.Front.Commands;

/// <summary><c>!hilfe [WORT]</c>: a line for each word that goes in this room, and who would come if invited; or all about one word.</summary>
internal sealed class ShowOverview(Func<CommandDesk> desk) : IDefaultCommand
{
    private readonly RestArgument _about = new(new Wording("WORT", "WORD")) { IsOptional = true };

    public CommandWord Word { get; } = new("überblick", "overview", "alles", "all", "hilfe", "help");

    public IReadOnlyList<Argument> Takes => [_about];

    public Wording Purpose { get; } = new("zeigt, was wir alle können, oder was hinter einem Wort steckt", "shows what all of us can do, or what is behind a word");

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation)
    {
        var elsewhere = new Dictionary<CommandSet, UserId>();
        foreach (var set in desk().Sets)
            if (await desk().ElsewhereAsync(set, room, cancellation) is { } account)
                elsewhere[set] = account;
        return elsewhere;
    }

    public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var elsewhere = (Dictionary<CommandSet, UserId>)call.Prepared!;
        var about = call.Value(_about)?.TrimStart('!');
        var set = about is null ? null : desk().SetOf(about);
        call.Answer(work, set is not null && elsewhere.TryGetValue(set, out var account)
                ? FrontReplies.NotHere(set.HelpIn(call.Language).NewLine(), set, account, call.Language)
            : set is not null ? set.HelpIn(call.Language)
            : about is null || call.IsDirect ? FrontReplies.Overview([.. desk().Sets.Where(one => !elsewhere.ContainsKey(one))], elsewhere, call.Language)
            : FrontReplies.UnknownWord(about, call.Language));
        return Task.CompletedTask;
    }
}
