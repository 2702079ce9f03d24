using Community.Commands;
using Community.Commands.Arguments;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Minutes;

/// <summary><c>!protokoll erledigt AUFGABE</c>: the typed way to tick a task off.</summary>
internal sealed class TaskDone : ICommand
{
    private readonly NumberArgument _task = new(new Wording("AUFGABE", "TASK"), new Wording("einer Aufgabe", "of a task"));

    public CommandWord Word { get; } = new("erledigt", "done");

    public IReadOnlyList<Argument> Takes => [_task];

    public Wording Purpose { get; } = new("hakt eine Aufgabe ab", "ticks a task off");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var number = call.Value(_task);
        var minutes = await work.Db.Set<DateMinutes>().WithAll().SingleOrDefaultAsync(
            one => one.Date.Meetup.Room == call.Event.Room && one.Entries.Any(entry => entry.Id == number && entry.Kind == EntryKind.Task), cancellation);
        if (minutes?.Entries.Find(entry => entry.Id == number) is not { } entry)
            call.Answer(work, MinutesReplies.NoSuchTask(number, call.Language));
        else if (entry.Person is not null && entry.Person != call.Event.Sender && !minutes.Date.Meetup.IsLedBy(call.Event.Sender))
            call.Answer(work, MinutesReplies.NotYourTask(entry.Person.Value, call.Language));
        else
        {
            await MinutesMessage.DoneAsync(work, minutes, entry, cancellation);
            call.Acknowledge(work);
        }
    }
}
