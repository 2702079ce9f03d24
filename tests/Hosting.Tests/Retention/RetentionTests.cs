using Community.Hosting.Retention;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Community.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Hosting.Tests.Retention;

/// <summary>What delivery keeps is there as long as it is needed, and no longer.</summary>
public sealed class RetentionTests : IAsyncLifetime
{
    private static readonly RoomId Room = RoomId.Parse("!room:example.org");
    private static readonly RetentionOptions Usual = new();

    private TestCommunity _bots = null!;

    private Instant Now => _bots.Time.GetUtcNow().ToInstant();

    public async ValueTask InitializeAsync() => _bots = await TestCommunity.StartAsync([], ["none"], _ => { });

    [Fact]
    public async Task What_was_handled_is_forgotten_when_it_can_t_come_again()
    {
        await WriteAsync(db =>
        {
            for (var number = 0; number < 450; number++)
                db.Add(new ProcessedEvent { Bot = "none", Event = EventId.Parse($"$old-{number}"), HandledAt = Now });
        });
        await _bots.PassesAsync(Usual.HandledEvents - TimeSpan.FromHours(2));
        await WriteAsync(db => db.Add(new ProcessedEvent { Bot = "none", Event = EventId.Parse("$new"), HandledAt = Now }));
        Assert.Equal(451, await CountAsync(db => db.ProcessedEvents));

        await _bots.PassesAsync(TimeSpan.FromHours(4));

        await UntilAsync(1, db => db.ProcessedEvents);
    }

    [Fact]
    public async Task A_sent_message_goes_unless_it_has_a_subject_or_something_still_refers_to_it()
    {
        await WriteAsync(db =>
        {
            db.AddRange(Item("plain", OutboxState.Done), Item("subject", OutboxState.Done, subject: "meetup 1"), Item("referred", OutboxState.Done));
            db.Add(Item("edit", OutboxState.Waiting, target: "referred", notBefore: Duration.FromDays(400)));
        });

        _bots.Time.Advance(Usual.SentMessages + TimeSpan.FromHours(2));

        await UntilAsync(3, db => db.Outbox);
        await using var db = _bots.Store.Open();
        Assert.Equal(["edit", "referred", "subject"], db.Outbox.Select(item => item.TransactionId).AsEnumerable().Order());
    }

    [Fact]
    public async Task What_failed_goes_with_its_text()
    {
        await WriteAsync(db =>
        {
            db.Add(Item("failed", OutboxState.Failed));
            db.Add(new SetAsideEvent { Bot = "none", Event = EventId.Parse("$aside"), Room = Room, Reference = "abc", Error = "FormatException", At = Now });
        });

        _bots.Time.Advance(Usual.Failures + TimeSpan.FromHours(2));

        await UntilAsync(0, db => db.Outbox);
        await UntilAsync(0, db => db.SetAsideEvents);
    }

    public async ValueTask DisposeAsync() => await _bots.DisposeAsync();

    private OutboxItem Item(string id, OutboxState state, string? subject = null, string? target = null, Duration? notBefore = null) => new()
    {
        Account = UserId.Parse("@elsewhere:example.org"),
        Bot = "none",
        Room = Room,
        Action = OutboxAction.Send,
        TransactionId = id,
        Content = "{}",
        Subject = subject,
        TargetItem = target,
        CreatedAt = Now,
        NotBefore = Now + (notBefore ?? Duration.Zero),
        State = state,
    };

    private Task WriteAsync(Action<CommunityContext> write) => _bots.Services.GetRequiredService<StoreAccess>().WriteAsync(
        db =>
        {
            write(db);
            return Task.CompletedTask;
        },
        CancellationToken.None);

    private async Task<int> CountAsync<T>(Func<CommunityContext, IQueryable<T>> table)
    {
        await using var db = _bots.Store.Open();
        return await table(db).CountAsync();
    }

    private Task UntilAsync<T>(int count, Func<CommunityContext, IQueryable<T>> table) => _bots.PassesUntilAsync(() =>
    {
        using var db = _bots.Store.Open();
        return table(db).Count() == count;
    });
}
