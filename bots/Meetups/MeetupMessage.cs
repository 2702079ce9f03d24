using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Meetups.Rsvps;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups;

/// <summary>The one message that carries a date and its counts, kept up to date.</summary>
internal sealed class MeetupMessage(InvitationText text)
{
    /// <summary>A name takes up to 1.5 KB in a message (plain, as a link, as a mention), and an event holds 64.</summary>
    public const int PeopleAtOnce = 30;

    /// <summary>What names the message among those of its command.</summary>
    public const string Purpose = "meetup";

    public const string SubjectPrefix = "meetup ";

    /// <summary>Sends it as the answer to the command that announces the meetup, with the choices under it.</summary>
    public void Post(Work work, MeetupDate date, RoomEvent command)
    {
        var message = work.Outbox.Reply(command, Text(date).Message, Purpose, Subject(date));
        AddChoices(work, date, message, string.Empty);
    }

    /// <summary>Sends it into the meetup's room; from now on this is the message that counts.</summary>
    public async Task PostAnewAsync(Work work, MeetupDate date, CancellationToken cancellation)
    {
        if (await work.Outbox.FindOwnAsync(Subject(date), cancellation) is { } before)
            before.Subject = null;
        // First the old one lets go of the subject: a look for it must find one message.
        await work.Db.SaveChangesAsync(cancellation);
        var (message, names) = Text(date);
        var item = work.Outbox.Send(date.Meetup.Room, message, $"meetup {date.Name}", Subject(date));
        item.Shows.AddRange(names.Select(person => new OutboxShown { What = person.Value }));
        AddChoices(work, date, item, $" {date.Name}");
    }

    /// <summary>Brings the message up to date, if there is one. The votes and the meetup are loaded.</summary>
    public async Task UpdateAsync(Work work, MeetupDate date, CancellationToken cancellation)
    {
        if (await work.Outbox.FindOwnAsync(Subject(date), cancellation) is not { } message)
            return;
        var (content, names) = Text(date);
        await work.Outbox.EditAsync(message, content, $"counts {date.Name}", cancellation, names.Select(person => person.Value));
    }

    /// <summary>Says something that must reach people, by name, below the message; without one, in the meetup's room.</summary>
    public static async Task TellAsync(
        Work work, MeetupDate date, IEnumerable<UserId> people, Func<IReadOnlyList<UserId>, RichText> news, string purpose, CancellationToken cancellation)
    {
        var message = await work.Outbox.FindOwnAsync(Subject(date), cancellation)
            ?? await work.Outbox.FindOwnAsync(FirstSubject(date.MeetupId), cancellation);
        if (message is null)
            return;
        foreach (var (part, some) in people.Chunk(PeopleAtOnce).Index())
            work.Outbox.Remind(message, OutgoingMessage.Text(news(some), some), $"{purpose} {date.Name} {part}");
    }

    /// <summary>The date whose message the item is, with its meetup and answers.</summary>
    public static async Task<MeetupDate?> DateOfAsync(CommunityContext db, OutboxItem item, CancellationToken cancellation) =>
        item.Subject is { } subject && subject.StartsWith(SubjectPrefix, StringComparison.Ordinal) &&
        MeetupNumber.TryParse(subject[SubjectPrefix.Length..], out var number)
            ? await db.Set<MeetupDate>().WithAll().SingleOrDefaultAsync(date => date.MeetupId == number.Meetup && date.Number == (number.Date ?? 1), cancellation)
            : null;

    public static (Partstat Partstat, bool IsOnline)? AnswerOf(string emoji) => emoji switch
    {
        "✅" or "✔" or "☑" => (Partstat.Accepted, false),
        "💻" or "🖥" => (Partstat.Accepted, true),
        "❔" or "❓" => (Partstat.Tentative, false),
        "❌" or "✖" => (Partstat.Declined, false),
        _ => null,
    };

    /// <summary>The first has the meetup's number alone, which is how it is known again after a restore.</summary>
    public static string Subject(MeetupDate date) => date.Number == 1 ? FirstSubject(date.MeetupId) : $"{FirstSubject(date.MeetupId)}-{date.Number}";

    private static string FirstSubject(long meetup) => $"{SubjectPrefix}{meetup}";

    private static void AddChoices(Work work, MeetupDate date, OutboxItem message, string which)
    {
        foreach (var emoji in (string[])(date.Meetup.IsHybrid ? ["✅", "💻", "❔", "❌"] : ["✅", "❔", "❌"]))
            work.Outbox.React(message, emoji, $"choice {emoji}{which}");
    }

    // A text: a new date is news to the room, other than a confirmation.
    private (OutgoingMessage Message, IReadOnlyList<UserId> Names) Text(MeetupDate date)
    {
        var attendance = Attendance.Of(date, date.Meetup);
        return (OutgoingMessage.Text(text.Of(date, attendance), []), InvitationText.NamedIn(date, attendance));
    }
}
