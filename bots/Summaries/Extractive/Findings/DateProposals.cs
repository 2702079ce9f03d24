using System.Text.RegularExpressions;
using Community.Summaries.Extractive.Sentences;
using Community.Summaries.Talks;
using Community.Text.Dates;
using NodaTime;

namespace Community.Summaries.Extractive.Findings;

/// <summary>Finds where somebody proposes a time to meet: a date ahead of the message, and words of meeting in it or a time of day.</summary>
internal static partial class DateProposals
{
    /// <summary>Places in a sentence where a date is looked for.</summary>
    private const int MostPlaces = 4;

    /// <returns>Of each day the latest that names a time, or else the latest; in the order of the talk.</returns>
    public static IEnumerable<(Saying Saying, ProposedTime When)> In(Transcript talk, DateTimeZone zone) => Found(talk, zone)
        .GroupBy(found => found.When.Date).Select(day => day.LastOrDefault(found => found.When.Time is not null) is { Saying: not null } timed ? timed : day.Last())
        .OrderBy(found => found.Saying.Message).ThenBy(found => found.Saying.Place);

    private static IEnumerable<(Saying Saying, ProposedTime When)> Found(Transcript talk, DateTimeZone zone)
    {
        foreach (var saying in talk.Sayings.Where(saying => !saying.IsCourtesy))
            if (Read(saying, talk.Messages[saying.Message].SentAt.InZone(zone), Meeting().IsMatch(saying.Text)) is { } when)
                yield return (saying, when);
    }

    private static ProposedTime? Read(Saying saying, ZonedDateTime said, bool isAboutMeeting)
    {
        foreach (Match start in DateStart().Matches(saying.Text).Take(MostPlaces))
            if (WhenPhrase.Read(saying.Text[start.Index..], said) is WhenReading.Understood { Repeats: null } read && (isAboutMeeting || read.Time is not null)
                && (isAboutMeeting || !Deadline().IsMatch(saying.Text)))
                return new ProposedTime(read.Date, read.Time);
        return null;
    }

    [GeneratedRegex(@"(?<![\w.])(heute|morgen|übermorgen|(nächste[nrs]?|kommende[nrs]?|diese[nrs]?) \w+|(mon|diens|donners|frei|sams|sonn)tag|mittwoch|(mo|di|mi|do|fr|sa|so)[.,] ?\d|\d{1,2}\.|\d{4}-\d\d|"
        + @"today|tonight|tomorrow|next (mon|tues|wednes|thurs|fri|satur|sun)day|(mon|tues|wednes|thurs|fri|satur|sun)day|(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w* \d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex DateStart();

    [GeneratedRegex(@"\b(treffen|trifft|treffe\w*|termin\w*|meetup|meeting|call|videocall|videokonferenz|video\w*|besprech\w+|zusammensetzen|zusammentelefonieren|telefonieren|vorschlag|schlage \w+ vor|passt|"
        + @"wie wäre|wie wär's|workshop|runde|sitzung|stammtisch|barcamp|meet|get together|schedule|how about|what about|see you|appointment)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"\b(bis (zum|spätestens)|frist|deadline|seit|ab dem|until|since|due)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Deadline();
}
