using Community.Matrix.Ids;
using Community.Summaries.Extractive.Sentences;
using NodaTime;

namespace Community.Summaries.Extractive.Topics;

/// <summary>
/// Sorts messages into topics, one after the other as they came: threads and replies decide where they are; else the time since the last message
/// and the words do.
/// </summary>
internal sealed class TopicFinder
{
    /// <summary>Topics that a message may go on with. More are seldom alive side by side in one room.</summary>
    private const int MostAlive = 6;

    /// <summary>Telling words from which on a message can be known by them.</summary>
    private const int EnoughWords = 3;

    private const double Alike = 0.12, ClearlyAlike = 0.25;

    private readonly Transcript _talk;
    private readonly int[][] _terms;
    private readonly TopicDraft[] _draftOf;
    private readonly Dictionary<EventId, TopicDraft> _threads = [];

    /// <summary>The most recent at the end.</summary>
    private readonly List<TopicDraft> _alive = [];
    private readonly List<TopicDraft> _drafts = [];
    private readonly Duration _pause;

    private TopicFinder(Transcript talk)
    {
        _talk = talk;
        _terms = [.. Enumerable.Range(0, talk.Messages.Count)
            .Select(message => talk.Of(message).Where(saying => !saying.IsCourtesy).SelectMany(saying => saying.Terms).Distinct().ToArray())];
        _draftOf = new TopicDraft[talk.Messages.Count];
        _pause = UsualPause(talk);
    }

    /// <returns>In the order in which they came up; every message is in one.</returns>
    public static IReadOnlyList<TopicDraft> Find(Transcript talk, CancellationToken cancellation)
    {
        var finder = new TopicFinder(talk);
        for (var message = 0; message < talk.Messages.Count; message++)
        {
            cancellation.ThrowIfCancellationRequested();
            finder.Place(message);
        }

        return TopicMerger.Merge(finder._drafts, talk, finder._pause);
    }

    /// <summary>A silence of this length may end a topic: some times what is usual in this talk.</summary>
    private static Duration UsualPause(Transcript talk)
    {
        var gaps = talk.Messages.Zip(talk.Messages.Skip(1), (one, next) => next.SentAt - one.SentAt).Order().ToList();
        var usual = gaps.Count == 0 ? Duration.Zero : gaps[gaps.Count / 2] * 6;
        return Duration.Max(Duration.FromMinutes(20), Duration.Min(usual, Duration.FromHours(3)));
    }

    private void Place(int message)
    {
        var draft = OfThread(message) ?? OfReply(message) ?? ByTimeAndWords(message) ?? Begin();
        draft.Add(message, _terms[message], _talk.Messages[message].SentAt);
        _draftOf[message] = draft;
        _alive.Remove(draft);
        _alive.Add(draft);
        if (_alive.Count > MostAlive)
            _alive.RemoveAt(0);
    }

    private TopicDraft Begin()
    {
        var draft = new TopicDraft(_talk.Vocabulary);
        _drafts.Add(draft);
        return draft;
    }

    private TopicDraft? OfThread(int message)
    {
        if (_talk.Messages[message].ThreadRoot is not { } root)
            return null;
        if (_threads.TryGetValue(root, out var known))
            return known;

        var draft = _talk.MessageOf.TryGetValue(root, out var at) && at < message ? _draftOf[at] : null;
        // A thread that branches off in the midst of a talk is about something of its own.
        if (draft is null || draft.Messages[0] != at)
        {
            draft?.Messages.Remove(at);
            var branch = Begin();
            if (draft is not null)
            {
                branch.Add(at, _terms[at], _talk.Messages[at].SentAt);
                _draftOf[at] = branch;
            }

            draft = branch;
        }

        return _threads[root] = draft;
    }

    private TopicDraft? OfReply(int message) => _talk.AnswersTo(message) is { } earlier ? _draftOf[earlier] : null;

    private TopicDraft? ByTimeAndWords(int message)
    {
        // What is said in a thread is not gone on with outside of it.
        var last = message > 0 ? _alive.LastOrDefault(draft => !_threads.ContainsValue(draft)) : null;
        if (last is null)
            return null;

        var silence = _talk.Messages[message].SentAt - last.LastAt;
        var terms = _terms[message];
        if (terms.Length < EnoughWords)
            return silence < _pause * 4 ? last : null;

        var likest = _alive.MaxBy(draft => draft.Likeness(terms))!;
        var likeness = likest.Likeness(terms);
        if (likeness > ClearlyAlike)
            return likest;
        if (last.Likeness(terms) > Alike && silence < _pause * 8)
            return last;
        return silence < _pause ? last : likeness > Alike ? likest : null;
    }
}
