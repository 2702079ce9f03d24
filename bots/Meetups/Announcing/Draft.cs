using System.Globalization;
using System.Text.Json.Serialization;
using Community.Commands;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Meetups.Series;
using Community.Store.Delivery;
using Community.Text.Calendar;
using Community.Text.Dates;
using NodaTime;
using NodaTime.Text;

namespace Community.Meetups.Announcing;

/// <summary>A meetup that is being announced, as far as it is known. It waits as JSON while something is asked.</summary>
internal sealed record Draft
{
    public string Title { get; init; } = string.Empty;

    /// <summary>What is known of its time; null: nothing.</summary>
    public DraftTime? Time { get; init; }

    public string Place { get; init; } = string.Empty;

    public string Link { get; init; } = string.Empty;

    public int? Seats { get; init; }

    /// <summary>It was begun without words, so that each is asked for.</summary>
    public bool IsStepwise { get; init; }

    /// <summary>Between which times to choose, while that is asked.</summary>
    public IReadOnlyList<DraftTime> Candidates { get; init; } = [];

    public string RemindBefore { get; init; } = string.Empty;

    public bool ListsNames { get; init; }

    public bool AsksForFeedback { get; init; }

    /// <summary>With a time, and with what was said behind it.</summary>
    public Draft With(DraftTime time)
    {
        var details = Details.Read(time.Rest);
        return this with
        {
            Time = time,
            Candidates = [],
            Place = details.Place.Length > 0 ? details.Place : Place,
            Link = details.Link.Length > 0 ? details.Link : Link,
            Seats = details.Seats ?? Seats,
        };
    }

    [JsonIgnore]
    public bool IsTooLong => Title.Length > Meetup.LongestTitle || Place.Length > Meetup.LongestPlace || Link.Length > Meetup.LongestPlace;

    /// <summary>The meetup with its dates; the time is known.</summary>
    public Meetup ToMeetup(RoomEvent command, Language language, DateTimeZone zone, Instant now)
    {
        var meetup = new Meetup
        {
            Room = command.Room,
            // Derived: the same command handled again makes the same entry in people's calendars.
            Uid = $"{DerivedId.Of("meetup", command.Id.Value)}@{command.Sender.Server}",
            Title = Title,
            ZoneId = zone.Id,
            Length = Time!.Minutes is { } minutes ? Duration.FromMinutes(minutes) : null,
            Place = Place.Length > 0 ? Place : null,
            Link = Link.Length > 0 ? Link : null,
            Seats = Seats,
            Organizer = command.Sender,
            Language = language,
            RemindBefore = RemindBefore,
            ListsNames = ListsNames,
            AsksForFeedback = AsksForFeedback,
            IsSeries = Time.Rule is not null,
            ChangedAt = now,
        };
        meetup.Parts.Add(new SeriesPart { Number = 1, Start = Time.Local, Rule = Time.Rule });
        SeriesDates.Extend(meetup, now);
        return meetup;
    }
}

/// <summary>A time as it was understood.</summary>
/// <param name="Day">The date, as ISO 8601 has it; of a series the first.</param>
/// <param name="Clock">The time; null: not said.</param>
/// <param name="Minutes">The length; null: not said.</param>
/// <param name="Rule">The RRULE of a series.</param>
/// <param name="IsGuess">Another hour of the day may have been meant.</param>
/// <param name="Rest">What was said behind it.</param>
internal sealed record DraftTime(string Day, string? Clock, long? Minutes, string? Rule, bool IsGuess, string Rest)
{
    [JsonIgnore]
    public LocalDate Date => LocalDatePattern.Iso.Parse(Day).Value;

    [JsonIgnore]
    public LocalDateTime Local => Date + LocalTimePattern.GeneralIso.Parse(Clock!).Value;

    public static DraftTime Of(WhenReading.Understood when) => new(
        LocalDatePattern.Iso.Format(when.Date), when.Time is { } time ? LocalTimePattern.GeneralIso.Format(time) : null,
        (long?)when.Length?.TotalMinutes, when.Repeats?.ToString(), when.HourGuessed, Excerpt.Of(when.Rest, (2 * Meetup.LongestPlace) + 100));

    /// <summary>As the text that explains readings has it.</summary>
    public WhenReading.Understood ToReading() => new(
        Date, Clock is { } clock ? LocalTimePattern.GeneralIso.Parse(clock).Value : null,
        Minutes is { } minutes ? Duration.FromMinutes(minutes) : null, IsGuess, string.Empty)
    {
        Repeats = Rule is { } text && RecurrenceRule.TryParse(text, out var rule) ? rule : null,
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day} {Clock}");
}
