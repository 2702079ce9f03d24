using System.Runtime.InteropServices;

namespace Community.Summaries.Extractive.Sentences;

/// <summary>The telling words of a talk, numbered, and in how many sentences each stands.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _sentences = [];
    private int _total;

    public int Count => _sentences.Count;

    /// <returns>The words' numbers, each once, ascending.</returns>
    public int[] Add(IReadOnlyList<string> terms)
    {
        var numbers = new SortedSet<int>();
        foreach (var term in terms)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, term, out var known);
            if (!known)
            {
                number = _sentences.Count;
                _sentences.Add(0);
            }

            numbers.Add(number);
        }

        foreach (var number in numbers)
            _sentences[number]++;
        _total++;
        return [.. numbers];
    }

    /// <summary>In how many sentences the word stands.</summary>
    public int Sentences(int term) => _sentences[term];

    /// <summary>How much a word tells: the rarer, the more. At least 1.</summary>
    public double Weight(int term) => 1 + Math.Log((1.0 + _total) / (1 + _sentences[term]));

    public double Norm(int[] terms)
    {
        var sum = 0.0;
        foreach (var term in terms)
            sum += Weight(term) * Weight(term);
        return Math.Sqrt(sum);
    }
}
