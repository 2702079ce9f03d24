using NodaTime;

namespace Community.Text.Calendar;

/// <summary>Whether something takes place: STATUS of a VEVENT (RFC 5545, section 3.8.1.11).</summary>
public enum EventStatus
{
    Confirmed,
    Tentative,
    Cancelled,
}

/// <summary>What someone answered: PARTSTAT (RFC 5545, section 3.2.12).</summary>
public enum Participation
{
    NeedsAction,
    Accepted,
    Tentative,
    Declined,
}

/// <summary>A person in a calendar file; name them only with their consent.</summary>
/// <param name="Address">An address that calendars know, such as <c>mailto:anna@example.org</c> or <c>matrix:u/anna:example.org</c>.</param>
public sealed record CalendarPerson(Uri Address, string Name);

/// <summary>Someone who was asked, with the answer.</summary>
public sealed record Attendee(CalendarPerson Person, Participation Answer);

/// <summary>What the entry says: of the whole series, or of one date that differs.</summary>
/// <param name="Summary">The title. All texts may be any length and hold anything; control characters other than line breaks are left out.</param>
public sealed record EventText(string Summary, string? Description = null, string? Location = null, Uri? Url = null);

/// <summary>One date of a series that differs from the others (RECURRENCE-ID): renamed, longer, or cancelled so that people see it.</summary>
/// <param name="Original">What the rule says; the key of <see cref="Recurrence.Moved"/> if the date is moved as well.</param>
public sealed record ChangedDate(LocalDateTime Original, EventText Text, Duration? Length, EventStatus Status = EventStatus.Confirmed);

/// <summary>An entry of a calendar: a single date or a series.</summary>
/// <param name="Uid">Stays the same for good, unlike any other entry's anywhere: the person's calendar finds the entry by it.</param>
/// <param name="Sequence">Counts up with every change that matters to those who come (RFC 5546, section 2.1.4).</param>
/// <param name="Changed">When this version was made (DTSTAMP, LAST-MODIFIED).</param>
/// <param name="Length">From one minute on; null if the end is open.</param>
public sealed record CalendarEvent(string Uid, int Sequence, Instant Changed, EventText Text, Recurrence When, Duration? Length)
{
    public EventStatus Status { get; init; } = EventStatus.Confirmed;

    public IReadOnlyList<ChangedDate> ChangedDates { get; init; } = [];

    public CalendarPerson? Organizer { get; init; }

    public IReadOnlyList<Attendee> Attendees { get; init; } = [];
}
