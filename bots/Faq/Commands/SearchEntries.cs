using Community.Commands;
using Community.Commands.Arguments;
using Community.Faq.Search;
using Community.Hosting.Members;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;

namespace Community.Faq.Commands;

/// <summary><c>!faq suche WORTE</c> shows the best entries of this room; in a direct room, those of all rooms the asker is in.</summary>
internal sealed class SearchEntries(FaqSearch search, RoomMembers members) : ICommand
{
    private const int Shown = 3;

    public CommandWord Word { get; } = new("suche", "search", "such", "suchen", "finde", "find");

    private readonly RestArgument _query = new(new Wording("WORTE", "WORDS")) { Missing = FaqReplies.NoWords };

    public IReadOnlyList<Argument> Takes => [_query];

    public Wording Purpose { get; } = new("findet, was wir hier schon wissen", "finds what we know here already");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var asked = call.Value(_query)!;
        if (string.IsNullOrWhiteSpace(asked))
        {
            call.Refuse(work, FaqReplies.NoWords.In(call.Language));
            return;
        }
        // What is said in a room is read by everyone in it: only the room's own entries. The asker's wider rights count where nobody else reads.
        IReadOnlyCollection<RoomId> allowed = call.IsDirect ? members.RoomsOf(call.Event.Sender) : [call.Event.Room];
        if (allowed.Count == 0)
        {
            call.Answer(work, new RichText().Text(FaqReplies.NoRooms.In(call.Language)));
            return;
        }
        var rooms = new List<RoomId>();
        foreach (var room in allowed)
            if (!await SourceDoubt.IsInDoubtAsync(work.Db, work.Outbox.Account, room, cancellation))
                rooms.Add(room);
        if (rooms.Count == 0)
        {
            call.Answer(work, new RichText().Text(FaqReplies.ReadingAgain.In(call.Language)));
            return;
        }
        var entries = await search.FindAsync(work.Db, rooms, asked, Shown, cancellation);
        var answer = call.Answer(work, entries.Count == 0
            ? FaqReplies.NothingFound(asked, call.IsDirect, call.Language)
            : FaqReplies.Found(entries, asked, work.Outbox.Account.Server, call.Language));
        // Should an entry go, this answer goes with it.
        answer.Shows.AddRange(entries.Select(entry => new OutboxShown { What = FaqSubjects.Entry(entry.Id) }));
    }
}
