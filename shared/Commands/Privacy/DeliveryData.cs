using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Community.Store.Knowledge;
using Community.Store.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Community.Commands.Privacy;

/// <summary>
/// What delivery keeps about people: messages of ours that name them or answer them, and whether they objected. What has been handled is
/// only known by the ids of events, which name nobody, and so is what one bot lets another know of (whoever told it forgets it with its
/// source); positions, gaps and doubts are the bots' own. A direct room is known with the person it is for.
/// </summary>
public sealed class DeliveryData : IPersonalData
{
    public Wording Title { get; } = new("Nachrichten der Bots", "Messages of the bots");

    public IReadOnlyCollection<Type> Tables { get; } =
    [
        typeof(OutboxItem), typeof(OutboxShown), typeof(ProcessedEvent), typeof(SetAsideEvent), typeof(SyncPosition), typeof(KnownRoom),
        typeof(LeftOutGap), typeof(SourceDoubt), typeof(RestoredAccount), typeof(RecalledSend), typeof(DirectRefusal),
        typeof(Objection), typeof(StoreSecret), typeof(Fact), typeof(FactRead),
    ];

    public async Task<IReadOnlyList<PersonalRecord>> DescribeAsync(CommunityContext db, UserId person, CancellationToken cancellation)
    {
        var records = new List<PersonalRecord>();
        if (await Naming(db, person).CountAsync(item => item.State == OutboxState.Done, cancellation) is > 0 and var naming)
            records.Add(new PersonalRecord(NamingYou(naming), []));
        if (await Unsent(db, person).CountAsync(cancellation) is > 0 and var unsent)
            records.Add(new PersonalRecord(NotSent(unsent), []));
        if (await db.KnownRooms.CountAsync(row => row.DirectWith == person, cancellation) is > 0 and var rooms)
            records.Add(new PersonalRecord(DirectRoomsWithYou(rooms), []));
        if (await db.DirectRefusals.AnyAsync(row => row.Person == person, cancellation))
            records.Add(new PersonalRecord(YouBannedMe, []));
        if (await db.HasObjectedAsync(person, cancellation))
            records.Add(new PersonalRecord(YouObjected, []));
        return records;
    }

    public async Task<Erasure> EraseAsync(Work work, UserId person, CancellationToken cancellation)
    {
        var naming = await Naming(work.Db, person).Where(item => item.State == OutboxState.Done).Include(item => item.Shows).ToListAsync(cancellation);
        var unsent = await Unsent(work.Db, person).Include(item => item.Shows).ToListAsync(cancellation);
        await DetachAsync(work.Db, person, cancellation);
        foreach (var item in naming.Concat(unsent))
            await TakeBack.ItemAsync(work.Outbox, item, cancellation);
        if (unsent.Count + naming.Count > 0)
            await work.Db.RemovesWordsAsync(cancellation);
        List<Wording> erased = [];
        if (naming.Count > 0)
            erased.Add(NamingYou(naming.Count));
        if (unsent.Count > 0)
            erased.Add(NotSent(unsent.Count));
        // An objection is a wish about the time to come; who takes it back says so.
        return new Erasure(erased, [], await work.Db.HasObjectedAsync(person, cancellation) ? [YouObjected] : []);
    }

    /// <summary>Direct rooms and what was said there are the person's no more. Who carries out the erasure leaves the rooms after the receipt.</summary>
    private static async Task DetachAsync(CommunityContext db, UserId person, CancellationToken cancellation)
    {
        foreach (var room in await db.KnownRooms.Where(row => row.DirectWith == person).ToListAsync(cancellation))
            room.DirectWith = null;
        foreach (var item in await db.Outbox.Where(item => item.Recipient == person).ToListAsync(cancellation))
            item.Recipient = null;
        // Forgotten like the rest: the ban itself is in the room, which the bot can't enter.
        db.RemoveRange(await db.DirectRefusals.Where(row => row.Person == person).ToListAsync(cancellation));
        await db.RemovesWordsAsync(cancellation);
    }

    private static IQueryable<OutboxItem> Naming(CommunityContext db, UserId person) =>
        db.Outbox.Where(item => item.Shows.Any(shown => shown.What == person.Value));

    private static IQueryable<OutboxItem> Unsent(CommunityContext db, UserId person) => db.Outbox
        .Where(item => item.State != OutboxState.Done && (item.Asker == person || item.Recipient == person || item.Shows.Any(shown => shown.What == person.Value)));

    private static Wording NamingYou(int count) => count == 1
        ? new Wording("1 Nachricht, in der ich dich nenne", "1 message in which I name you")
        : new Wording($"{count} Nachrichten, in denen ich dich nenne", $"{count} messages in which I name you");

    private static Wording DirectRoomsWithYou(int count) => count == 1
        ? new Wording("welcher Raum unser Direktchat ist", "which room is our direct chat")
        : new Wording($"welche {count} Räume unsere Direktchats sind", $"which {count} rooms are our direct chats");

    private static Wording NotSent(int count) => count == 1
        ? new Wording("1 Nachricht an dich, die noch nicht verschickt ist", "1 message to you that has not been sent yet")
        : new Wording($"{count} Nachrichten an dich, die noch nicht verschickt sind", $"{count} messages to you that have not been sent yet");

    private static Wording YouBannedMe { get; } = new(
        "dass du mich aus unserem Direktchat verbannt hast und ich dir deshalb nicht schreibe",
        "that you banned me from our direct chat, so that I don't write to you");

    private static Wording YouObjected { get; } = new(
        "dass ich mir nichts von dir merken soll (nur als Prüfsumme, ohne deinen Namen)",
        "that I should keep nothing of yours (only as a checksum, without your name)");
}
