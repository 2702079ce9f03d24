using Microsoft.EntityFrameworkCore;

namespace Community.Store;

/// <summary>The tables of one slice. Their names start with the slice's, since all share one database.</summary>
public interface IModelPart
{
    void Configure(ModelBuilder model);
}
