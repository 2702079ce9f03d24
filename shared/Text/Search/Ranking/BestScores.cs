using System.Numerics;
using Community.Text.Search.Indexing;

namespace Community.Text.Search.Ranking;

/// <summary>Finds out which score the best of many reach.</summary>
/// <param name="count">How many are the best; greater than 0.</param>
internal sealed class BestScores(int count)
{
    /// <summary>A heap: none is greater than the two below it.</summary>
    private readonly float[] _heap = new float[count];

    /// <summary>What so many scores reach; 0 if there are fewer.</summary>
    public float LeastOf(Tally<float> scores)
    {
        Array.Clear(_heap);
        if (scores.Touched.Length > scores.All.Length / 16)
            LookAtAll(scores.All);
        else
            foreach (var number in scores.Touched)
                Look(scores[number]);
        return _heap[0];
    }

    /// <summary>A vector at a time: most are not among the best, and lie side by side.</summary>
    private void LookAtAll(ReadOnlySpan<float> scores)
    {
        for (; scores.Length >= Vector<float>.Count; scores = scores[Vector<float>.Count..])
            if (Vector.GreaterThanAny(new Vector<float>(scores), new Vector<float>(_heap[0])))
                foreach (var score in scores[..Vector<float>.Count])
                    Look(score);
        foreach (var score in scores)
            Look(score);
    }

    private void Look(float score)
    {
        if (score > _heap[0])
            ReplaceLeast(score);
    }

    private void ReplaceLeast(float score)
    {
        var at = 0;
        for (var below = 1; below < _heap.Length; below = (2 * at) + 1)
        {
            if (below + 1 < _heap.Length && _heap[below + 1] < _heap[below])
                below++;
            if (_heap[below] >= score)
                break;
            _heap[at] = _heap[below];
            at = below;
        }

        _heap[at] = score;
    }
}
