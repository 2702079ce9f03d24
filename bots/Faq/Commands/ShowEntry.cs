using Community.Commands;
using Community.Commands.Arguments;
using Community.Faq.Life;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Commands;

/// <summary><c>!faq zeig NUMMER</c>: the whole entry, to those who may see it. A draft is shown to curators, alone with the bot.</summary>
internal sealed class ShowEntry(EntryRights rights, RoomMembers members, EntryMessage message) : ICommand
{
    private readonly NumberArgument _number = new(FaqReplies.Number, FaqReplies.OfAnEntry) { Missing = FaqReplies.WhichEntry };

    public CommandWord Word { get; } = new("zeig", "show", "zeige");

    public IReadOnlyList<Argument> Takes => [_number];

    public Wording Purpose { get; } = new("zeigt einen Eintrag ganz", "shows a whole entry");

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation) =>
        call.IsDirect && call.Words is [var first, ..] && long.TryParse(first.Text.TrimStart('#'), out var number)
            ? await rights.OfAsync(number, call.Event.Sender, room, call.Event.Room, isDirect: true, cancellation)
            : null;

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var number = call.Value(_number);
        var audience = call.IsDirect
            ? await Audience.OfPersonAsync(work.Db, call.Event.Sender, members, cancellation)
            : await Audience.OfRoomAsync(work.Db, call.Event.Room, members, cancellation);
        var entry = await work.Db.WholeEntries().AsNoTracking().SingleOrDefaultAsync(one => one.Id == number, cancellation);
        var isCurator = call.Prepared is EntryStanding { IsCurator: true } standing && standing.Room == entry?.Room;
        if (entry is null || !audience.Sees(entry) || (entry.State == EntryState.Draft && !isCurator))
            call.Answer(work, FaqReplies.NoSuchEntry(number, call.IsDirect, call.Language));
        else if (entry.MergedInto is { } whole)
            call.Answer(work, LifeReplies.IsPartOf(entry, whole, call.Language));
        else
            await ShowAsync(call, entry, isCurator, work, cancellation);
    }

    private async Task ShowAsync(CommandCall call, FaqEntry entry, bool isCurator, Work work, CancellationToken cancellation)
    {
        var waits = isCurator && Deciding.HasWaiting(entry);
        var text = await message.WholeAsync(work.Db, entry, work.Outbox.Account.Server, call.Language, cancellation);
        if (waits)
            text.NewLine().Text(LifeReplies.ChangeHere.In(call.Language));
        var shown = call.Answer(work, text);
        shown.Shows.Add(new OutboxShown { What = FaqSubjects.Entry(entry.Id) });
        await EntryMessage.NameCreditsAsync(work.Db, entry, shown, cancellation);
        shown.Subject = (waits ? FaqSubjects.DraftPrefix : FaqSubjects.ShowPrefix) + entry.Id;
        if (waits)
            foreach (var choice in (string[])["✅", "❌"])
                work.Outbox.React(shown, choice, $"choice {choice}");
    }
}
