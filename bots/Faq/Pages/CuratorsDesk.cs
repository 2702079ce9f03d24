using Community.Commands;
using Community.Faq.Life;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Matrix;
using Community.Matrix.Ids;
using Community.Store;
using Community.Web;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Pages;

/// <summary>
/// What curators do on a page is a command of the chat, given there: this is its other face and has no rules of its own. Whether somebody is a curator is
/// asked of the homeserver each time.
/// </summary>
internal sealed class CuratorsDesk(FaqParts parts, PageCommands commands, IRoomReaders readers, RoomMembers members, StoreAccess store, Visitor visitor)
{
    private const int Shown = 30, GapsShown = 20;

    /// <summary>Longer nobody waits for a page.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>The rooms the visitor is a curator of.</summary>
    /// <returns>Null: the homeserver does not say.</returns>
    public Task<IReadOnlyList<RoomId>?> RoomsAsync(CancellationToken cancellation) => AskAsync(async token =>
    {
        var user = visitor.User!.Value;
        return members.RoomsOf(user).FirstOrDefault() is { } any && readers.For(FaqBot.BotName, any) is { } reader
            ? await parts.Rights.CuratedAsync(user, reader, token)
            : [];
    }, cancellation);

    public async Task<(OpenWork Open, IReadOnlyList<FaqGap> Gaps)> WaitingAsync(IReadOnlyList<RoomId> rooms, CancellationToken cancellation) =>
        await store.ReadAsync(async db => (
            await OpenWork.OfAsync(db, rooms, Shown, cancellation),
            await db.Set<FaqGap>().AsNoTracking().Where(gap => rooms.Contains(gap.Room) && gap.Words != null)
                .OrderByDescending(gap => gap.Count).ThenByDescending(gap => gap.LastAt).Take(GapsShown).ToListAsync(cancellation)));

    /// <summary>An entry with its history, for those who may look after it.</summary>
    /// <returns>Null: there is none for the visitor, or it is not known whether there is.</returns>
    public async Task<FaqEntry?> FindAsync(long id, CancellationToken cancellation)
    {
        var entry = await store.ReadAsync(db => db.WholeEntries().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation));
        var user = visitor.User!.Value;
        if (entry is null || members.IsMember(entry.Room, user) != true || readers.For(FaqBot.BotName, entry.Room) is not { } reader ||
            await AskAsync(token => parts.Rights.InAsync(entry.Room, user, reader, token), cancellation) is not { } standing)
            return null;
        return standing.IsCurator || (entry.State != EntryState.Draft && (entry.Owner == user || entry.StandIn == user)) ? entry : null;
    }

    /// <summary>Gives a command, as if typed in the room.</summary>
    /// <returns>The answer.</returns>
    public async Task<string> DoAsync(RoomId room, string line, CancellationToken cancellation) => await AskAsync(
        token => commands.RunAsync(FaqBot.BotName, room, visitor.User!.Value, line, visitor.Language, token), cancellation) ?? visitor.Say(DeskReplies.NoAnswer);

    private static async Task<T?> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellation)
        where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await ask(patience.Token);
        }
        catch (Exception fault) when (fault is MatrixException || NetworkFault.IsTransient(fault) || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }
}
