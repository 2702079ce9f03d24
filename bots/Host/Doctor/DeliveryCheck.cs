using System.Globalization;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Host.Doctor;

/// <summary>What waits, what has failed for good and why, and what was never heard. Says no words of people.</summary>
internal static class DeliveryCheck
{
    private const int Shown = 20;

    public static async Task RunAsync(CommunityContext db, Findings findings, CancellationToken cancellation)
    {
        foreach (var restored in await db.RestoredAccounts.AsNoTracking().Where(row => row.CaughtUpAt == null).ToListAsync(cancellation))
            findings.Note($"{restored.Account} has still to catch up with what happened since the backup of {Time(restored.TakenAt)}; it does so when it runs");
        var waiting = await db.Outbox.CountAsync(item => item.State == OutboxState.Waiting, cancellation);
        findings.Good($"{waiting} messages wait to be sent");
        await ListFailuresAsync(db, findings, cancellation);
        foreach (var gap in await db.LeftOutGaps.AsNoTracking().OrderByDescending(row => row.At).ToListAsync(cancellation))
            findings.Note(string.Create(CultureInfo.InvariantCulture,
                $"{gap.Account} missed what was said in {gap.Room} before {Time(gap.ReadFrom)}: of the gap found on {Time(gap.At)} only the newest {gap.Read} events were read"));
        foreach (var doubt in await db.SourceDoubts.AsNoTracking().OrderBy(row => row.Since).ToListAsync(cancellation))
            findings.Note($"what {doubt.Account} keeps from {doubt.Room} is not shown until it has been read again (since {Time(doubt.Since)})");
    }

    private static async Task ListFailuresAsync(CommunityContext db, Findings findings, CancellationToken cancellation)
    {
        var failures = await Failure.ListAsync(db, room: null, cancellation);
        foreach (var failure in failures.Take(Shown))
            findings.Note(failure.IsMessage
                ? $"{failure.Reference}: on {Time(failure.At)} {failure.Bot} could not send to {Room(failure)}: {failure.Reason}"
                : $"{failure.Reference}: on {Time(failure.At)} {failure.Bot} set aside an event of {Room(failure)}: {failure.Reason}");
        if (failures.Count > Shown)
            findings.Note($"and {failures.Count - Shown} older ones");
        if (failures.Count > 0)
            findings.Note("a moderator tries one again by writing !erneut and its reference in the room");
    }

    private static string Room(Failure failure) => failure.Room?.Value ?? "a direct room";

    private static string Time(NodaTime.Instant? at) => at?.ToDateTimeUtc().ToString("u", CultureInfo.InvariantCulture) ?? "an unknown day";
}
