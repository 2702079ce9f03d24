using Community.Hosting.Bots;
using Community.Store;
using NodaTime;

namespace Community.Web.SignIn;

/// <summary>Takes links and sessions out of the store when their time is over. A bot has it among its due work.</summary>
public sealed class EndedSignIns(PortalSessions sessions) : IDueWork
{
    public Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation) => sessions.NextEndAsync(db, cancellation);

    public Task RunAsync(Work work, CancellationToken cancellation) => sessions.RemoveEndedAsync(work.Db, work.Now, cancellation);
}
