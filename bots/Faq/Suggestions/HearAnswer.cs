using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Suggestions;

/// <summary>A person speaks up after a question: the bot keeps out of it. What replies to the question answers it.</summary>
internal sealed class HearAnswer : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        if (incoming is not { Kind: IncomingKind.Message, IsDirect: false } || MessageContent.Of(incoming.Event) is not { } said || said.Text.StartsWith('!'))
            return ValueTask.FromResult<Handling?>(null);
        var relation = Relation.Of(incoming.Event);
        return ValueTask.FromResult<Handling?>(new Handling((work, token) =>
            HearAsync(work, incoming.Event, relation.RepliesTo ?? relation.ThreadRoot, token)));
    }

    private static async Task HearAsync(Work work, RoomEvent said, EventId? about, CancellationToken cancellation)
    {
        var waiting = await work.Db.Set<FaqSuggestion>().Where(one => one.Room == said.Room && one.Asker != said.Sender)
            // In talk without threads, what comes next is mostly the answer.
            .Where(one => about == null || one.Question == about).ToListAsync(cancellation);
        work.Db.RemoveRange(waiting);
        if (about is { } question)
            work.Db.RemoveRange(await work.Db.Set<FaqAsked>().Where(one => one.Event == question).ToListAsync(cancellation));
    }
}
