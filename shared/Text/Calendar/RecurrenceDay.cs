using NodaTime;

namespace Community.Text.Calendar;

/// <summary>A weekday of a rule: "TH" is every Thursday of the period, "2TH" its second one, "-1FR" its last Friday.</summary>
/// <param name="Ordinal">0 for every one; from 1 counted from the start, from -1 from the end of the month or year.</param>
public readonly record struct RecurrenceDay(IsoDayOfWeek Day, int Ordinal = 0);
