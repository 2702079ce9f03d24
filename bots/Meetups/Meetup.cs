using System.Globalization;
using Community.Commands;
using Community.Matrix.Ids;
using Community.Meetups.Access;
using NodaTime;

namespace Community.Meetups;

/// <summary>What a room has announced: one date, or a series of them.</summary>
internal sealed class Meetup
{
    public const int LongestTitle = 150, LongestPlace = 300, MostSeats = 9_999;

    /// <summary>The short id people use in commands.</summary>
    public long Id { get; private set; }

    public required RoomId Room { get; set; }

    /// <summary>What calendars know it by, for good.</summary>
    public required string Uid { get; init; }

    public required string Title { get; set; }

    /// <summary>The IANA zone whose wall clock it goes by.</summary>
    public required string ZoneId { get; init; }

    /// <summary>Not known, if nobody said.</summary>
    public required Duration? Length { get; set; }

    /// <summary>Where people meet.</summary>
    public required string? Place { get; set; }

    /// <summary>Where they meet online, for everybody to see.</summary>
    public required string? Link { get; set; }

    /// <summary>How many places there are (on site, if it is both); null: enough.</summary>
    public required int? Seats { get; set; }

    /// <summary>Who looks after it; null: they are not known here any more, or not needed any more.</summary>
    public required UserId? Organizer { get; set; }

    /// <summary>The language it was announced in.</summary>
    public required Language Language { get; init; }

    /// <summary>How long before its people are reminded, in minutes with commas between them.</summary>
    public required string RemindBefore { get; set; }

    /// <summary>Its message names those who come.</summary>
    public required bool ListsNames { get; init; }

    /// <summary>Those who came are thanked and asked how it was.</summary>
    public required bool AsksForFeedback { get; init; }

    public required bool IsSeries { get; init; }

    /// <summary>Counts the changes that matter to those who come (RFC 5545, SEQUENCE).</summary>
    public int Sequence { get; set; }

    /// <summary>When it last changed.</summary>
    public required Instant ChangedAt { get; set; }

    /// <summary>When all of it was called off; null: it takes place.</summary>
    public Instant? CancelledAt { get; set; }

    /// <summary>By which rules its dates follow one another; the last goes on.</summary>
    public List<SeriesPart> Parts { get; } = [];

    public List<MeetupDate> Dates { get; } = [];

    /// <summary>Who may do all that the organizer may.</summary>
    public List<MeetupHost> Hosts { get; } = [];

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];

    /// <summary>The length, or what is taken for it: an hour.</summary>
    public Duration AssumedLength => Length ?? Duration.FromHours(1);

    /// <summary>Access data are kept for it, which its people get by direct message.</summary>
    public bool HasAccess { get; set; }

    /// <summary>One can take part from elsewhere.</summary>
    public bool IsOnline => Link is not null || HasAccess;

    /// <summary>People may come, or take part from elsewhere.</summary>
    public bool IsHybrid => Place is not null && IsOnline;

    public bool IsLedBy(UserId person) => Organizer == person || Hosts.Exists(host => host.Person == person);
}

/// <summary>A second one who looks after a meetup.</summary>
internal sealed class MeetupHost
{
    public long MeetupId { get; private set; }

    public required UserId Person { get; init; }
}

/// <summary>A stretch of a series with a rule of its own: "from here on" begins a new one.</summary>
internal sealed class SeriesPart
{
    public long MeetupId { get; private set; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required LocalDateTime Start { get; set; }

    /// <summary>An RRULE; null for a single date.</summary>
    public required string? Rule { get; set; }
}

/// <summary>One date of a meetup, with what its people said about coming.</summary>
internal sealed class MeetupDate
{
    public long Id { get; private set; }

    public long MeetupId { get; private set; }

    public Meetup Meetup { get; set; } = null!;

    /// <summary>From 1, in the order of the series; it stays when the date is moved.</summary>
    public required int Number { get; init; }

    /// <summary>The <see cref="SeriesPart.Number"/> it belongs to.</summary>
    public required int Part { get; set; }

    /// <summary>What the rule says.</summary>
    public required LocalDateTime Original { get; set; }

    /// <summary>What holds, on the wall clock.</summary>
    public LocalDateTime Local { get; private set; }

    public Instant Start { get; private set; }

    /// <summary>The end; without a length a meetup is taken to last an hour.</summary>
    public Instant End { get; private set; }

    /// <summary>If this date is longer or shorter than the others.</summary>
    public Duration? OwnLength { get; set; }

    /// <summary>When the room is asked who comes; null: it has been.</summary>
    public Instant? InviteAt { get; set; }

    /// <summary>What comes after it has been done.</summary>
    public bool IsOver { get; set; }

    public Instant? CancelledAt { get; set; }

    /// <summary>What <see cref="Votes"/> come to, to be had without reading them.</summary>
    public AnswerCounts Counts { get; set; } = new();

    /// <summary>What each said, in the order it was said: the last counts.</summary>
    public List<Vote> Votes { get; } = [];

    public List<Reminder> Reminders { get; } = [];

    /// <summary>When its people get the access data; nothing, where there are none.</summary>
    public List<AccessStep> AccessSteps { get; } = [];

    /// <summary>Not known, if nobody said.</summary>
    public Duration? Length => OwnLength ?? Meetup.Length;

    /// <summary>What people call it by in commands: "12", or "12-3" for the third of a series.</summary>
    public string Name => Meetup.IsSeries ? string.Create(CultureInfo.InvariantCulture, $"{MeetupId}-{Number}") : MeetupId.ToString(CultureInfo.InvariantCulture);

    /// <summary>Puts it at that time; of a time the clock shows twice the first, one it never shows is moved on (RFC 5545, section 3.3.5).</summary>
    public void Set(LocalDateTime local, Meetup of)
    {
        Local = local;
        Start = local.InZoneLeniently(of.Zone).ToInstant();
        End = Start + (OwnLength ?? of.AssumedLength);
    }
}

/// <summary>How many answer what.</summary>
internal sealed class AnswerCounts
{
    /// <summary>Those who come and have a place, online included.</summary>
    public int Yes { get; set; }

    public int Online { get; set; }

    public int Waiting { get; set; }

    public int Maybe { get; set; }

    public int No { get; set; }
}

/// <summary>Somebody's answer, by reaction, by command or on the portal. Taking the event back takes back the answer.</summary>
internal sealed class Vote
{
    public long Id { get; private set; }

    public long DateId { get; private set; }

    /// <summary>Null: given on the portal.</summary>
    public required EventId? Event { get; init; }

    public required UserId Attendee { get; init; }

    public required Partstat Partstat { get; init; }

    /// <summary>Takes part from elsewhere.</summary>
    public bool IsOnline { get; init; }
}

/// <summary>Source: <see href="https://www.rfc-editor.org/rfc/rfc5545#section-3.2.12"/>.</summary>
internal enum Partstat
{
    Accepted,
    Tentative,
    Declined,
}

/// <summary>A moment at which the people of a date are reminded.</summary>
internal sealed class Reminder
{
    public long DateId { get; private set; }

    public required Instant DueAt { get; init; }

    public bool IsDone { get; set; }
}
