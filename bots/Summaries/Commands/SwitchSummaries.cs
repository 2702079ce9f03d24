using Community.Commands;
using Community.Commands.Permissions;
using Community.Commands.Settings;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;

namespace Community.Summaries.Commands;

/// <summary><c>!kompakt an</c> and <c>!kompakt aus</c>: whether this room's talk may be summarised. Switching it on is announced to everybody.</summary>
internal sealed class SwitchSummaries(bool on, SummaryMode mode) : ICommand
{
    public CommandWord Word { get; } = on ? new("an", "on", "ein") : new("aus", "off");

    public Wording Purpose { get; } = on
        ? new("schaltet Zusammenfassungen in diesem Raum ein (Moderation)", "switches summaries on in this room (moderators)")
        : new("schaltet sie wieder aus (Moderation)", "switches them off again (moderators)");

    public Permission? Needs(CommandCall call) => Permission.Curator;

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation) => new Found(
        SummarySettings.IsOn(await room.GetSettingsAsync(SummarySettings.EventType, cancellation)), await room.GetRightsAsync(cancellation), room.Self);

    public Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var found = (Found)call.Prepared!;
        if (on && found.IsOn)
            call.Answer(work, new RichText().Text(ConsentReplies.AlreadyOn.In(call.Language)));
        else if (SettingChange.Write(call, work, found.Rights, found.Self, SummarySettings.EventType, SummarySettings.Switched(on)))
            Tell(call, work);
        return Task.CompletedTask;
    }

    private void Tell(CommandCall call, Work work)
    {
        if (on)
            // It is about everybody's words: a notice would pass most of them by.
            work.Outbox.Reply(call.AnswerTo, OutgoingMessage.Text(ConsentReplies.SwitchedOn(mode.How, call.Language), []), "answer");
        else
            call.Answer(work, new RichText().Text(ConsentReplies.SwitchedOff.In(call.Language)));
    }

    private sealed record Found(bool IsOn, RoomRights Rights, UserId Self);
}
