using System.Globalization;
using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Prompts;
using Community.Faq.Life;
using Community.Hosting.Bots;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Commands;

/// <summary>
/// A command about one entry, by its number. In a room it is about the room's entries; in a direct room about those of the person's rooms. What it
/// changes can be undone for a while.
/// </summary>
internal abstract class EntryCommand(EntryRights rights) : IUndoable
{
    protected NumberArgument Number { get; } = new(FaqReplies.Number, FaqReplies.OfAnEntry) { Missing = FaqReplies.WhichEntry };

    public abstract CommandWord Word { get; }

    public virtual IReadOnlyList<Argument> Takes => [Number];

    public abstract Wording Purpose { get; }

    /// <summary>Curators look them up in a help of their own.</summary>
    public virtual bool IsListed => false;

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation) =>
        call.Words is [var first, ..] && long.TryParse(first.Text.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await rights.OfAsync(number, call.Event.Sender, room, call.Event.Room, call.IsDirect, cancellation)
            : null;

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var number = call.Value(Number);
        var standing = (EntryStanding?)call.Prepared;
        var entry = standing is null ? null
            : await work.Db.WholeEntries().SingleOrDefaultAsync(one => one.Id == number && one.Room == standing.Room, cancellation);
        // Whoever may do it to no entry of the room is told so, whether this one is there or not.
        if (!call.IsDirect && !AllowsOwner && standing is { IsCurator: false })
            call.Answer(work, FaqReplies.OnlyCurators(standing, AllowsOwner, call.Language));
        // Of a draft only curators know.
        else if (entry is null || (entry.State == EntryState.Draft && !standing!.IsCurator))
            call.Answer(work, FaqReplies.NoSuchEntry(number, call.IsDirect, call.Language));
        else if (!Allows(entry, standing!, call.Event.Sender))
            call.Answer(work, FaqReplies.OnlyCurators(standing!, AllowsOwner, call.Language));
        else
            await RunAsync(call, entry, standing!, work, cancellation);
    }

    public async Task UndoAsync(CommandCall call, string about, Work work, CancellationToken cancellation)
    {
        if (about.Split(' ') is not [var id, var number] ||
            await work.Db.WholeEntries().SingleOrDefaultAsync(one => one.Id == long.Parse(id, CultureInfo.InvariantCulture), cancellation) is not { } entry)
            return;
        if (await Undoing.UndoAsync(work, entry, int.Parse(number, CultureInfo.InvariantCulture), call.Event.Sender, cancellation))
            call.Answer(work, LifeReplies.Undone(entry, call.Language));
    }

    /// <summary>Besides curators, whoever looks after the entry may do it.</summary>
    protected virtual bool AllowsOwner => true;

    protected virtual bool Allows(FaqEntry entry, EntryStanding standing, UserId person) =>
        standing.IsCurator || (AllowsOwner && (entry.Owner == person || entry.StandIn == person));

    protected abstract Task RunAsync(CommandCall call, FaqEntry entry, EntryStanding standing, Work work, CancellationToken cancellation);

    /// <summary>Answers with what was done, and how to undo it.</summary>
    protected Task DoneAsync(CommandCall call, FaqEntry entry, int? change, RichText done, Work work, CancellationToken cancellation)
    {
        if (change is { } number)
            return call.OfferUndoAsync(this, work, done, string.Create(CultureInfo.InvariantCulture, $"{entry.Id} {number}"), cancellation);
        call.Answer(work, LifeReplies.NothingChanged(entry, call.Language));
        return Task.CompletedTask;
    }
}
