using Community.Commands;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Meetups;

/// <summary>A date of a room, with what its people said about coming.</summary>
internal sealed class Meetup
{
    public const int LongestTitle = 150, LongestPlace = 300;

    /// <summary>The short id people use in commands.</summary>
    public long Id { get; private set; }

    public required RoomId Room { get; set; }

    public required string Title { get; init; }

    public required Instant Start { get; init; }

    /// <summary>Not known, if nobody said.</summary>
    public required Duration? Length { get; init; }

    /// <summary>Where it is, or a link to it.</summary>
    public required string? Place { get; init; }

    /// <summary>Who announced it; null: they are not known here any more, or not needed any more.</summary>
    public required UserId? Organizer { get; set; }

    /// <summary>The language it was announced in.</summary>
    public required Language Language { get; init; }

    /// <summary>When it was called off; null: it takes place.</summary>
    public Instant? CancelledAt { get; set; }

    /// <summary>What each said, in the order it was said: the last counts.</summary>
    public List<Vote> Votes { get; } = [];

    public List<Reminder> Reminders { get; } = [];

    /// <summary>The end; without a length a meetup is taken to last an hour.</summary>
    public Instant End => Start + (Length ?? Duration.FromHours(1));

    /// <summary>Those who come or may come.</summary>
    public IEnumerable<UserId> Coming => Answers.Where(answer => answer.Value is Partstat.Accepted or Partstat.Tentative).Select(answer => answer.Key);

    /// <summary>Who answers what now.</summary>
    public IReadOnlyDictionary<UserId, Partstat> Answers =>
        Votes.GroupBy(vote => vote.Attendee).ToDictionary(votes => votes.Key, votes => votes.MaxBy(vote => vote.Id)!.Partstat);
}

/// <summary>Somebody's answer, by reaction or by command. Taking the event back takes back the answer.</summary>
internal sealed class Vote
{
    public long Id { get; private set; }

    public long MeetupId { get; private set; }

    public required EventId Event { get; init; }

    public required UserId Attendee { get; init; }

    public required Partstat Partstat { get; init; }
}

/// <summary>Source: <see href="https://www.rfc-editor.org/rfc/rfc5545#section-3.2.12"/>.</summary>
internal enum Partstat
{
    Accepted,
    Tentative,
    Declined,
}

/// <summary>A moment at which the people of a meetup are reminded.</summary>
internal sealed class Reminder
{
    public long MeetupId { get; private set; }

    public required Instant DueAt { get; init; }

    public bool IsDone { get; set; }
}
