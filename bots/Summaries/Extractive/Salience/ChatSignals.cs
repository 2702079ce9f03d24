using Community.Summaries.Extractive.Sentences;

namespace Community.Summaries.Extractive.Salience;

/// <summary>What people's doing tells of a message: it was answered, reacted to, thanked for.</summary>
internal sealed class ChatSignals
{
    /// <summary>Thanks mean one of the few messages before, if they are no reply.</summary>
    private const int ThanksReach = 3;

    private readonly int[] _replies;
    private readonly int[] _thanks;

    public ChatSignals(Transcript talk)
    {
        _replies = new int[talk.Messages.Count];
        _thanks = new int[talk.Messages.Count];
        for (var message = 0; message < talk.Messages.Count; message++)
        {
            var earlier = talk.AnswersTo(message);
            if (earlier is { } answered && !talk.SameSender(answered, message))
                _replies[answered]++;
            if (talk.Of(message).Take(2).Any(saying => Courtesy.IsThanks(saying.Text)) && (earlier ?? ThankedFor(talk, message)) is { } thanked)
                _thanks[thanked]++;
        }
    }

    public int Replies(int message) => _replies[message];

    public int Thanks(int message) => _thanks[message];

    private static int? ThankedFor(Transcript talk, int message)
    {
        for (var before = message - 1; before >= Math.Max(0, message - ThanksReach); before--)
            if (!talk.SameSender(before, message) && talk.Of(before).Any(saying => saying is { IsCourtesy: false, IsQuestion: false }))
                return before;
        return null;
    }
}
