using Community.Commands;
using Community.Commands.Arguments;
using Community.Matrix.Html;
using Community.Store;

namespace Community.Meetups.Reminders;

/// <summary><c>!treffen erinnern an|aus</c>: whether I am reminded, of whatever meetup.</summary>
internal sealed class SwitchReminders : ICommand
{
    private readonly ChoiceArgument<bool> _on = new(
        new Wording("an|aus", "on|off"), [(new CommandWord("an", "on", "ja", "yes", "ein"), true), (new CommandWord("aus", "off", "nein", "no", "keine"), false)]);

    public CommandWord Word { get; } = new("erinnern", "remind", "erinnerung", "reminders");

    public IReadOnlyList<Argument> Takes => [_on];

    public Wording Purpose { get; } = new("ob ich dich an Treffen erinnere", "whether I remind you of meetups");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var kept = await work.Db.Set<ReminderOptOut>().FindAsync([call.Event.Sender], cancellation);
        var on = call.Value(_on);
        if (!on && kept is null)
            work.Db.Add(new ReminderOptOut { Person = call.Event.Sender });
        else if (on && kept is not null)
            work.Db.Remove(kept);
        call.Answer(work, new RichText().Text((on
            ? new Wording("Gut, ich erinnere dich wieder an Treffen, zu denen du kommst.", "All right, I remind you again of meetups that you come to.")
            : new Wording("Gut, ich erinnere dich an kein Treffen mehr.", "All right, I won't remind you of any meetup.")).In(call.Language)));
    }
}
