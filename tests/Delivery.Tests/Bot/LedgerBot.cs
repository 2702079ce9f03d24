using System.Globalization;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Delivery.Tests.Bot;

/// <summary>
/// Writes a row for each event it gets, and has one of each thing that a bot can do: replies, a live message that counts, reminders,
/// a question to the homeserver before the transaction, a handler that fails.
/// </summary>
internal sealed class LedgerBot : IBot
{
    public const string BotName = "ledger";

    public const string Say = "!say", Live = "!live", Remind = "!remind", Fail = "!fail";

    public string Name => BotName;

    public IReadOnlyList<IEventHandler> Handlers { get; } = [new Ledger()];

    public IReadOnlyList<IDueWork> DueWork { get; } = [new Reminders()];

    public static string CountText(int count) => string.Create(CultureInfo.InvariantCulture, $"count {count}");

    public static string ReminderText(EventId command) => $"reminder of {command}";

    private static OutgoingMessage Notice(string text) => OutgoingMessage.Notice(new RichText().Text(text));

    private sealed class Ledger : IEventHandler
    {
        public async ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
        {
            if (incoming.Kind is IncomingKind.Other)
                return null;
            var reaction = ReactionContent.Of(incoming.Event);
            if (reaction is not null)
                await room.GetEventAsync(reaction.Target, cancellation);
            var text = incoming.Kind is IncomingKind.Message ? MessageContent.Of(incoming.Event)?.Text ?? string.Empty : string.Empty;
            if (text.StartsWith('!') && incoming.IsLate)
                return null;
            return new Handling((work, token) => HandleAsync(work, incoming.Event, reaction, text, token), reference => Notice($"sorry {reference}"));
        }

        private static async Task HandleAsync(Work work, RoomEvent roomEvent, ReactionContent? reaction, string text, CancellationToken cancellation)
        {
            var live = reaction is null ? null : await work.Outbox.FindOwnAsync(reaction.Target, cancellation);
            work.Db.Add(new LedgerRow { Room = roomEvent.Room, Event = roomEvent.Id, Live = live?.Subject });
            await work.Db.SaveChangesAsync(cancellation);
            switch (text.Split(' ')[0])
            {
                case Say:
                    work.Outbox.Reply(roomEvent, Notice(text), "echo");
                    break;
                case Live:
                    work.Outbox.Reply(roomEvent, Notice(CountText(0)), "live", $"live {roomEvent.Id}");
                    break;
                case Remind:
                    var wait = Duration.FromSeconds(int.Parse(text.Split(' ')[1], CultureInfo.InvariantCulture));
                    work.Outbox.Reply(roomEvent, Notice(text), "echo", $"remind {roomEvent.Id}");
                    work.Db.Add(new LedgerReminder { Room = roomEvent.Room, Command = roomEvent.Id, DueAt = work.Now + wait });
                    break;
                case Fail:
                    throw new InvalidOperationException("as told");
            }
            if (live?.Subject is { } subject && subject.StartsWith("live ", StringComparison.Ordinal))
                await work.Outbox.EditAsync(live, Notice(CountText(await CountAsync(work.Db, subject, cancellation))), "count", cancellation);
        }

        private static Task<int> CountAsync(CommunityContext db, string live, CancellationToken cancellation) =>
            db.Set<LedgerRow>().CountAsync(row => row.Live == live, cancellation);
    }

    private sealed class Reminders : IDueWork
    {
        public Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation) =>
            db.Set<LedgerReminder>().Where(one => !one.IsDone).MinAsync(one => (Instant?)one.DueAt, cancellation);

        public async Task RunAsync(Work work, CancellationToken cancellation)
        {
            foreach (var due in await work.Db.Set<LedgerReminder>().Where(one => !one.IsDone && one.DueAt <= work.Now).ToListAsync(cancellation))
            {
                due.IsDone = true;
                if (await work.Outbox.FindOwnAsync($"remind {due.Command}", cancellation) is { } about)
                    work.Outbox.Remind(about, Notice(ReminderText(due.Command)), $"reminder {due.Id}");
            }
        }
    }
}
