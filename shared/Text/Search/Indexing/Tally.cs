namespace Community.Text.Search.Indexing;

/// <summary>Sums by number, such as scores by entry. Emptied in the time of what was touched, not of what there is.</summary>
internal sealed class Tally
{
    private readonly List<int> _touched = [];
    private double[] _sums = [];

    /// <summary>The numbers with a sum, in the order in which they first got one.</summary>
    public IReadOnlyList<int> Touched => _touched;

    public double this[int number] => _sums[number];

    /// <summary>Empties it and makes room for numbers below <paramref name="count"/>.</summary>
    public void Reset(int count)
    {
        foreach (var number in _touched)
            _sums[number] = 0;
        _touched.Clear();
        if (_sums.Length < count)
            _sums = new double[Math.Max(count, 2 * _sums.Length)];
    }

    /// <param name="number">Which.</param>
    /// <param name="value">Greater than 0.</param>
    public void Add(int number, double value)
    {
        ref var sum = ref _sums[number];
        if (sum == 0)
            _touched.Add(number);
        sum += value;
    }

    /// <summary>The value that so many sums reach; null if there are fewer.</summary>
    public double? LeastOfBest(int count)
    {
        if (count == 0 || _touched.Count < count)
            return null;

        var best = new PriorityQueue<int, double>(count);
        var least = double.PositiveInfinity;
        foreach (var number in _touched)
        {
            var sum = _sums[number];
            if (best.Count < count)
                best.Enqueue(number, sum);
            else if (sum > least)
                best.DequeueEnqueue(number, sum);
            else
                continue;
            best.TryPeek(out _, out least);
        }

        return least;
    }
}
