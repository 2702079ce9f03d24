namespace Community.Matrix.Ids;

/// <summary>
/// An identifier of Matrix that has been checked for its form and can therefore be trusted to be short and single-line.
/// Source: <see href="https://spec.matrix.org/v1.19/appendices/#identifier-grammar"/>.
/// </summary>
public interface IMatrixId<TSelf>
    where TSelf : struct, IMatrixId<TSelf>
{
    /// <summary>The identifier as it goes over the wire.</summary>
    string Value { get; }

    /// <summary>True and the identifier, if <paramref name="text"/> has the form of one; never throws.</summary>
    static abstract bool TryParse(string? text, out TSelf id);
}
