using System.Globalization;
using System.Text.Json.Nodes;
using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Permissions;
using Community.Commands.Settings;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Summaries.Digests;
using NodaTime;

namespace Community.Summaries.Commands;

/// <summary><c>!kompakt täglich 8:00 [RAUM]</c> and <c>!kompakt wöchentlich Mo 9:00 [RAUM]</c>: regularly, here or in another room; <c>aus</c> ends it.</summary>
internal sealed class ScheduleDigest(bool weekly, DateTimeZone zone, RoomMembers members, Curators curators) : ICommand
{
    private const int Off = -1, MinutesOfAnHour = 60;

    private static readonly CommandWord OffWord = new("aus", "off", "nie", "never");

    private readonly ChoiceArgument<IsoDayOfWeek> _day = new(
        new Wording("TAG", "DAY"),
        [
            (new CommandWord("Mo", "Mon", "Montag", "montags", "Monday"), IsoDayOfWeek.Monday), (new CommandWord("Di", "Tue", "Dienstag", "dienstags", "Tuesday"), IsoDayOfWeek.Tuesday),
            (new CommandWord("Mi", "Wed", "Mittwoch", "mittwochs", "Wednesday"), IsoDayOfWeek.Wednesday), (new CommandWord("Do", "Thu", "Donnerstag", "donnerstags", "Thursday"), IsoDayOfWeek.Thursday),
            (new CommandWord("Fr", "Fri", "Freitag", "freitags", "Friday"), IsoDayOfWeek.Friday), (new CommandWord("Sa", "Sat", "Samstag", "samstags", "Saturday", "Sonnabend"), IsoDayOfWeek.Saturday),
            (new CommandWord("So", "Sun", "Sonntag", "sonntags", "Sunday"), IsoDayOfWeek.Sunday),
        ])
    { IsOptional = true, MayBeSkipped = true };

    private readonly OwnArgument<int> _time = new(new Wording("UHRZEIT|aus", "TIME|off"), TryRead, DigestReplies.NoTime);

    private readonly ChoiceArgument<bool> _clock = new(new Wording("Uhr", "o'clock"), [(new CommandWord("Uhr", "o'clock"), true)]) { IsOptional = true, MayBeSkipped = true };

    private readonly RoomArgument _room = new(new Wording("RAUM", "ROOM")) { IsOptional = true };

    public CommandWord Word { get; } = weekly ? new("wöchentlich", "weekly") : new("täglich", "daily");

    public IReadOnlyList<Argument> Takes => weekly ? [_day, _time, _clock, _room] : [_time, _clock, _room];

    public Wording Purpose { get; } = weekly
        ? new("sagt jede Woche, was war und was kommt (Moderation)", "says every week what was and what comes (moderators)")
        : new("sagt jeden Tag, was war und was kommt (Moderation)", "says every day what was and what comes (moderators)");

    public Permission? Needs(CommandCall call) => Permission.Curator;

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation)
    {
        var link = call.Value(_room);
        var target = link?.Alias is { } alias ? await room.FindRoomAsync(alias, cancellation) : link?.Id ?? call.Event.Room;
        // Whoever lets us speak in another room has the say there, too.
        var maySpeak = target == call.Event.Room || (target is { } there && members.IsMember(there, call.Event.Sender) == true &&
            await curators.IsCuratorAsync(call.Event.Sender, room.In(there), cancellation));
        return new Found(
            maySpeak ? target : null, SummarySettings.IsOn(await room.GetSettingsAsync(SummarySettings.EventType, cancellation)),
            await room.GetRightsAsync(cancellation), room.Self);
    }

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var found = (Found)call.Prepared!;
        var minute = call.Value(_time);
        if (found.Target is not { } target)
        {
            call.Answer(work, new RichText().Text(DigestReplies.NotThere.In(call.Language)));
            return;
        }
        var times = minute == Off ? null : new DigestTimes(
            !weekly ? null : call.Has(_day) ? call.Value(_day) : IsoDayOfWeek.Monday, minute, target == call.Event.Room ? null : target, call.Language);
        if (!SettingChange.Write(call, work, found.Rights, found.Self, SummarySettings.EventType, new JsonObject { [DigestTimes.Key] = times?.ToState() }))
            return;
        await DigestRows.FollowAsync(work, call.Event.Room, times, zone, cancellation);
        call.Answer(work, new RichText().Text(
            (times is null ? DigestReplies.SwitchedOff : DigestReplies.SwitchedOn(times, times.After(work.Now, zone).InZone(zone), found.IsOn)).In(call.Language)));
    }

    /// <summary>"8:00", "8.30", "8h", "08", or that there shall be none.</summary>
    private static bool TryRead(string typed, out int minute)
    {
        minute = Off;
        if (OffWord.Matches(typed))
            return true;
        var parts = typed.TrimEnd('h', 'H').Split(':', '.');
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 23)
            return false;
        var minutes = 0;
        if (parts.Length == 2 && (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minutes) || minutes > 59))
            return false;
        minute = (hour * MinutesOfAnHour) + minutes;
        return true;
    }

    private sealed record Found(RoomId? Target, bool IsOn, RoomRights Rights, UserId Self);
}
