using Community.Matrix.Ids;

namespace Community.Meetups.Polls;

/// <summary>What a poll comes to.</summary>
internal sealed class PollCount
{
    private readonly DatePoll _poll;

    /// <summary>What each chose last, where each has one choice; null: nothing that counts. Source:
    /// <see href="https://github.com/matrix-org/matrix-spec-proposals/blob/main/proposals/3381-polls.md"/>: the latest by time, even if it is spoilt.</summary>
    private readonly Dictionary<UserId, int?> _choices;

    public PollCount(DatePoll poll)
    {
        _poll = poll;
        _choices = poll.Choices.GroupBy(choice => choice.Person)
            .ToDictionary(choices => choices.Key, choices => choices.OrderBy(choice => choice.At).ThenBy(choice => choice.Id).Last().Number);
        Ranked = [.. poll.Options.OrderByDescending(option => Of(option, Partstat.Accepted)).ThenByDescending(option => Of(option, Partstat.Tentative)).ThenBy(option => option.Local)];
        Winner = Ranked.FirstOrDefault(option => Of(option, Partstat.Accepted) + Of(option, Partstat.Tentative) > 0);
    }

    /// <summary>How many say so of a date now.</summary>
    public int Of(PollOption option, Partstat partstat) => _poll.IsOneChoice
        ? partstat is Partstat.Accepted ? _choices.Values.Count(number => number == option.Number) : 0
        : option.Votes.GroupBy(vote => vote.Person).Count(votes => votes.MaxBy(vote => vote.Id)!.Partstat == partstat);

    /// <summary>The date that suits most first; of equals that with more who could if need be, then the earlier.</summary>
    public IReadOnlyList<PollOption> Ranked { get; }

    /// <summary>The first of them. Null: it suits nobody.</summary>
    public PollOption? Winner { get; }

    /// <summary>The winner is only the earliest of several that suit just as many.</summary>
    public bool IsTied => Winner is { } winner && Ranked.Any(option => option != winner &&
        Of(option, Partstat.Accepted) == Of(winner, Partstat.Accepted) && Of(option, Partstat.Tentative) == Of(winner, Partstat.Tentative));

    public IReadOnlySet<UserId> Answered => _poll.IsOneChoice
        ? _choices.Where(choice => choice.Value is not null).Select(choice => choice.Key).ToHashSet()
        : _poll.Options.SelectMany(option => option.Votes).Select(vote => vote.Person).ToHashSet();
}
