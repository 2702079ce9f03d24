using System.Globalization;
using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Prompts;
using Community.Hosting.Members;
using Community.Matrix.Html;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Commands;

/// <summary>Finds the date that a command is about, and asks where several may be meant. In a direct room, any of the person's rooms will do.</summary>
internal sealed class MeantMeetup(RoomMembers members)
{
    /// <summary>There are keycaps for so many.</summary>
    private const int Shown = 9;

    private const int LongestEcho = 60;

    private static readonly CommandWord Hour = new("Uhr", "o'clock", "pm", "h");

    /// <summary>The number people may give.</summary>
    public OwnArgument<MeetupNumber> Number { get; } =
        new(MeetupReplies.Number, MeetupNumber.TryParse, NotANumber)
        {
            IsOptional = true,
            MayBeSkipped = true,
            UnlessBefore = Hour.Matches,
        };

    /// <summary>It is over when its end has passed; a command about what was may say that this does not matter.</summary>
    public bool MayBeOver { get; init; }

    /// <summary>
    /// The one of that number; without a number that of the message replied to or of the thread, or the only one there is. Of a series without a date's
    /// number it is the next. Null: it has been said why not, or asked which.
    /// </summary>
    public async Task<MeetupDate?> FindAsync(CommandCall call, IAsksBack command, Work work, CancellationToken cancellation, string about = "")
    {
        if (!call.Has(Number))
            return await RepliedToAsync(call, work, cancellation) is { } replied
                ? Fitting(replied, call, work)
                : await OnlyOneAsync(call, command, work, about, cancellation);
        var number = call.Value(Number);
        if (await NumberedAsync(call, number, work, cancellation) is { } meant)
            return Fitting(meant, call, work);
        call.Answer(work, MeetupReplies.NoSuchMeetup(number, call.Language));
        return null;
    }

    /// <summary>The one somebody chose when asked; null if the answer names none that is coming up.</summary>
    public async Task<MeetupDate?> ChosenAsync(CommandCall call, string answer, Work work, CancellationToken cancellation) =>
        MeetupNumber.TryParse(answer, out var number) && await NumberedAsync(call, number, work, cancellation) is { CancelledAt: null } date &&
        (MayBeOver || date.End > work.Now) ? date : null;

    /// <summary>The one that was meant when something else was asked about it. Null: it has been called off since, or is over, and that has been said.</summary>
    public async Task<MeetupDate?> StillAsync(CommandCall call, string name, Work work, CancellationToken cancellation)
    {
        if (MeetupNumber.TryParse(name, out var number) && await NumberedAsync(call, number, work, cancellation) is { } date)
            return Fitting(date, call, work);
        call.Answer(work, MeetupReplies.NoSuchMeetup(number, call.Language));
        return null;
    }

    private IQueryable<MeetupDate> Dates(CommandCall call, Work work) =>
        work.Db.Set<MeetupDate>().In(call.IsDirect ? members.RoomsOf(call.Event.Sender).ToList() : [call.Event.Room]).WithAll();

    private async Task<MeetupDate?> NumberedAsync(CommandCall call, MeetupNumber number, Work work, CancellationToken cancellation)
    {
        var dates = Dates(call, work).Where(date => date.MeetupId == number.Meetup);
        if (number.Date is { } only)
            return await dates.SingleOrDefaultAsync(date => date.Number == only, cancellation);
        var begun = dates.Where(date => date.Start <= work.Now).OrderByDescending(date => date.Start);
        if (MayBeOver && await begun.FirstOrDefaultAsync(cancellation) is { } last)
            return last;
        return await dates.Where(date => date.End > work.Now && date.CancelledAt == null).OrderBy(date => date.Start).FirstOrDefaultAsync(cancellation)
            ?? await dates.OrderByDescending(date => date.Start).FirstOrDefaultAsync(cancellation);
    }

    private static async Task<MeetupDate?> RepliedToAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        foreach (var message in call.SaidUnder)
            if (await work.Outbox.FindOwnAsync(message, cancellation) is { } item &&
                await MeetupMessage.DateOfAsync(work.Db, item, cancellation) is { } date && date.Meetup.Room == call.Event.Room)
                return date;
        return null;
    }

    private MeetupDate? Fitting(MeetupDate date, CommandCall call, Work work)
    {
        if (date.CancelledAt is null && (MayBeOver || date.End > work.Now))
            return date;
        call.Answer(work, date.CancelledAt is null ? MeetupReplies.AlreadyOver(date, call.Language) : MeetupReplies.IsCancelled(date, call.Language));
        return null;
    }

    private async Task<MeetupDate?> OnlyOneAsync(CommandCall call, IAsksBack command, Work work, string about, CancellationToken cancellation)
    {
        var dates = MayBeOver ? Dates(call, work).Where(date => date.CancelledAt == null && !date.IsOver) : Dates(call, work).Coming(work.Now);
        var coming = await dates.NextOfEach(work.Db, work.Now)
            .OrderBy(date => date.Start).ThenBy(date => date.MeetupId).Take(Shown).ToListAsync(cancellation);
        if (coming is [var only])
            return only;
        if (coming.Count == 0)
            call.Answer(work, new RichText().Text(MeetupReplies.NothingComing.In(call.Language)));
        else
            await call.AskAsync(command, work, new Question(MeetupReplies.WhichMeetup(coming, call.Language), about, Choices(coming)), cancellation);
        return null;
    }

    // Typed, a number is a meetup's own; only one that none of them has may be its place in the list.
    private static List<Choice> Choices(List<MeetupDate> coming) => [.. coming.Select((date, index) => new Choice(
        Choice.Keycap(index + 1), date.Name,
        coming.Exists(one => one.MeetupId == index + 1) ? Words(date) : [.. Words(date), Typed(index + 1)]))];

    private static IReadOnlyList<string> Words(MeetupDate date) => date.Meetup.IsSeries ? [date.Name, Typed(date.MeetupId)] : [date.Name];

    private static string Typed(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Wording NotANumber(string typed)
    {
        var word = Excerpt.Of(typed, LongestEcho);
        return new Wording($"„{word}“ ist keine Nummer eines Treffens.", $"“{word}” is not the number of a meetup.");
    }
}
