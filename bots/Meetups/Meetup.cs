using Community.Commands;
using Community.Matrix.Ids;
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
