using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Community.Store;

/// <summary>EF Core caches a model per context type; ours also depends on which slices are there.</summary>
public sealed class PartsModelKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), designTime, string.Join('|', ((CommunityContext)context).Parts.Select(part => part.GetType().FullName)));
}
