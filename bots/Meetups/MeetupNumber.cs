using System.Globalization;

namespace Community.Meetups;

/// <summary>How people name a meetup: <c>12</c>, or <c>12-3</c> for the third date of a series.</summary>
/// <param name="Meetup">The meetup's.</param>
/// <param name="Date">The date's; null: not said.</param>
internal readonly record struct MeetupNumber(long Meetup, int? Date)
{
    public static bool TryParse(string text, out MeetupNumber number)
    {
        var parts = text.TrimStart('#').Split('-');
        int? date = null;
        var isOne = long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var meetup) && parts.Length <= 2;
        if (isOne && parts.Length == 2)
        {
            isOne = int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var typed);
            date = typed;
        }
        number = new MeetupNumber(meetup, date);
        return isOne;
    }

    public override string ToString() => Date is { } date
        ? string.Create(CultureInfo.InvariantCulture, $"{Meetup}-{date}")
        : Meetup.ToString(CultureInfo.InvariantCulture);
}
