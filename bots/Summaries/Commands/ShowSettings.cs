using System.Text.Json;
using Community.Commands;
using Community.Hosting.Bots;
using Community.Store;
using Community.Summaries.Digests;

namespace Community.Summaries.Commands;

/// <summary><c>!kompakt einstellungen</c>: whether this room's talk is summarised, by what, and where that runs.</summary>
internal sealed class ShowSettings(SummaryMode mode) : ICommand
{
    public CommandWord Word { get; } = new("einstellungen", "settings", "einstellung", "setting");

    public Wording Purpose { get; } = new("zeigt, was in diesem Raum gilt", "shows what goes in this room");

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation) =>
        new Found(await room.GetSettingsAsync(SummarySettings.EventType, cancellation));

    public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var content = ((Found)call.Prepared!).Content;
        call.Answer(work, ConsentReplies.Settings(SummarySettings.IsOn(content), DigestTimes.Read(content), mode.How, call.Language));
        return Task.CompletedTask;
    }

    private sealed record Found(JsonElement? Content);
}
