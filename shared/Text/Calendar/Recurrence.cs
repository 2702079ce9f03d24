using NodaTime;

namespace Community.Text.Calendar;

/// <summary>
/// A series: when it starts, by which rule it repeats, and its exceptions. Its time is that on the wall clock of its zone, summer and winter.
/// Where summer time makes the clock jump, RFC 5545 (section 3.3.5) decides, since nobody can be asked for each date: a time that is skipped
/// is moved on by the length of the gap, of a time that comes twice the first is meant.
/// </summary>
/// <param name="Start">From when on; the first date is the first of the rule's that isn't earlier.</param>
/// <param name="Rule">Null for a single date.</param>
public sealed record Recurrence(LocalDateTime Start, DateTimeZone Zone, RecurrenceRule? Rule)
{
    /// <summary>Dates of the rule that don't take place (EXDATE).</summary>
    public IReadOnlyCollection<LocalDateTime> LeftOut { get; init; } = [];

    /// <summary>Dates beside those of the rule (RDATE).</summary>
    public IReadOnlyCollection<LocalDateTime> Added { get; init; } = [];

    /// <summary>Dates of the rule that take place at another time: from what the rule says to what holds (RECURRENCE-ID).</summary>
    public IReadOnlyDictionary<LocalDateTime, LocalDateTime> Moved { get; init; } = new Dictionary<LocalDateTime, LocalDateTime>();

    /// <summary>What the rule says, without the exceptions; lazily, the earliest first, up to the year 2200.</summary>
    public IEnumerable<LocalDateTime> Regular => Rule?.From(Start, Zone) ?? [Start];

    /// <summary>The dates that take place; lazily, the earliest first, each moment once.</summary>
    public IEnumerable<Occurrence> Occurrences()
    {
        using var exceptions = Exceptions().GetEnumerator();
        var more = exceptions.MoveNext();
        var last = Instant.MinValue;
        foreach (var regular in Regular.Where(local => !LeftOut.Contains(local) && !Moved.ContainsKey(local)).Select(local => At(local, local)))
        {
            for (; more && exceptions.Current.Start.ToInstant() <= regular.Start.ToInstant(); more = exceptions.MoveNext())
                if (IsNew(exceptions.Current))
                    yield return exceptions.Current;
            if (IsNew(regular))
                yield return regular;
        }

        for (; more; more = exceptions.MoveNext())
            if (IsNew(exceptions.Current))
                yield return exceptions.Current;

        bool IsNew(Occurrence next)
        {
            var isNew = next.Start.ToInstant() > last;
            last = next.Start.ToInstant();
            return isNew;
        }
    }

    private IEnumerable<Occurrence> Exceptions()
    {
        // A moved date counts only while the rule still has it: the series may have been shortened since.
        var latest = Moved.Count == 0 ? (LocalDateTime?)null : Moved.Keys.Max();
        var moved = latest is null ? [] : Regular.TakeWhile(local => local <= latest).Where(Moved.ContainsKey);
        return moved.Select(local => At(local, Moved[local]))
            .Concat(Added.Select(local => At(local, local)))
            .Where(occurrence => !LeftOut.Contains(occurrence.Original))
            .OrderBy(occurrence => occurrence.Start.ToInstant());
    }

    private Occurrence At(LocalDateTime original, LocalDateTime local) => new(original, local.InZoneLeniently(Zone));
}
