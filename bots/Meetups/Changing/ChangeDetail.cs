using System.Globalization;
using Community.Commands;
using Community.Commands.Arguments;
using Community.Matrix.Html;
using Community.Meetups.Commands;
using Community.Meetups.Series;
using Community.Store;
using Community.Text.Dates;
using NodaTime;

namespace Community.Meetups.Changing;

/// <summary><c>!treffen ändern [NUMMER] ort|link|plätze|dauer|erinnerung WERT</c>: changes one detail of a meetup.</summary>
internal sealed class ChangeDetail(MeantMeetup meant, MeetupChange change) : ChangeCommand(meant, change)
{
    private static readonly CommandWord None = new("ohne", "none", "keine", "keiner", "-");

    private static readonly (CommandWord Word, string Value)[] Details =
    [
        (new CommandWord("ort", "place", "wo"), "place"), (new CommandWord("link", "link", "online"), "link"),
        (new CommandWord("plätze", "places", "max", "seats"), "seats"), (new CommandWord("dauer", "length", "länge"), "length"),
        (new CommandWord("erinnerung", "reminder", "erinnerungen", "reminders"), "reminder"),
    ];

    private readonly ChoiceArgument<string> _detail = new(new Wording("ort|link|plätze|dauer|erinnerung", "place|link|places|length|reminder"), Details);

    private readonly RestArgument _value = new(new Wording("WERT|ohne", "VALUE|none"));

    public override CommandWord Word { get; } = new("ändern", "change", "setzen", "set");

    public override IReadOnlyList<Argument> Takes => [Meant.Number, _detail, _value];

    public override Wording Purpose { get; } = new("ändert Ort, Link, Plätze, Dauer oder Erinnerungen", "changes place, link, places, length or reminders");

    protected override string Typed(CommandCall call) => $"{call.Value(_detail)} {call.Value(_value)}";

    protected override async Task BeginAsync(CommandCall call, Work work, MeetupDate date, Step step, CancellationToken cancellation)
    {
        var (detail, value) = step.Typed.Split(' ', 2) is [var first, var second] ? (first, second) : (step.Typed, string.Empty);
        if (Read(detail, None.Matches(value) ? null : value, work.Now) is not { } apply)
        {
            call.Refuse(work, ChangeReplies.NoSuchValue(value).In(call.Language));
            return;
        }
        await Change.MakeAsync(
            call, this, work, date,
            meetup =>
            {
                apply(meetup);
                // Reminders are nothing that people must be told of, or that a calendar shows.
                var isQuiet = detail is "reminder";
                return new Changed(ChangeReplies.Open(meetup, date), isQuiet ? null : ChangeReplies.DetailChanged, ChangeReplies.IsChanged(meetup, call.Language))
                {
                    IsInCalendar = !isQuiet,
                };
            },
            cancellation);
    }

    /// <summary>How to apply it; null: the value is none.</summary>
    private static Action<Meetup>? Read(string detail, string? value, Instant now)
    {
        switch (detail)
        {
            case "place" when value is null || Excerpt.Of(value, Meetup.LongestPlace + 1).Length <= Meetup.LongestPlace:
                return meetup => meetup.Place = value is null ? null : Excerpt.Of(value, Meetup.LongestPlace);
            case "link" when value is null || (Announcing.Details.Read(value) is { Link.Length: > 0 and <= Meetup.LongestPlace, Place: "" }):
                return meetup => meetup.Link = value is null ? null : Announcing.Details.Read(value).Link;
            case "seats" when value is null:
                return meetup => meetup.Seats = null;
            case "seats" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) && seats is >= 1 and <= Meetup.MostSeats:
                return meetup => meetup.Seats = seats;
            case "length" when value is null || LengthPhrase.TryRead(value, out _):
                return meetup => SetLength(meetup, value is not null && LengthPhrase.TryRead(value, out var length) ? length : null);
            case "reminder" when ReminderLeads.FromWords(value ?? "keine") is { } leads:
                return meetup => SetReminders(meetup, leads, now);
            default:
                return null;
        }
    }

    private static void SetLength(Meetup meetup, Duration? length)
    {
        meetup.Length = length;
        foreach (var date in meetup.Dates.Where(date => !date.IsOver))
            date.Set(date.Local, meetup);
    }

    private static void SetReminders(Meetup meetup, ReminderLeads leads, Instant now)
    {
        meetup.RemindBefore = leads.ToMinutes();
        foreach (var date in meetup.Dates.Where(date => !date.IsOver))
            ReminderTimes.Plan(date, meetup, now);
    }
}
