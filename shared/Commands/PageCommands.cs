using System.Text.Json;
using Community.Commands.Arguments;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Hosting.Telemetry;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;

namespace Community.Commands;

/// <summary>
/// Runs a command that somebody gave on a page just as if they had typed it in the room: by the same rules, with the same rights at this moment, and with
/// the same traces. The room hears of what was done, and by whom; what was refused is said on the page only.
/// </summary>
public sealed class PageCommands(CommandDesk desk, IRoomReaders readers, RoomMembers members, StoreAccess store, TimeProvider time)
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

    /// <param name="bot">Whose command it is.</param>
    /// <param name="room">In which it counts as typed.</param>
    /// <param name="person">Who is signed in.</param>
    /// <param name="line">The command's word and what stands behind it, without the bot's own word.</param>
    /// <param name="language">Of the answer.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The answer.</returns>
    public async Task<string> RunAsync(string bot, RoomId room, UserId person, string line, Language language, CancellationToken cancellation)
    {
        var words = CommandLine.OfWords(line);
        // Who has left may still have a power level there.
        if (members.IsMember(room, person) != true || readers.For(bot, room) is not { } reader || desk.FirstOf(bot) is not { } set ||
            set.Commands.FirstOrDefault(one => one.Word.Matches(words.Words[0].Text)) is not { } command)
            return CommonReplies.NotFromHere.In(language);
        var answer = new PageAnswer();
        var call = new CommandCall(Said(room, person), language, [.. words.Words.Skip(1)], words.TextFrom(1), set.UsageOf(command, language)) { Page = answer };
        if (command.Needs(call) is { } needed)
            call = call with { Standing = await needed.OfAsync(call.Event, reader, desk.Curators, cancellation) };
        if (call.Standing is { Permission.IsStrict: true, IsEnough: false } lacking)
            return CommonReplies.Lacks(lacking, language).Plain;
        var (values, trouble) = ArgumentReader.Read(command.Takes, call.Event, call.Words, call.Text);
        if (trouble is not null)
            return trouble.In(language);
        call = call with { Values = values };
        call = call with { Prepared = await command.PrepareAsync(call, reader, cancellation) };
        SuiteTelemetry.Command(bot, command.Word.English);
        await store.WriteAsync(db => RunAsync(command, call, bot, reader.Self, db, cancellation), cancellation);
        return answer.Text;
    }

    private async Task RunAsync(ICommand command, CommandCall call, string bot, UserId account, CommunityContext db, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToInstant();
        await command.RunAsync(call, new Work(db, new Outbox(db, bot, account, call.Event.Id.Value, now), now), cancellation);
        if (PageAnswer.ChangesSomething(db))
            return;
        foreach (var said in db.ChangeTracker.Entries().Where(row => row.State == EntityState.Added).ToList())
            said.State = EntityState.Detached;
    }

    private RoomEvent Said(RoomId room, UserId person) => new()
    {
        Room = room,
        Id = EventId.Parse($"$page-{Guid.NewGuid():N}"),
        Type = EventType.Message,
        Sender = person,
        SentAt = time.GetUtcNow(),
        Content = Nothing,
    };
}

/// <summary>What a command answers on a page.</summary>
internal sealed class PageAnswer
{
    public string Text { get; private set; } = string.Empty;

    public void Take(RichText text) => Text = text.Plain;

    /// <summary>More than words are to be kept.</summary>
    public static bool ChangesSomething(CommunityContext db) => db.ChangeTracker.Entries().Any(row =>
        row.Entity is not (OutboxItem or OutboxShown) &&
        row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
}
