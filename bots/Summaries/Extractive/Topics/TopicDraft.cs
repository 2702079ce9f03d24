using Community.Summaries.Extractive.Sentences;
using NodaTime;

namespace Community.Summaries.Extractive.Topics;

/// <summary>Messages that seem to be about one thing, and its words.</summary>
internal sealed class TopicDraft(Vocabulary vocabulary)
{
    private readonly Dictionary<int, double> _weights = [];
    private double _squares;

    /// <summary>In the order of the talk.</summary>
    public List<int> Messages { get; } = [];

    public Instant LastAt { get; private set; }

    public IReadOnlyDictionary<int, double> Words => _weights;

    public void Add(int message, IEnumerable<int> terms, Instant at)
    {
        Messages.Add(message);
        LastAt = at;
        AddWords(terms.Select(term => (term, vocabulary.Weight(term))));
    }

    public void Take(TopicDraft other)
    {
        Messages.AddRange(other.Messages);
        Messages.Sort();
        LastAt = Instant.Max(LastAt, other.LastAt);
        AddWords(other._weights.Select(word => (word.Key, word.Value)));
    }

    /// <summary>How alike the words are, from 0 to 1.</summary>
    public double Likeness(IReadOnlyCollection<int> terms)
    {
        double shared = 0, squares = 0;
        foreach (var term in terms)
        {
            var weight = vocabulary.Weight(term);
            squares += weight * weight;
            shared += weight * _weights.GetValueOrDefault(term);
        }

        return shared == 0 ? 0 : shared / Math.Sqrt(squares * _squares);
    }

    public double Likeness(TopicDraft other)
    {
        var (small, large) = _weights.Count < other._weights.Count ? (_weights, other._weights) : (other._weights, _weights);
        var shared = small.Sum(word => word.Value * large.GetValueOrDefault(word.Key));
        return shared == 0 ? 0 : shared / Math.Sqrt(_squares * other._squares);
    }

    private void AddWords(IEnumerable<(int Term, double Weight)> words)
    {
        foreach (var (term, weight) in words)
        {
            var before = _weights.GetValueOrDefault(term);
            var after = before + weight;
            _weights[term] = after;
            _squares += (after * after) - (before * before);
        }
    }
}
