using System.Numerics;
using System.Runtime.CompilerServices;

namespace Community.Text.Search.Indexing;

/// <summary>
/// Sums by number, such as scores by entry, side by side in memory. Emptied in the time of what was touched, not of what there is; used again
/// it allocates nothing.
/// </summary>
internal sealed class Tally<T>
    where T : struct, INumber<T>
{
    private T[] _sums = [];
    private int[] _touched = [];
    private int _count;

    /// <summary>The numbers with a sum, in the order in which they first got one.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    /// <summary>The sums of all numbers there is room for, in order.</summary>
    public ReadOnlySpan<T> All => _sums;

    public T this[int number] => _sums[number];

    /// <summary>Empties it and makes room for numbers below <paramref name="count"/>.</summary>
    public void Reset(int count)
    {
        foreach (var number in Touched)
            _sums[number] = T.Zero;
        _count = 0;
        if (_sums.Length < count)
        {
            _sums = new T[Math.Max(count, 2 * _sums.Length)];
            _touched = new int[_sums.Length];
        }
    }

    /// <param name="number">Which.</param>
    /// <param name="value">Greater than 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int number, T value)
    {
        ref var sum = ref _sums[number];
        if (sum == T.Zero)
            _touched[_count++] = number;
        sum += value;
    }

    /// <param name="number">Which.</param>
    /// <param name="value">What it becomes unless it is more already; greater than 0.</param>
    public void Raise(int number, T value)
    {
        ref var sum = ref _sums[number];
        if (sum == T.Zero)
            _touched[_count++] = number;
        sum = T.Max(sum, value);
    }
}
