using System.Globalization;
using Community.Matrix.Events;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Polls;

/// <summary>The messages of a poll: its question, one for each date or one poll to choose in, and the result.</summary>
internal static class PollMessage
{
    public const string Purpose = "poll", Prefix = "poll ", OptionPrefix = "option ", ChoicePrefix = "choice of ", ResultPrefix = "result ";

    public static void Post(Work work, DatePoll poll, RoomEvent command)
    {
        work.Outbox.Reply(command, OutgoingMessage.Text(PollReplies.Question(poll), []), Purpose, $"{Prefix}{poll.Id}");
        PostChoices(work, poll);
    }

    /// <summary>Asks again in the poll's room, which is another now; what was answered counts.</summary>
    public static async Task PostAnewAsync(Work work, DatePoll poll, CancellationToken cancellation)
    {
        foreach (var subject in poll.Options.Select(option => Subject(poll, option)).Concat([$"{Prefix}{poll.Id}", $"{ChoicePrefix}{poll.Id}"]))
            if (await work.Outbox.FindOwnAsync(subject, cancellation) is { } before)
                before.Subject = null;
        // First the old ones let go of the subjects: a look for one must find one message.
        await work.Db.SaveChangesAsync(cancellation);
        work.Outbox.Send(poll.Room, OutgoingMessage.Text(PollReplies.Question(poll), []), $"{Purpose} {poll.Id}", $"{Prefix}{poll.Id}");
        PostChoices(work, poll);
    }

    private static void PostChoices(Work work, DatePoll poll)
    {
        if (poll.IsOneChoice)
        {
            work.Outbox.Send(poll.Room, PollReplies.Poll(poll), $"choice {poll.Id}", $"{ChoicePrefix}{poll.Id}");
            return;
        }
        foreach (var option in poll.Options)
        {
            var name = $"{poll.Id}-{option.Number}";
            var item = work.Outbox.Send(poll.Room, OutgoingMessage.Text(PollReplies.Option(poll, option), []), $"date {name}", Subject(poll, option));
            foreach (var emoji in (string[])["✅", "❔", "❌"])
                work.Outbox.React(item, emoji, $"choice {name} {emoji}");
        }
    }

    /// <summary>Brings the message of a date up to date; where each has one choice the clients count.</summary>
    public static async Task UpdateAsync(Work work, DatePoll poll, PollOption option, CancellationToken cancellation)
    {
        if (await work.Outbox.FindOwnAsync(Subject(poll, option), cancellation) is { } item)
            await work.Outbox.EditAsync(item, OutgoingMessage.Text(PollReplies.Option(poll, option), []), $"option {poll.Id}-{option.Number}", cancellation);
    }

    /// <summary>States the result, and asks who began it whether the winner shall be announced.</summary>
    public static async Task CloseAsync(Work work, DatePoll poll, CancellationToken cancellation)
    {
        (poll.State, poll.RemindAt) = (PollState.Closed, null);
        if (poll.IsOneChoice && await work.Outbox.FindOwnAsync($"{ChoicePrefix}{poll.Id}", cancellation) is { } choice)
            work.Outbox.EndPoll(choice, PollReplies.End(poll), $"end {poll.Id}");
        if (await work.Outbox.FindOwnAsync($"{Prefix}{poll.Id}", cancellation) is not { } question)
            return;
        var item = work.Outbox.Remind(question, OutgoingMessage.Text(PollReplies.Result(poll), poll.By is { } by ? [by] : []), $"result {poll.Id}");
        item.Subject = $"{ResultPrefix}{poll.Id}";
        if (new PollCount(poll).Winner is not null)
            work.Outbox.React(item, "✅", $"choice result {poll.Id}");
    }

    /// <summary>The poll an item belongs to, and of its dates the one that was meant.</summary>
    public static async Task<(DatePoll Poll, PollOption? Option)?> OfAsync(Work work, OutboxItem item, string prefix, CancellationToken cancellation)
    {
        if (item.Subject is not { } subject || !subject.StartsWith(prefix, StringComparison.Ordinal) || !MeetupNumber.TryParse(subject[prefix.Length..], out var number) ||
            await FindAsync(work, number.Meetup, cancellation) is not { } poll)
            return null;
        return (poll, poll.Options.Find(option => option.Number == number.Date));
    }

    public static Task<DatePoll?> FindAsync(Work work, long id, CancellationToken cancellation) =>
        work.Db.Set<DatePoll>().WithAnswers().SingleOrDefaultAsync(poll => poll.Id == id, cancellation);

    public static IQueryable<DatePoll> WithAnswers(this IQueryable<DatePoll> polls) => polls
        .Include(poll => poll.Options).ThenInclude(option => option.Votes).Include(poll => poll.Choices).Include(poll => poll.Nudges).AsSplitQuery();

    private static string Subject(DatePoll poll, PollOption option) => string.Create(CultureInfo.InvariantCulture, $"{OptionPrefix}{poll.Id}-{option.Number}");
}
