using System.Globalization;
using Community.Hosting.Bots;
using Community.Hosting.Rooms;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Hosting.Tests;

/// <summary>
/// The smallest bot that does all a bot can do: it repeats what people say, in a direct room what follows “psst”, fails when told to, and keeps a live message that counts
/// the reactions on it.
/// </summary>
internal sealed class EchoBot : IBot
{
    public const string BotName = "echo";

    public string Name => BotName;

    public IReadOnlyList<IEventHandler> Handlers { get; } = [new Echo(), new Tally()];

    public IReadOnlyList<IDueWork> DueWork => [];

    public IReadOnlyList<IFollowsRooms> Followers { get; } = [new Mover()];

    private static OutgoingMessage Notice(string text) => OutgoingMessage.Notice(new RichText().Text(text));

    private sealed class Echo : IEventHandler
    {
        public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) =>
            ValueTask.FromResult(
                incoming is { Kind: IncomingKind.Message, IsLate: false } && MessageContent.Of(incoming.Event) is { } message
                    ? new Handling((work, token) => AnswerAsync(work, incoming, message.Text, token), reference => Notice($"sorry {reference}"))
                    : null);

        private static async Task AnswerAsync(Work work, IncomingEvent incoming, string text, CancellationToken cancellation)
        {
            if (text.StartsWith("fail", StringComparison.Ordinal))
                throw new InvalidOperationException($"as told: {text}");
            if (text is ['p', 's', 's', 't', ' ', .. var secret])
                foreach (var (index, part) in secret.Split(',').Index())
                    await work.Outbox.SendDirectAsync(incoming.Event.Sender, Notice(part.Trim()), string.Create(CultureInfo.InvariantCulture, $"direct {index}"), cancellation);
            else
                work.Outbox.Reply(
                    incoming.Event, Notice(incoming.IsDirect ? $"just us: {text}" : text is "live" ? "count 0" : text), "echo", text is "live" ? "live" : null);
        }
    }

    private sealed class Mover : IFollowsRooms
    {
        public Task MoveAsync(Work work, RoomId from, RoomId to, CancellationToken cancellation)
        {
            work.Outbox.Send(to, Notice($"moved from {from}"), "moved");
            return Task.CompletedTask;
        }

        public Task EndAsync(Work work, RoomId room, CancellationToken cancellation) => Task.CompletedTask;
    }

    private sealed class Tally : IEventHandler
    {
        public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) =>
            ValueTask.FromResult(ReactionContent.Of(incoming.Event) is { } reaction
                ? new Handling((work, token) => CountAsync(work, reaction, token))
                : null);

        private static async Task CountAsync(Work work, ReactionContent reaction, CancellationToken cancellation)
        {
            if (await work.Outbox.FindOwnAsync(reaction.Target, cancellation) is not { } live)
                return;
            var tally = await work.Db.Set<TallyRow>().SingleOrDefaultAsync(cancellation);
            if (tally is null)
                work.Db.Add(tally = new TallyRow());
            tally.Count++;
            var text = string.Create(CultureInfo.InvariantCulture, $"count {tally.Count}");
            await work.Outbox.EditAsync(live, Notice(text), "count", cancellation);
        }
    }
}

internal sealed class TallyRow
{
    public int Id { get; private set; }

    public int Count { get; set; }
}

internal sealed class EchoTables : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<TallyRow>().ToTable("echo_tally");
}
