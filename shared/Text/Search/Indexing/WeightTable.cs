namespace Community.Text.Search.Indexing;

/// <summary>Weights that depend on in how many entries something stands, kept while the number of all entries stays the same.</summary>
internal sealed class WeightTable
{
    private float[] _weights = [];
    private int _among = -1;
    private double _power;

    /// <summary>Makes it hold for so many entries and this power.</summary>
    public void Reset(int among, double power)
    {
        if (_among == among && _power == power)
            return;
        (_among, _power) = (among, power);
        if (_weights.Length <= among)
            _weights = new float[among + (among / 4) + 1];
        else
            Array.Clear(_weights);
    }

    /// <summary>What a letter group of so many entries weighs in a cosine: the power of its rarity, never near nothing.</summary>
    public float Of(int entries)
    {
        ref var weight = ref _weights[entries];
        if (weight == 0)
            weight = (float)Math.Pow(1 + Math.Log((1.0 + _among) / (1 + entries)), _power);
        return weight;
    }
}
