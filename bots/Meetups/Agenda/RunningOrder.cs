using NodaTime;

namespace Community.Meetups.Agenda;

/// <summary>The items of a date one after the other.</summary>
/// <param name="Slots">Each with the time at which it begins.</param>
/// <param name="Total">How long all of them take.</param>
/// <param name="Left">What is left of the date's length, negative if they take longer; null if the length is not known.</param>
internal sealed record RunningOrder(IReadOnlyList<Slot> Slots, Duration Total, Duration? Left)
{
    /// <summary>What is taken where nobody said how long.</summary>
    public const int MinutesOfATalk = 20, MinutesOfAPoint = 10;

    public static RunningOrder Of(MeetupDate date, IReadOnlyList<AgendaItem> items)
    {
        var (slots, total) = (new List<Slot>(), Duration.Zero);
        foreach (var item in items)
        {
            var minutes = item.Minutes ?? (item.IsTalk ? MinutesOfATalk : MinutesOfAPoint);
            slots.Add(new Slot(item, (date.Start + total).InZone(date.Meetup.Zone).TimeOfDay, minutes));
            total += Duration.FromMinutes(minutes);
        }
        return new RunningOrder(slots, total, date.Length - total);
    }
}

/// <summary>When an item begins, and how long it is taken to last.</summary>
internal sealed record Slot(AgendaItem Item, LocalTime Begins, int Minutes);
