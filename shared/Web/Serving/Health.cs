using Community.Hosting.Members;
using Community.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Community.Web.Serving;

/// <summary>
/// Says to whatever watches over the process how it is: <c>/health/live</c>, it answers; <c>/health/ready</c>, the store answers with the
/// tables of this version and every account has heard from the homeserver lately. No names, since anybody may ask.
/// </summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Json(new { status = "ok" })).AllowAnonymous().DisableRateLimiting();
        routes.MapGet("/health/ready", ReadyAsync).AllowAnonymous().DisableRateLimiting();
    }

    private static async Task<IResult> ReadyAsync(StoreAccess store, RoomMembers members, CancellationToken cancellation)
    {
        var hasStore = await HasStoreAsync(store, cancellation);
        var isFollowing = members.IsCurrent;
        return Results.Json(
            new { store = hasStore ? "ok" : "no answer", sync = isFollowing ? "ok" : "no answer lately" },
            statusCode: hasStore && isFollowing ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> HasStoreAsync(StoreAccess store, CancellationToken cancellation)
    {
        try
        {
            // The newest tables of all: they are there only if every migration has been made.
            await store.ReadAsync(db => db.Set<SignIn.PortalSession>().AnyAsync(cancellation));
            await store.ReadAsync(db => db.SyncPositions.AnyAsync(cancellation));
            return true;
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException || store.IsFault(fault))
        {
            return false;
        }
    }
}
