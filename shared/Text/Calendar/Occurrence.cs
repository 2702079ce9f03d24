using NodaTime;

namespace Community.Text.Calendar;

/// <summary>One date of a series.</summary>
/// <param name="Original">What the rule says, on the wall clock; it stays when the date is moved, so it tells this date from the others.</param>
/// <param name="Start">When it takes place.</param>
public sealed record Occurrence(LocalDateTime Original, ZonedDateTime Start);
