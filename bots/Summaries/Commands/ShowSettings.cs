using Community.Commands;
using Community.Hosting.Bots;
using Community.Store;

namespace Community.Summaries.Commands;

/// <summary><c>!kompakt einstellungen</c>: whether this room's talk is summarised, by what, and where that runs.</summary>
internal sealed class ShowSettings(SummaryMode mode) : ICommand
{
    public CommandWord Word { get; } = new("einstellungen", "settings", "einstellung", "setting");

    public Wording Purpose { get; } = new("zeigt, was in diesem Raum gilt", "shows what goes in this room");

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation) =>
        SummarySettings.IsOn(await room.GetSettingsAsync(SummarySettings.EventType, cancellation));

    public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        call.Answer(work, ConsentReplies.Settings((bool)call.Prepared!, mode.How, call.Language));
        return Task.CompletedTask;
    }
}
