using Community.Commands;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups;

/// <summary>The one message that carries a meetup and its counts, kept up to date.</summary>
internal sealed class MeetupMessage(MeetupReplies replies)
{
    /// <summary>A name takes up to 1.5 KB in a message (plain, as a link, as a mention), and an event holds 64.</summary>
    public const int PeopleAtOnce = 30;

    private static readonly Dictionary<Partstat, string> Emojis = new()
    {
        [Partstat.Accepted] = "✅",
        [Partstat.Tentative] = "❔",
        [Partstat.Declined] = "❌",
    };

    /// <summary>Sends it as the answer to the command that announces the meetup, with the choices under it.</summary>
    public void Post(Work work, Meetup meetup, RoomEvent command)
    {
        var message = work.Outbox.Reply(command, Text(meetup), Purpose, Subject(meetup.Id));
        AddChoices(work, message, string.Empty);
    }

    /// <summary>Sends it into the meetup's room, which is not the one it was announced in; from now on this is the message that counts.</summary>
    public async Task PostAnewAsync(Work work, Meetup meetup, CancellationToken cancellation)
    {
        if (await work.Outbox.FindOwnAsync(Subject(meetup.Id), cancellation) is { } before)
            before.Subject = null;
        // First the old one lets go of the subject: a look for it must find one message.
        await work.Db.SaveChangesAsync(cancellation);
        AddChoices(work, work.Outbox.Send(meetup.Room, Text(meetup), $"meetup {meetup.Id}", Subject(meetup.Id)), $" {meetup.Id}");
    }

    /// <summary>Tells those who come or may come, by name; nobody is told of what they did themselves.</summary>
    public async Task TellAsync(Work work, Meetup meetup, Wording news, UserId by, string purpose, CancellationToken cancellation)
    {
        if (await work.Outbox.FindOwnAsync(Subject(meetup.Id), cancellation) is not { } message)
            return;
        foreach (var (part, some) in meetup.Coming.Where(person => person != by).Chunk(PeopleAtOnce).Index())
            work.Outbox.Remind(message, OutgoingMessage.Text(replies.News(meetup, some, news), some), $"{purpose} {meetup.Id} {part}");
    }

    /// <summary>Brings the counts up to date.</summary>
    public async Task UpdateAsync(Work work, Meetup meetup, CancellationToken cancellation)
    {
        if (await work.Outbox.FindOwnAsync(Subject(meetup.Id), cancellation) is { } message)
            await work.Outbox.EditAsync(message, Text(meetup), $"counts {meetup.Id}", cancellation);
    }

    /// <summary>The meetup whose message the item is, with its answers.</summary>
    public static async Task<Meetup?> MeetupOfAsync(CommunityContext db, OutboxItem item, CancellationToken cancellation) =>
        item.Subject is { } subject && subject.StartsWith(SubjectPrefix, StringComparison.Ordinal) &&
        long.TryParse(subject[SubjectPrefix.Length..], out var id)
            ? await db.Set<Meetup>().Include(meetup => meetup.Votes).SingleOrDefaultAsync(meetup => meetup.Id == id, cancellation)
            : null;

    public static Partstat? PartstatOf(string emoji) => emoji switch
    {
        "✅" or "✔" or "☑" => Partstat.Accepted,
        "❔" or "❓" => Partstat.Tentative,
        "❌" or "✖" => Partstat.Declined,
        _ => null,
    };

    private static void AddChoices(Work work, OutboxItem message, string which)
    {
        foreach (var (partstat, emoji) in Emojis)
            work.Outbox.React(message, emoji, $"choice {partstat}{which}");
    }

    public static string Subject(long meetup) => $"{SubjectPrefix}{meetup}";

    /// <summary>What names the message among those of its command.</summary>
    public const string Purpose = "meetup";

    public const string SubjectPrefix = "meetup ";

    // A text: a new date is news to the room, other than a confirmation.
    private OutgoingMessage Text(Meetup meetup) => OutgoingMessage.Text(replies.Announcement(meetup), []);
}
