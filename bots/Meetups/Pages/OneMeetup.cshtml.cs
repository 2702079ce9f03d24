using Community.Meetups.Agenda;
using Community.Meetups.Minutes;
using Community.Meetups.Rsvps;
using Community.Meetups.Series;
using Community.Store;
using Community.Store.Delivery;
using Community.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Meetups.Pages;

/// <summary>One date with its agenda and protocol, for members of its room, who answer here as they do in the chat. For everybody else there is no such
/// page, not even a refusal.</summary>
internal sealed class OneMeetupModel(StoreAccess store, ReadableRooms rooms, Visitor visitor, Answering answering, TimeProvider time) : PageModel
{
    private MeetupDate _date = null!;

    public string Name => _date.Name;

    public string Title => _date.Meetup.Title;

    public string When => MeetupReplies.When(_date, visitor.Language);

    public string Rule { get; private set; } = string.Empty;

    public string? Place => _date.Meetup.Place;

    public string? Link => Uri.TryCreate(_date.Meetup.Link, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link.AbsoluteUri : null;

    public string Counts => InvitationText.CountsOf(_date.Meetup, _date.Counts).In(visitor.Language);

    public string Names { get; private set; } = string.Empty;

    public string RoomName { get; private set; } = string.Empty;

    public bool IsHybrid => _date.Meetup.IsHybrid;

    public bool CanAnswer => _date.CancelledAt is null && _date.End > Now();

    /// <summary>What the visitor has answered; null: nothing.</summary>
    public string? Answer { get; private set; }

    public string? State => _date.CancelledAt is not null ? visitor.Say("Abgesagt.", "Called off.")
        : _date.End <= Now() ? visitor.Say("Das Treffen ist vorbei.", "The meetup is over.") : null;

    public IReadOnlyList<string> Agenda { get; private set; } = [];

    public string? Protocol { get; private set; }

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellation) =>
        await FindAsync(name, cancellation) is { } elsewhere ? elsewhere : Page();

    public async Task<IActionResult> OnPostAsync(string name, [FromForm] string? antwort, CancellationToken cancellation)
    {
        if (await FindAsync(name, cancellation) is { } elsewhere)
            return elsewhere;
        (Partstat Partstat, bool IsOnline)? said = antwort switch
        {
            "ja" => (Partstat.Accepted, false),
            "online" when IsHybrid => (Partstat.Accepted, true),
            "vielleicht" => (Partstat.Tentative, false),
            "nein" => (Partstat.Declined, false),
            _ => null,
        };
        if (said is var (partstat, isOnline))
            await store.WriteAsync(db => AnswerAsync(db, partstat, isOnline, cancellation), cancellation);
        return LocalRedirect($"/treffen/{Name}");
    }

    private async Task AnswerAsync(CommunityContext db, Partstat partstat, bool isOnline, CancellationToken cancellation)
    {
        var date = await db.Set<MeetupDate>().WithAll().SingleAsync(one => one.Id == _date.Id, cancellation);
        var first = $"{MeetupMessage.SubjectPrefix}{date.MeetupId}";
        // Whoever sent the invitation speaks; without one there is nobody who could.
        if (date.CancelledAt is not null || date.End <= Now() ||
            await db.Outbox.FirstOrDefaultAsync(item => item.Bot == MeetupsBot.BotName && item.Subject == first, cancellation) is not { } invitation)
            return;
        var outbox = new Outbox(db, MeetupsBot.BotName, invitation.Account, $"portal {Guid.NewGuid():N}", Now());
        var vote = new Vote { Event = null, SaidIn = null, Attendee = visitor.User!.Value, Partstat = partstat, IsOnline = isOnline };
        await answering.AnswerAsync(new Work(db, outbox, Now()), date, vote, cancellation);
    }

    /// <summary>Null: it is there, and for the visitor to see.</summary>
    private async Task<IActionResult?> FindAsync(string name, CancellationToken cancellation)
    {
        var readable = await rooms.GetAsync(cancellation);
        if (!MeetupNumber.TryParse(name, out var number) || await ReadAsync(number, cancellation) is not { } date || !readable.Rooms.Contains(date.Meetup.Room))
            // It may be there once it is known again who is where: then the list says why not now.
            return readable is { IsSure: true, IsComplete: true } ? NotFound() : LocalRedirect("/treffen");
        _date = date;
        (Rule, RoomName) = (SeriesReplies.RuleOf(date.Meetup, visitor.Language), rooms.NameOf(date.Meetup.Room));
        var attendance = Attendance.Of(date, date.Meetup);
        Names = string.Join(", ", InvitationText.NamedIn(date, attendance with { Waiting = [] }).Select(person => person.Localpart));
        Answer = attendance.ByPerson.TryGetValue(visitor.User!.Value, out var own) ? MeetupReplies.PurposeOf(own.Partstat).In(visitor.Language) : null;
        await ReadMoreAsync(date, cancellation);
        return null;
    }

    private Task<MeetupDate?> ReadAsync(MeetupNumber number, CancellationToken cancellation) => store.ReadAsync(async db =>
    {
        var dates = db.Set<MeetupDate>().AsNoTracking().WithAll().Include(date => date.Meetup.Parts).Where(date => date.MeetupId == number.Meetup);
        var now = Now();
        return number.Date is { } only
            ? await dates.SingleOrDefaultAsync(date => date.Number == only, cancellation)
            : await dates.Where(date => date.End > now).OrderBy(date => date.Start).FirstOrDefaultAsync(cancellation)
                ?? await dates.OrderByDescending(date => date.Start).FirstOrDefaultAsync(cancellation);
    });

    private async Task ReadMoreAsync(MeetupDate date, CancellationToken cancellation)
    {
        var items = await store.ReadAsync(db => ShowAgenda.ItemsOfAsync(db, date.Id, cancellation));
        Agenda = [.. RunningOrder.Of(date, items).Slots.Select(slot => AgendaReplies.Line(slot).In(visitor.Language))];
        var minutes = await store.ReadAsync(db => db.Set<DateMinutes>().AsNoTracking().WithAll().SingleOrDefaultAsync(
            one => one.DateId == date.Id && (one.State == MinutesState.Posted || one.State == MinutesState.Approved), cancellation));
        Protocol = minutes is null ? null : Lines.Of(MinutesReplies.Protocol(minutes, visitor.Language).Plain);
    }

    private Instant Now() => time.GetUtcNow().ToInstant();
}
