using System.Globalization;
using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Prompts;
using Community.Matrix.Html;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Commands;

/// <summary>Finds the meetup that a command is about, and asks where several may be meant.</summary>
internal sealed class MeantMeetup(MeetupReplies replies)
{
    /// <summary>There are keycaps for so many.</summary>
    private const int Shown = 9;

    /// <summary>The number people may give.</summary>
    public NumberArgument Number { get; } = new(MeetupReplies.Number, MeetupReplies.OfAMeetup) { IsOptional = true };

    /// <summary>
    /// The one of that number; without a number that of the message replied to or of the thread, or the only one there is. Null: it has been said why not,
    /// or asked which.
    /// </summary>
    public async Task<Meetup?> FindAsync(CommandCall call, IAsksBack command, Work work, CancellationToken cancellation, string about = "")
    {
        if (!call.Has(Number) && await RepliedToAsync(call, work, cancellation) is { } replied)
            return TakesPlace(replied, call, work);
        if (!call.Has(Number))
            return await OnlyOneAsync(call, command, work, about, cancellation);
        var id = call.Value(Number);
        if (await OfRoom(call, work).SingleOrDefaultAsync(meetup => meetup.Id == id, cancellation) is { } meant)
            return TakesPlace(meant, call, work);
        call.Answer(work, MeetupReplies.NoSuchMeetup(id, call.Language));
        return null;
    }

    /// <summary>The one somebody chose when asked; null if the answer names none that is coming up.</summary>
    public static async Task<Meetup?> ChosenAsync(CommandCall call, string answer, Work work, CancellationToken cancellation) =>
        long.TryParse(answer.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await Coming(call, work).SingleOrDefaultAsync(meetup => meetup.Id == id, cancellation)
            : null;

    private static IQueryable<Meetup> OfRoom(CommandCall call, Work work) =>
        work.Db.Set<Meetup>().Where(meetup => meetup.Room == call.Event.Room).Include(meetup => meetup.Votes);

    private static IQueryable<Meetup> Coming(CommandCall call, Work work) =>
        OfRoom(call, work).Where(meetup => meetup.Start > work.Now && meetup.CancelledAt == null);

    private static async Task<Meetup?> RepliedToAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        foreach (var message in call.SaidUnder)
            if (await work.Outbox.FindOwnAsync(message, cancellation) is { } item &&
                await MeetupMessage.MeetupOfAsync(work.Db, item, cancellation) is { } meetup && meetup.Room == call.Event.Room)
                return meetup;
        return null;
    }

    private Meetup? TakesPlace(Meetup meetup, CommandCall call, Work work)
    {
        if (meetup.End > work.Now && meetup.CancelledAt is null)
            return meetup;
        call.Answer(work, meetup.CancelledAt is null ? replies.AlreadyOver(meetup, call.Language) : MeetupReplies.IsCancelled(meetup, call.Language));
        return null;
    }

    private async Task<Meetup?> OnlyOneAsync(CommandCall call, IAsksBack command, Work work, string about, CancellationToken cancellation)
    {
        var coming = await Coming(call, work).OrderBy(meetup => meetup.Start).ThenBy(meetup => meetup.Id).Take(Shown).ToListAsync(cancellation);
        if (coming is [var only])
            return only;
        if (coming.Count == 0)
            call.Answer(work, new RichText().Text(MeetupReplies.NothingComing.In(call.Language)));
        else
            await call.AskAsync(command, work, new Question(replies.WhichMeetup(coming, call.Language), about, Choices(coming)), cancellation);
        return null;
    }

    // Typed, a number is a meetup's own; only one that none of them has may be its place in the list.
    private static List<Choice> Choices(List<Meetup> coming) => [.. coming.Select((meetup, index) => new Choice(
        Choice.Keycap(index + 1), Typed(meetup.Id),
        coming.Exists(one => one.Id == index + 1) ? [Typed(meetup.Id)] : [Typed(meetup.Id), Typed(index + 1)]))];

    private static string Typed(long number) => number.ToString(CultureInfo.InvariantCulture);
}
