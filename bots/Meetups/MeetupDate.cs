using System.Globalization;
using Community.Meetups.Access;
using NodaTime;

namespace Community.Meetups;

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

    /// <summary>Who was there has been noted, whoever that was.</summary>
    public bool HasPresence { get; set; }

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
