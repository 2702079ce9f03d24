using Community.Matrix.Ids;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Community.Store.Columns;

/// <summary>An identifier of Matrix as text.</summary>
internal sealed class IdColumn<TId>() : ValueConverter<TId, string>(id => id.Value, text => Parse(text))
    where TId : struct, IMatrixId<TId>
{
    private static TId Parse(string text) =>
        TId.TryParse(text, out var id) ? id : throw new InvalidOperationException($"The store holds a broken {typeof(TId).Name}.");
}
