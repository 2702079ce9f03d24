using System.Globalization;
using Community.Commands;
using Community.Commands.Privacy;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Web.SignIn;

/// <summary>What signing in leaves behind: where somebody is signed in. Without it they are signed out, and may sign in again.</summary>
internal sealed class SignInData(DateTimeZone zone) : IPersonalData
{
    public Wording Title { get; } = new("Portal", "Portal");

    public IReadOnlyCollection<Type> Tables { get; } = [typeof(SignInLink), typeof(PortalSession)];

    public async Task<IReadOnlyList<PersonalRecord>> DescribeAsync(CommunityContext db, UserId person, CancellationToken cancellation)
    {
        var sessions = await db.Set<PortalSession>().AsNoTracking().Where(session => session.User == person)
            .OrderBy(session => session.SignedInAt).ToListAsync(cancellation);
        var links = await db.Set<SignInLink>().CountAsync(link => link.User == person, cancellation);
        List<PersonalRecord> records = [];
        if (sessions.Count > 0)
            records.Add(new PersonalRecord(Sessions(sessions.Count), sessions.ConvertAll(Describe)));
        if (links > 0)
            records.Add(new PersonalRecord(UnusedLink, []));
        return records;
    }

    public async Task<Erasure> EraseAsync(Work work, UserId person, CancellationToken cancellation)
    {
        var sessions = await work.Db.Set<PortalSession>().Where(session => session.User == person).ExecuteDeleteAsync(cancellation);
        var links = await work.Db.Set<SignInLink>().Where(link => link.User == person).ExecuteDeleteAsync(cancellation);
        List<Wording> erased = [];
        if (sessions > 0)
            erased.Add(Sessions(sessions));
        if (links > 0)
            erased.Add(UnusedLink);
        // Ids were in the rows.
        if (erased.Count > 0)
            await work.Db.RemovesWordsAsync(cancellation);
        return new Erasure(erased, [], []);
    }

    private static Wording UnusedLink { get; } = new("1 Link zum Anmelden, den du nicht benutzt hast", "1 link to sign in that you have not used");

    private static Wording Sessions(int count) => new(
        count == 1 ? "1 Anmeldung im Portal" : $"{count} Anmeldungen im Portal", count == 1 ? "1 sign-in to the portal" : $"{count} sign-ins to the portal");

    private Wording Describe(PortalSession session)
    {
        var (since, seen) = (Day(session.SignedInAt), Day(session.SeenAt));
        return new Wording(
            $"{(session.Browser.Length > 0 ? session.Browser : "ein Browser")}, angemeldet am {since}, zuletzt da am {seen}",
            $"{(session.Browser.Length > 0 ? session.Browser : "a browser")}, signed in on {since}, last seen on {seen}");
    }

    // Numbers only, which both languages read alike.
    private string Day(Instant moment) => moment.InZone(zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
