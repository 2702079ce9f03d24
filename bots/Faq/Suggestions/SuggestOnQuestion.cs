using Community.Faq.Life;
using Community.Faq.Search;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Matrix.Events;
using Community.Store;
using Community.Text.Search;
using NodaTime;

namespace Community.Faq.Suggestions;

/// <summary>
/// Somebody asks in a room, and an entry fits for sure: if nobody else says something first, it is named, once. Where the room wants it, the question is
/// noted as not answered yet, by its id.
/// </summary>
internal sealed class SuggestOnQuestion(FaqSettings settings, FaqOptions options, FaqSearch search, RoomMembers members) : IEventHandler
{
    public async ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        if (incoming is not { Kind: IncomingKind.Message, IsLate: false, IsDirect: false } || Relation.Of(incoming.Event) != Relation.None ||
            MessageContent.Of(incoming.Event) is not { Kind: MessageContent.TextKind } message || !Questions.IsOne(message.Text))
            return null;
        var content = await room.GetSettingsAsync(FaqSettings.EventType, cancellation);
        var (suggests, notices) = (settings.Suggests.In(content), settings.Notices.In(content));
        return suggests || notices ? new Handling((work, token) => RunAsync(work, incoming.Event, message.Text, suggests, notices, token)) : null;
    }

    private async Task RunAsync(Work work, RoomEvent asked, string words, bool suggests, bool notices, CancellationToken cancellation)
    {
        if (notices)
            work.Db.Add(new FaqAsked { Event = asked.Id, Room = asked.Room, At = work.Now });
        if (!suggests)
            return;
        var audience = await Audience.OfRoomAsync(work.Db, asked.Room, members, cancellation);
        var found = await search.FindAsync(work.Db, audience, words, 1, cancellation);
        // Its own question is no answer to it.
        if (found is [{ Confidence: >= SearchHit.Sure, Entry: { } entry }] && entry.QuestionEvent != asked.Id)
            work.Db.Add(new FaqSuggestion
            {
                Question = asked.Id,
                Room = asked.Room,
                Asker = asked.Sender,
                EntryId = entry.Id,
                DueAt = work.Now + Duration.FromTimeSpan(options.SuggestAfter),
            });
    }
}
