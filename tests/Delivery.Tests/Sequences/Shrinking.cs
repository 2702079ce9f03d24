namespace Community.Delivery.Tests.Sequences;

/// <summary>Makes a failing sequence shorter.</summary>
internal static class Shrinking
{
    /// <summary>Leaves out what it can while the sequence still fails: halves first, single moves at last.</summary>
    public static async Task<Sequence> ShrinkAsync(Sequence sequence, Func<Sequence, Task<bool>> failsAsync)
    {
        for (var size = sequence.Moves.Count / 2; size > 0; size /= 2)
            for (var from = 0; from < sequence.Moves.Count;)
            {
                var shorter = sequence with { Moves = [.. sequence.Moves.Take(from), .. sequence.Moves.Skip(from + size)] };
                if (await failsAsync(shorter))
                    sequence = shorter;
                else
                    from += size;
            }
        return sequence;
    }
}
