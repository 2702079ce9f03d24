using Community.Faq.Life;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Matrix.Events;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Faq.Suggestions;

/// <summary>Names the entry that fits a question, when nobody has answered.</summary>
internal sealed class SuggestInTime(RoomMembers members, EntryMessage message) : IDueWork
{
    /// <summary>After a time without the bot, the talk has gone on.</summary>
    private static readonly Duration TooLate = Duration.FromMinutes(30);

    public async Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation) =>
        await db.Set<FaqSuggestion>().MinAsync(one => (Instant?)one.DueAt, cancellation);

    public async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var due = await work.Db.Set<FaqSuggestion>().Where(one => one.DueAt <= work.Now).OrderBy(one => one.DueAt).ToListAsync(cancellation);
        work.Db.RemoveRange(due);
        foreach (var one in due.Where(one => work.Now - one.DueAt < TooLate))
        {
            var audience = await Audience.OfRoomAsync(work.Db, one.Room, members, cancellation);
            if (await work.Db.ReadableEntries().Shown().Where(audience.SeesThose()).SingleOrDefaultAsync(entry => entry.Id == one.EntryId, cancellation) is { } entry)
                Suggest(work, one, entry);
        }
    }

    private void Suggest(Work work, FaqSuggestion one, FaqEntry entry)
    {
        var text = FaqReplies.ThereIsAlready(entry.Language);
        message.Add(text, entry, work.Outbox.Account.Server, entry.Language);
        var said = work.Outbox.Reply(
            EventReference.To(one.Room, one.Question, one.Asker, work.Now), OutgoingMessage.Notice(text), $"suggest {one.Question}",
            FaqSubjects.ShowPrefix + entry.Id);
        said.Shows.Add(new OutboxShown { What = FaqSubjects.Entry(entry.Id) });
    }
}
