using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Community.Store.Delivery;

/// <summary>Numbers that people have seen stay what they are.</summary>
public static class RecalledNumbers
{
    /// <summary>
    /// Adds a row whose key people use as its number, and saves it, so that the number is known. Where the store was restored from a
    /// backup and the row had been made before, it gets the number it had: people have read it, and commands name it.
    /// </summary>
    /// <param name="work">The running transaction.</param>
    /// <param name="row">The row; its key is a single number that the database gives.</param>
    /// <param name="purpose">Of the message that shows the number.</param>
    /// <param name="subject">How that message's subject begins; the number follows.</param>
    /// <param name="cancellation">Ends the waiting for the store.</param>
    public static async Task AddNumberedAsync<T>(this Work work, T row, string purpose, string subject, CancellationToken cancellation)
        where T : class
    {
        var entry = work.Db.Add(row);
        var item = DerivedId.Of(work.Outbox.Bot, work.Outbox.Cause, purpose);
        var recalled = await work.Db.RecalledSends.AsNoTracking()
            .Where(sent => sent.TransactionId == item && sent.Subject != null).Select(sent => sent.Subject).FirstOrDefaultAsync(cancellation);
        if (recalled is not null && recalled.StartsWith(subject, StringComparison.Ordinal) &&
            long.TryParse(recalled.AsSpan(subject.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var key = entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name);
            key.CurrentValue = number;
            key.IsTemporary = false;
        }
        await work.Db.SaveChangesAsync(cancellation);
    }
}
