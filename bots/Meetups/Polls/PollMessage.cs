using System.Globalization;
using Community.Matrix.Events;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Polls;

/// <summary>The messages of a poll: its question, one for each date, and the result.</summary>
internal static class PollMessage
{
    public const string Purpose = "poll", Prefix = "poll ", OptionPrefix = "option ", ResultPrefix = "result ";

    public static void Post(Work work, DatePoll poll, RoomEvent command)
    {
        work.Outbox.Reply(command, OutgoingMessage.Text(PollReplies.Question(poll), []), Purpose, $"{Prefix}{poll.Id}");
        foreach (var option in poll.Options)
        {
            var item = work.Outbox.Send(poll.Room, OutgoingMessage.Text(PollReplies.Option(poll, option), []), $"option {option.Number}", Subject(poll, option));
            foreach (var emoji in (string[])["✅", "❔", "❌"])
                work.Outbox.React(item, emoji, $"choice {option.Number} {emoji}");
        }
    }

    public static async Task UpdateAsync(Work work, DatePoll poll, PollOption option, CancellationToken cancellation)
    {
        if (await work.Outbox.FindOwnAsync(Subject(poll, option), cancellation) is { } item)
            await work.Outbox.EditAsync(item, OutgoingMessage.Text(PollReplies.Option(poll, option), []), $"option {poll.Id}-{option.Number}", cancellation);
    }

    /// <summary>States the result, and asks who began it whether the winner shall be announced.</summary>
    public static async Task CloseAsync(Work work, DatePoll poll, CancellationToken cancellation)
    {
        (poll.State, poll.RemindAt) = (PollState.Closed, null);
        if (await work.Outbox.FindOwnAsync($"{Prefix}{poll.Id}", cancellation) is not { } question)
            return;
        var item = work.Outbox.Remind(question, OutgoingMessage.Text(PollReplies.Result(poll), poll.By is { } by ? [by] : []), $"result {poll.Id}");
        item.Subject = $"{ResultPrefix}{poll.Id}";
        if (WinnerOf(poll) is not null)
            work.Outbox.React(item, "✅", $"choice result {poll.Id}");
    }

    /// <summary>The date that suits most; of equals that with more who could if need be, then the earlier. Null: it suits nobody.</summary>
    public static PollOption? WinnerOf(DatePoll poll) => Ranked(poll).FirstOrDefault(option => option.Count(Partstat.Accepted) + option.Count(Partstat.Tentative) > 0);

    public static IEnumerable<PollOption> Ranked(DatePoll poll) => poll.Options.OrderByDescending(option => option.Count(Partstat.Accepted))
        .ThenByDescending(option => option.Count(Partstat.Tentative)).ThenBy(option => option.Local);

    /// <summary>The poll an item belongs to, and of its dates the one that was meant.</summary>
    public static async Task<(DatePoll Poll, PollOption? Option)?> OfAsync(Work work, OutboxItem item, string prefix, CancellationToken cancellation)
    {
        if (item.Subject is not { } subject || !subject.StartsWith(prefix, StringComparison.Ordinal) || !MeetupNumber.TryParse(subject[prefix.Length..], out var number) ||
            await FindAsync(work, number.Meetup, cancellation) is not { } poll)
            return null;
        return (poll, poll.Options.Find(option => option.Number == number.Date));
    }

    public static Task<DatePoll?> FindAsync(Work work, long id, CancellationToken cancellation) => work.Db.Set<DatePoll>()
        .Include(poll => poll.Options).ThenInclude(option => option.Votes).Include(poll => poll.Nudges).AsSplitQuery()
        .SingleOrDefaultAsync(poll => poll.Id == id, cancellation);

    private static string Subject(DatePoll poll, PollOption option) => string.Create(CultureInfo.InvariantCulture, $"{OptionPrefix}{poll.Id}-{option.Number}");
}
