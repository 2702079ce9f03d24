using System.Text.Json;
using Community.Matrix.Ids;
using NodaTime;
using NodaTime.Text;

namespace Community.Meetups.Changing;

/// <summary>What a meetup was before a change, to be had back within some minutes. Kept as JSON, of plain values only.</summary>
internal sealed record Snapshot(
    string Title, string? Place, string? Link, long? Minutes, int? Seats, string? Organizer, IReadOnlyList<string> Hosts, string RemindBefore,
    bool IsCancelled, IReadOnlyList<PartBefore> Parts, IReadOnlyList<DateBefore> Dates)
{
    private static readonly LocalDateTimePattern Iso = LocalDateTimePattern.GeneralIso;

    /// <summary>All of the meetup is loaded.</summary>
    public static Snapshot Of(Meetup meetup) => new(
        meetup.Title, meetup.Place, meetup.Link, (long?)meetup.Length?.TotalMinutes, meetup.Seats, meetup.Organizer?.Value,
        [.. meetup.Hosts.Select(host => host.Person.Value)], meetup.RemindBefore, meetup.CancelledAt is not null,
        [.. meetup.Parts.Select(part => new PartBefore(part.Number, Iso.Format(part.Start), part.Rule))],
        [.. meetup.Dates.Where(date => !date.IsOver).Select(date => new DateBefore(
            date.Number, date.Part, Iso.Format(date.Original), Iso.Format(date.Local), (long?)date.OwnLength?.TotalMinutes, date.CancelledAt is not null))]);

    /// <summary>It is still so, apart from dates that have gone by or come within sight since.</summary>
    public bool IsStill(Snapshot now)
    {
        var common = Dates.Select(date => date.Number).Intersect(now.Dates.Select(date => date.Number)).ToHashSet();
        return string.Equals(Text(common), now.Text(common), StringComparison.Ordinal);
    }

    /// <summary>Puts it back. Returns the dates that are changed by it.</summary>
    public IReadOnlyList<MeetupDate> PutBack(Meetup meetup, Instant now)
    {
        (meetup.Title, meetup.Place, meetup.Link, meetup.Seats, meetup.RemindBefore) = (Title, Place, Link, Seats, RemindBefore);
        meetup.Length = Length(Minutes);
        meetup.Organizer = UserId.TryParse(Organizer, out var organizer) ? organizer : null;
        meetup.Hosts.RemoveAll(host => !Hosts.Contains(host.Person.Value, StringComparer.Ordinal));
        meetup.Hosts.AddRange(Hosts.Where(one => !meetup.Hosts.Exists(host => host.Person.Value == one)).Select(one => new MeetupHost { Person = UserId.Parse(one) }));
        if (!IsCancelled)
            meetup.CancelledAt = null;
        meetup.Parts.RemoveAll(part => !Parts.Any(one => one.Number == part.Number));
        foreach (var before in Parts)
        {
            var part = meetup.Parts.Single(one => one.Number == before.Number);
            (part.Start, part.Rule) = (Iso.Parse(before.Start).Value, before.Rule);
        }
        // What the change had added has no rule any more.
        meetup.Dates.RemoveAll(date => !date.IsOver && !Dates.Any(one => one.Number == date.Number));
        return [.. Dates.SelectMany(before => meetup.Dates.Where(date => date.Number == before.Number && PutBack(date, before, meetup, now)))];
    }

    /// <summary>In one order: the store gives them in any.</summary>
    private string Text(HashSet<int> dates) => JsonSerializer.Serialize(this with
    {
        Hosts = [.. Hosts.Order(StringComparer.Ordinal)],
        Parts = [.. Parts.OrderBy(part => part.Number)],
        Dates = [.. Dates.Where(date => dates.Contains(date.Number)).OrderBy(date => date.Number)],
    });

    private static bool PutBack(MeetupDate date, DateBefore before, Meetup meetup, Instant now)
    {
        (date.Part, date.Original, date.OwnLength) = (before.Part, Iso.Parse(before.Original).Value, Length(before.Minutes));
        if (!before.IsCancelled)
            date.CancelledAt = null;
        date.Set(Iso.Parse(before.Local).Value, meetup);
        Series.ReminderTimes.Plan(date, meetup, now);
        return true;
    }

    private static Duration? Length(long? minutes) => minutes is { } known ? Duration.FromMinutes(known) : null;
}

/// <summary>A part of a series as it was.</summary>
internal sealed record PartBefore(int Number, string Start, string? Rule);

/// <summary>A date as it was.</summary>
internal sealed record DateBefore(int Number, int Part, string Original, string Local, long? Minutes, bool IsCancelled);
