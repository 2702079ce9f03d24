using Community.Matrix.Ids;

namespace Community.Meetups.Rsvps;

/// <summary>Who comes to a date, who waits for a place, who may come and who doesn't: worked out from what everybody said, each in the order
/// in which they said so.</summary>
internal sealed record Attendance(IReadOnlyList<Answer> Coming, IReadOnlyList<Answer> Waiting, IReadOnlyList<Answer> Maybe, IReadOnlyList<Answer> Declined)
{
    /// <summary>Those who come, have come to wait, or may come.</summary>
    public IEnumerable<UserId> Concerned => Coming.Concat(Waiting).Concat(Maybe).Select(answer => answer.Person);

    public IReadOnlyDictionary<UserId, Answer> ByPerson =>
        Coming.Concat(Waiting).Concat(Maybe).Concat(Declined).ToDictionary(answer => answer.Person);

    /// <summary>The votes are loaded.</summary>
    public static Attendance Of(MeetupDate date, Meetup meetup)
    {
        var answers = date.Votes.GroupBy(vote => vote.Attendee).Select(votes => AnswerOf([.. votes.OrderBy(vote => vote.Id)]))
            .OrderBy(answer => answer.Since).ToLookup(answer => answer.Partstat);
        List<Answer> coming = [], waiting = [];
        var free = meetup.Seats ?? int.MaxValue;
        foreach (var answer in answers[Partstat.Accepted])
            if (answer.IsOnline || free-- > 0)
                coming.Add(answer);
            else
                waiting.Add(answer);
        return new Attendance(coming, waiting, [.. answers[Partstat.Tentative]], [.. answers[Partstat.Declined]]);
    }

    public AnswerCounts Counts => new()
    {
        Yes = Coming.Count,
        Online = Coming.Count(answer => answer.IsOnline),
        Waiting = Waiting.Count,
        Maybe = Maybe.Count,
        No = Declined.Count,
    };

    /// <summary>The last vote counts; saying yes again does not send anybody to the end of the queue.</summary>
    private static Answer AnswerOf(List<Vote> votes)
    {
        var last = votes[^1];
        var since = votes.AsEnumerable().Reverse().TakeWhile(vote => vote.Partstat == last.Partstat && vote.IsOnline == last.IsOnline).Last();
        return new Answer(last.Attendee, last.Partstat, last.IsOnline, since.Id);
    }
}

/// <summary>What somebody says about coming.</summary>
/// <param name="Person">Who.</param>
/// <param name="Partstat">What.</param>
/// <param name="IsOnline">Takes part from elsewhere, and needs no place.</param>
/// <param name="Since">The vote since which they have said so.</param>
internal sealed record Answer(UserId Person, Partstat Partstat, bool IsOnline, long Since);
