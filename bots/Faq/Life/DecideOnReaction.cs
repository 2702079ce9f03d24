using Community.Commands;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Life;

/// <summary>
/// ✅ and ❌ on a message that waits, or on the bot's words about it: a curator's yes and no. ✅, ✏️ and 🗄 on a reminder: of whoever looks after the
/// entry. ❌ of an author on the news that an entry is to be shown to more people: an objection. 👍 and 👎: whether it helped.
/// </summary>
internal sealed class DecideOnReaction(EntryRights rights, Deciding deciding, CommandDesk desk, StoreAccess store) : IEventHandler
{
    private const string Yes = "✅", No = "❌", Change = "✏", Archive = "🗄", Up = "👍", Down = "👎";

    public async ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        if (ReactionContent.Of(incoming.Event) is not { } reaction || incoming.IsLate)
            return null;
        if (reaction.Emoji is Up or Down)
            return new Handling((work, token) => RateAsync(work, incoming.Event, reaction, token));
        if (reaction.Emoji is not (Yes or No or Change or Archive))
            return null;
        var standing = await StandingAsync(incoming, reaction, room, cancellation);
        var language = await desk.LanguageOfAsync(room, cancellation);
        return new Handling((work, token) => DecideAsync(work, incoming.Event, reaction, standing, language, token));
    }

    /// <summary>Where the entry is of another room than the reaction, it has to be found first.</summary>
    private async Task<EntryStanding?> StandingAsync(IncomingEvent incoming, ReactionContent reaction, IRoomReader room, CancellationToken cancellation)
    {
        var person = incoming.Event.Sender;
        if (!incoming.IsDirect)
            return await rights.InAsync(incoming.Event.Room, person, room, cancellation);
        var subject = await store.ReadAsync(db => db.Outbox.AsNoTracking()
            .Where(item => item.Bot == FaqBot.BotName && item.SentAs == reaction.Target).Select(item => item.Subject).FirstOrDefaultAsync(cancellation));
        return FaqSubjects.EntryOf(subject, FaqSubjects.DraftPrefix) is { } entry
            ? await rights.OfAsync(entry, person, room, incoming.Event.Room, isDirect: true, cancellation)
            : null;
    }

    private async Task DecideAsync(
        Work work, RoomEvent said, ReactionContent reaction, EntryStanding? standing, Language language, CancellationToken cancellation)
    {
        var subject = (await work.Outbox.FindOwnAsync(reaction.Target, cancellation))?.Subject;
        if (FaqSubjects.EntryOf(subject, FaqSubjects.WidenPrefix) is { } widened)
            await ObjectAsync(work, said, widened, reaction, cancellation);
        else if (FaqSubjects.EntryOf(subject, FaqSubjects.ReviewPrefix) is { } reviewed)
            await ReviewAsync(work, said, reviewed, reaction, standing, language, cancellation);
        else if (standing is { IsCurator: true })
            await OfCuratorAsync(work, said, reaction, FaqSubjects.EntryOf(subject, FaqSubjects.DraftPrefix), standing, language, cancellation);
    }

    private async Task OfCuratorAsync(
        Work work, RoomEvent said, ReactionContent reaction, long? named, EntryStanding standing, Language language, CancellationToken cancellation)
    {
        var entry = await work.Db.WholeEntries().FirstOrDefaultAsync(
            one => one.Room == standing.Room && (one.Id == named || (named == null && one.Answers.Any(answer => answer.Event == reaction.Target))), cancellation);
        if (entry is not null && Deciding.HasWaiting(entry) && reaction.Emoji is Yes or No)
        {
            var decision = reaction.Emoji is Yes
                ? await deciding.ApproveAsync(work, entry!, said.Sender, cancellation)
                : await Deciding.RejectAsync(work, entry!, cancellation);
            // On the message itself the mark says it.
            if (named is not null || decision is Decision.NeedsQuestion or Decision.NeedsAnswer)
                Tell(work, said, reaction, LifeReplies.Decided(entry!, decision, [], language));
        }
        else if (entry is null && named is null && reaction.Emoji is No)
        {
            work.Db.RemoveRange(await work.Db.Set<FaqCandidate>().Where(candidate => candidate.Answer == reaction.Target).ToListAsync(cancellation));
        }
    }

    private async Task ReviewAsync(
        Work work, RoomEvent said, long id, ReactionContent reaction, EntryStanding? standing, Language language, CancellationToken cancellation)
    {
        if (await work.Db.WholeEntries().SingleOrDefaultAsync(one => one.Id == id && one.Room == said.Room, cancellation) is not { IsShown: true } entry ||
            !(standing is { IsCurator: true } || entry.Owner == said.Sender || entry.StandIn == said.Sender))
            return;
        if (reaction.Emoji is Yes && entry.State == EntryState.ToReview)
        {
            deciding.Checked(work, entry, said.Sender);
            Tell(work, said, reaction, LifeReplies.Decided(entry, Decision.StillRight, [], language));
        }
        else if (reaction.Emoji is Change)
        {
            Tell(work, said, reaction, OwnerReplies.HowToChange(id, language));
        }
        else if (reaction.Emoji is Archive)
        {
            await Deciding.ArchiveAsync(work, entry, said.Sender, cancellation);
            Tell(work, said, reaction, LifeReplies.Archived(entry, language));
        }
    }

    private static async Task ObjectAsync(Work work, RoomEvent said, long id, ReactionContent reaction, CancellationToken cancellation)
    {
        if (reaction.Emoji is No && await work.Db.WholeEntries().SingleOrDefaultAsync(one => one.Id == id, cancellation) is { IsObjected: false } entry &&
            Widening.AuthorsOf(entry).Contains(said.Sender))
        {
            await Widening.ObjectAsync(work, entry, said.Sender, cancellation);
            Tell(work, said, reaction, AudienceReplies.Objected(entry, entry.Language));
        }
    }

    private static async Task RateAsync(Work work, RoomEvent said, ReactionContent reaction, CancellationToken cancellation)
    {
        var subject = (await work.Outbox.FindOwnAsync(reaction.Target, cancellation))?.Subject;
        if (FaqSubjects.EntryOf(subject, FaqSubjects.ShowPrefix) is { } entry && await work.Db.Set<FaqEntry>().AnyAsync(one => one.Id == entry, cancellation))
            work.Db.Add(new FaqVote { EntryId = entry, Event = said.Id, IsHelpful = reaction.Emoji is Up });
    }

    private static void Tell(Work work, RoomEvent said, ReactionContent reaction, RichText text) => work.Outbox.Reply(
        EventReference.To(said.Room, reaction.Target, said.Sender, work.Now), OutgoingMessage.Notice(text), "decided");
}
