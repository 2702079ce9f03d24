using Community.Commands;
using Community.Commands.Arguments;
using Community.Faq.Life;
using Community.Faq.Search;
using Community.Hosting.Members;
using Community.Store;
using Community.Store.Delivery;

namespace Community.Faq.Commands;

/// <summary><c>!faq warum NUMMER</c>: by which words your last search found an entry, and at which place.</summary>
internal sealed class ExplainHit(FaqSearch search, LastSearches last, RoomMembers members) : ICommand
{
    private const int LookedAt = 20;

    private readonly NumberArgument _number = new(FaqReplies.Number, FaqReplies.OfAnEntry) { Missing = FaqReplies.WhichEntry };

    public CommandWord Word { get; } = new("warum", "why", "wieso");

    public IReadOnlyList<Argument> Takes => [_number];

    public Wording Purpose { get; } = new("erklärt, warum deine letzte Suche das gefunden hat", "explains why your last search found it");

    public bool IsListed => false;

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var number = call.Value(_number);
        if (last.Of(call.Event.Room, call.Event.Sender) is not { } query)
        {
            call.Answer(work, FaqReplies.NoSearchYet(call.Language));
            return;
        }
        var audience = call.IsDirect
            ? await Audience.OfPersonAsync(work.Db, call.Event.Sender, members, cancellation)
            : await Audience.OfRoomAsync(work.Db, call.Event.Room, members, cancellation);
        var found = (await search.FindAsync(work.Db, audience, query, LookedAt, cancellation)).ToList();
        var rank = found.FindIndex(one => one.Entry.Id == number);
        if (rank < 0)
            call.Answer(work, FaqReplies.NotAmongHits(number, query, call.Language));
        else
            call.Answer(work, FaqReplies.Why(number, query, rank + 1, search.Explain(audience, query, number), call.Language))
                .Shows.Add(new OutboxShown { What = FaqSubjects.Entry(number) });
    }
}
