using Community.Matrix.Ids;

namespace Community.Meetups.Agenda;

/// <summary>Something somebody wants to have on a date: a point to talk about, or a talk.</summary>
internal sealed class AgendaItem
{
    public const int LongestTitle = 200, MostOfADate = 50;

    public long Id { get; private set; }

    public required long DateId { get; init; }

    /// <summary>From 1, within the date.</summary>
    public required int Number { get; init; }

    public required string Title { get; set; }

    /// <summary>How long it takes; null: nobody said.</summary>
    public required int? Minutes { get; set; }

    public required bool IsTalk { get; set; }

    /// <summary>Who speaks; of a point, who brought it. Null: not known here any more.</summary>
    public required UserId? Person { get; set; }

    /// <summary>Who proposed it, and may change the words of the proposal. Null: not known here any more.</summary>
    public required UserId? By { get; set; }

    /// <summary>The message that proposed it; 👍 on it counts, and with it the item goes.</summary>
    public required EventId Event { get; init; }

    /// <summary>The room the message is in: a direct one, perhaps, or one that the meetup's room has replaced.</summary>
    public required RoomId SaidIn { get; init; }

    public List<AgendaVote> Votes { get; } = [];
}

/// <summary>Somebody's 👍 for an item.</summary>
internal sealed class AgendaVote
{
    public long ItemId { get; private set; }

    public required EventId Event { get; init; }

    public required RoomId SaidIn { get; init; }

    public required UserId Person { get; init; }
}
