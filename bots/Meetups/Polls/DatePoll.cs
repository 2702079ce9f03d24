using Community.Commands;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Meetups.Polls;

/// <summary>A question to a room: which date suits?</summary>
internal sealed class DatePoll
{
    public const int MostOptions = 10;

    public long Id { get; private set; }

    public required RoomId Room { get; set; }

    public required string Title { get; init; }

    /// <summary>Who asked; null: not known here any more.</summary>
    public required UserId? By { get; set; }

    public required Language Language { get; init; }

    public required string ZoneId { get; init; }

    public required Instant ClosesAt { get; set; }

    /// <summary>When those are reminded who wanted to be and have not answered; null: done.</summary>
    public Instant? RemindAt { get; set; }

    public PollState State { get; set; }

    /// <summary>As the meetup will be that comes of it.</summary>
    public required string RemindBefore { get; init; }

    public required bool ListsNames { get; init; }

    public required bool AsksForFeedback { get; init; }

    /// <summary>Everybody chooses one date, in a poll as clients show it; else they say of each whether it suits.</summary>
    public required bool IsOneChoice { get; init; }

    /// <summary>Where each has one choice: what everybody chose, spoilt votes included.</summary>
    public List<PollChoice> Choices { get; } = [];

    public List<PollOption> Options { get; } = [];

    public List<PollNudge> Nudges { get; } = [];

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];
}

internal enum PollState
{
    Open,

    /// <summary>Counted; the winner waits to be confirmed.</summary>
    Closed,

    /// <summary>A meetup has come of it.</summary>
    Settled,
}

/// <summary>One of the dates to choose from.</summary>
internal sealed class PollOption
{
    public long Id { get; private set; }

    public long PollId { get; private set; }

    public required int Number { get; init; }

    /// <summary>On the wall clock.</summary>
    public required LocalDateTime Local { get; init; }

    public required long? Minutes { get; init; }

    public List<PollVote> Votes { get; } = [];
}

/// <summary>Whether a date suits somebody: yes, if need be, no.</summary>
internal sealed class PollVote
{
    public long Id { get; private set; }

    public long OptionId { get; private set; }

    public required EventId Event { get; init; }

    /// <summary>The room the event is in, which another may have replaced.</summary>
    public required RoomId SaidIn { get; init; }

    public required UserId Person { get; init; }

    public required Partstat Partstat { get; init; }
}

/// <summary>A vote where each has one.</summary>
internal sealed class PollChoice
{
    public long Id { get; private set; }

    public long PollId { get; private set; }

    /// <summary>The vote, or the command that was one.</summary>
    public required EventId Event { get; init; }

    /// <summary>The room the event is in, which another may have replaced.</summary>
    public required RoomId SaidIn { get; init; }

    public required UserId Person { get; init; }

    /// <summary>When it was sent, as the sender's homeserver says, but not after we heard of it: a wrong clock must not keep a person from changing their mind.</summary>
    public required Instant At { get; init; }

    /// <summary>The <see cref="PollOption.Number"/>; null: none, or none that there is.</summary>
    public required int? Number { get; init; }
}

/// <summary>Somebody who wants to be reminded to answer.</summary>
internal sealed class PollNudge
{
    public long PollId { get; private set; }

    public required UserId Person { get; init; }
}
