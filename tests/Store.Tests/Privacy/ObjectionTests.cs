using Community.Matrix.Ids;
using Community.Store.Privacy;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Store.Tests.Privacy;

public sealed class ObjectionTests
{
    private static readonly UserId Anna = UserId.Parse("@anna:example.org"), Bernd = UserId.Parse("@bernd:example.org");

    [Fact]
    public async Task An_objection_holds_until_it_is_withdrawn()
    {
        await using var store = await TestStore.CreateAsync();
        Assert.False(await ObjectedAsync(store, Anna));

        await ObjectAsync(store, Anna);
        await ObjectAsync(store, Anna);
        Assert.True(await ObjectedAsync(store, Anna));
        Assert.False(await ObjectedAsync(store, Bernd));

        await store.Access.WriteAsync(db => db.WithdrawObjectionAsync(Anna, CancellationToken.None), CancellationToken.None);
        Assert.False(await ObjectedAsync(store, Anna));
    }

    [Fact]
    public async Task The_store_does_not_say_who_objected()
    {
        await using var store = await TestStore.CreateAsync();
        await ObjectAsync(store, Anna);
        await store.Access.WipeAsync(CancellationToken.None);

        Assert.True((await File.ReadAllBytesAsync(store.Sqlite.File)).AsSpan().IndexOf("anna"u8) < 0);
    }

    [Fact]
    public async Task Another_store_has_another_hash_of_the_same_person()
    {
        await using var one = await TestStore.CreateAsync();
        await using var other = await TestStore.CreateAsync();
        await ObjectAsync(one, Anna);
        await ObjectAsync(other, Anna);

        Assert.NotEqual(await HashAsync(one), await HashAsync(other));
    }

    private static Task<string> HashAsync(TestStore store) => store.Access.ReadAsync(async db => (await db.Set<Objection>().SingleAsync()).Person);

    private static Task ObjectAsync(TestStore store, UserId person) =>
        store.Access.WriteAsync(db => db.ObjectAsync(person, Instant.FromUnixTimeSeconds(0), CancellationToken.None), CancellationToken.None);

    private static Task<bool> ObjectedAsync(TestStore store, UserId person) =>
        store.Access.ReadAsync(db => db.HasObjectedAsync(person, CancellationToken.None));
}
