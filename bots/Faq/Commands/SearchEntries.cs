using Community.Commands;
using Community.Commands.Arguments;
using Community.Faq.Gaps;
using Community.Faq.Life;
using Community.Faq.Search;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;

namespace Community.Faq.Commands;

/// <summary>
/// <c>!faq suche [RAUM] WORTE</c> shows the best entries that everybody in this room may see; in a direct room, those that the asker may.
/// With a room, only entries from there.
/// </summary>
internal sealed class SearchEntries(FaqSearch search, LastSearches last, RoomMembers members, EntryMessage message) : ICommand
{
    private const int Shown = 3;

    public CommandWord Word { get; } = new("suche", "search", "such", "suchen", "finde", "find");

    private readonly RoomArgument _room = new(new Wording("RAUM", "ROOM")) { IsOptional = true, MayBeSkipped = true };

    private readonly RestArgument _query = new(new Wording("WORTE", "WORDS")) { Missing = FaqReplies.NoWords };

    public IReadOnlyList<Argument> Takes => [_room, _query];

    public Wording Purpose { get; } = new("findet, was wir hier schon wissen", "finds what we know here already");

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation) => call.Value(_room) switch
    {
        { Alias: { } alias } => await room.FindRoomAsync(alias, cancellation),
        var link => link?.Id,
    };

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var asked = call.Value(_query)!;
        if (string.IsNullOrWhiteSpace(asked))
        {
            call.Refuse(work, FaqReplies.NoWords.In(call.Language));
            return;
        }
        if (call.IsDirect && await ChangeByReply.IsMeantAsync(work.Db, call.Event, cancellation))
            return;
        // What is said in a room is read by everyone in it. The asker's wider rights count where nobody else reads.
        var audience = call.IsDirect
            ? await Audience.OfPersonAsync(work.Db, call.Event.Sender, members, cancellation)
            : await Audience.OfRoomAsync(work.Db, call.Event.Room, members, cancellation);
        if (call.Has(_room))
        {
            if (call.Prepared is not RoomId only)
            {
                call.Refuse(work, FaqReplies.NoSuchRoom.In(call.Language));
                return;
            }
            // Of a room that the readers are not in they see what is open to all, as ever.
            audience = audience with { Only = only };
        }
        if (audience.Rooms.Count == 0)
            call.Answer(work, new RichText().Text(FaqReplies.NoRooms.In(call.Language)));
        else if (audience.Rooms.All(audience.Doubted.Contains))
            call.Answer(work, new RichText().Text(FaqReplies.ReadingAgain.In(call.Language)));
        else
            await AnswerAsync(call, asked, audience, work, cancellation);
    }

    private async Task AnswerAsync(CommandCall call, string asked, Audience audience, Work work, CancellationToken cancellation)
    {
        last.Remember(call.Event.Room, call.Event.Sender, asked);
        var found = await search.FindAsync(work.Db, audience, asked, Shown, cancellation);
        // What somebody asks the bot alone is nobody else's business, not even as a gap.
        if (!call.IsDirect && audience.Only is null && !GapNotes.IsAnswered(asked, found))
            await GapNotes.NoteAsync(work, call.Event.Room, asked, cancellation);
        if (found.Count == 0)
        {
            call.Answer(work, FaqReplies.NothingFound(asked, call.IsDirect, call.Language));
            return;
        }
        var text = FaqReplies.FoundFor(found.Count, asked, call.Language);
        foreach (var one in found)
            message.Add(text, one.Entry, work.Outbox.Account.Server, call.Language);
        var answer = call.Answer(work, text);
        // Should an entry go, this answer goes with it.
        answer.Shows.AddRange(found.Select(one => new OutboxShown { What = FaqSubjects.Entry(one.Entry.Id) }));
        // A 👍 is for the one that was shown first.
        answer.Subject = FaqSubjects.ShowPrefix + found[0].Entry.Id;
    }
}
