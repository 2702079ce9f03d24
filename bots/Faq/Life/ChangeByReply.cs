using Community.Commands;
using Community.Faq.Commands;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Life;

/// <summary>
/// A draft is changed where it is seen: by a reply to the message that shows it, or in its thread, that begins with <c>Frage:</c> or <c>Antwort:</c>.
/// Curators change all of it, its authors their own words. What is said there otherwise is talk.
/// </summary>
internal sealed class ChangeByReply(EntryRights rights, ChangeEntry change, StoreAccess store) : IEventHandler
{
    public async ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        var said = incoming.Event;
        if (incoming is not { Kind: IncomingKind.Message, IsLate: false } || MessageContent.Of(said) is not { Kind: MessageContent.TextKind } message ||
            DraftWords.Read(message.Text) is not { } words || Relation.Of(said).SaidUnder is not { Count: > 0 } under)
            return null;
        var named = incoming.IsDirect ? await store.ReadAsync(db => ShownDraftAsync(db, under, cancellation)) : null;
        if (incoming.IsDirect && named is null)
            return null;
        var standing = await rights.OfAsync(named ?? 0, said.Sender, room, said.Room, incoming.IsDirect, cancellation);
        return new Handling((work, token) => ChangeAsync(work, new Reply(said, words, under, named), standing, token));
    }

    /// <summary>In a direct room, where plain words are a question: whether these are for a draft.</summary>
    public static async Task<bool> IsMeantAsync(CommunityContext db, RoomEvent said, CancellationToken cancellation) =>
        MessageContent.Of(said) is { } message && DraftWords.Read(message.Text) is not null && Relation.Of(said).SaidUnder is { Count: > 0 } under &&
        await ShownDraftAsync(db, under, cancellation) is not null;

    private async Task ChangeAsync(Work work, Reply reply, EntryStanding? standing, CancellationToken cancellation)
    {
        var said = reply.Said;
        var call = new CommandCall(said, reply.Words.Language, [], string.Empty, LifeReplies.HowToReply.In(reply.Words.Language));
        var (entry, answer) = standing is null ? default : await MeantAsync(work, reply, standing, cancellation);
        if (entry is null || standing is null)
        {
            if (reply.Named is { } gone)
                call.Answer(work, FaqReplies.NoSuchEntry(gone, inAllRooms: true, call.Language));
            return;
        }
        var answers = entry.Answers.OrderBy(one => one.Id).ToList();
        var parts = reply.Words.For(answers, answer);
        if (!standing.IsCurator && (parts is null || !AreOwnWords(entry, answers, parts, said.Sender)))
        {
            // Under a person's message it may well be talk; under ours it is not.
            if (answer is null)
                call.Answer(work, LifeReplies.OnlyOwnWords(standing, call.Language));
        }
        else if (parts is null)
            call.Answer(work, LifeReplies.WhichAnswerMeant(answers.Count, call.Language));
        else
            await change.ApplyAsync(call, entry, parts, work, cancellation);
    }

    private static async Task<(FaqEntry? Entry, FaqAnswer? Answer)> MeantAsync(Work work, Reply reply, EntryStanding standing, CancellationToken cancellation)
    {
        var entries = work.Db.WholeEntries().Where(one => one.Room == standing.Room);
        if (reply.Named is { } named)
            return (await entries.SingleOrDefaultAsync(one => one.Id == named, cancellation), null);
        foreach (var message in reply.Under)
        {
            // What !faq neu has proposed is our own words; what was pinned is the message with the ⏳.
            if (FaqSubjects.EntryOf((await work.Outbox.FindOwnAsync(message, cancellation))?.Subject, FaqSubjects.NewPrefix) is { } written)
                return (await entries.SingleOrDefaultAsync(one => one.Id == written && one.State == EntryState.Draft, cancellation), null);
            if (await entries.FirstOrDefaultAsync(
                one => one.State == EntryState.Draft && one.Answers.Any(answer => answer.Event == message), cancellation) is { } pinned)
                return (pinned, pinned.Answers.Find(answer => answer.Event == message));
        }
        return default;
    }

    private static bool AreOwnWords(FaqEntry entry, List<FaqAnswer> answers, IReadOnlyList<string> parts, UserId person) =>
        entry.State == EntryState.Draft && (parts[0].Length == 0 || entry.QuestionAuthor == person) &&
        answers.Zip(parts.Skip(1)).All(pair => pair.Second.Length == 0 || pair.First.Author == person);

    /// <summary>The entry that one of our messages shows as waiting; null: none of them does.</summary>
    private static async Task<long?> ShownDraftAsync(CommunityContext db, IReadOnlyList<EventId> messages, CancellationToken cancellation)
    {
        var subjects = await db.Outbox.AsNoTracking().Where(item => item.Bot == FaqBot.BotName && item.SentAs != null && messages.Contains(item.SentAs.Value))
            .Select(item => item.Subject).ToListAsync(cancellation);
        return subjects.Select(subject => FaqSubjects.EntryOf(subject, FaqSubjects.DraftPrefix)).FirstOrDefault(entry => entry is not null);
    }

    /// <param name="Said">The message.</param>
    /// <param name="Words">What it wants.</param>
    /// <param name="Under">What it was said to, the likelier first.</param>
    /// <param name="Named">In a direct room, the entry that is shown there.</param>
    private sealed record Reply(RoomEvent Said, DraftWords Words, IReadOnlyList<EventId> Under, long? Named);
}
