namespace Community.Text.Holidays;

/// <summary>A day on which most people don't work.</summary>
public sealed record PublicHoliday(string German, string English);
