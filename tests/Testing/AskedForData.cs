using Community.Commands;
using Community.Commands.Privacy;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Community.Testing.Homeserver;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Extensions;

namespace Community.Testing;

/// <summary>A person asks what a part of the suite keeps of theirs, or wants it gone.</summary>
public static class AskedForData
{
    private static readonly UserId Front = UserId.Parse("@front:example.org");

    /// <summary>What is kept, line by line, in German.</summary>
    public static async Task<IReadOnlyList<string>> KeptAsync(this TestCommunity bots, IPersonalData data, FakeUser person)
    {
        await using var db = bots.Store.Open();
        var records = await data.DescribeAsync(db, UserId.Parse(person.UserId), CancellationToken.None);
        return [.. records.SelectMany(record => record.Items.Prepend(record.What)).Select(line => line.In(Language.German))];
    }

    /// <summary>Erases it as another account of the suite does, and waits until what follows is done.</summary>
    public static async Task<Erasure> EraseAsync(this TestCommunity bots, IPersonalData data, FakeUser person)
    {
        var erasure = Erasure.Nothing;
        await bots.Services.GetRequiredService<StoreAccess>().WriteAsync(
            async db =>
            {
                var now = bots.Time.GetUtcNow().ToInstant();
                var work = new Work(db, new Outbox(db, "front", Front, $"$erase-{Guid.NewGuid()}", now), now);
                erasure = await data.EraseAsync(work, UserId.Parse(person.UserId), CancellationToken.None);
            },
            CancellationToken.None);
        await bots.SettleAsync();
        return erasure;
    }
}
