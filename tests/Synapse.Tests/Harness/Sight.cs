using Community.Host.Demo;
using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Synapse.Tests.Harness;

/// <summary>What one person sees in their rooms, from a moment on.</summary>
public sealed class Sight : IAsyncDisposable
{
    /// <summary>Where other things run on the machine as well, the bots alone may take a minute and more to start.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly CancellationTokenSource _end = new();
    private readonly RoomWatcher _watcher;
    private readonly Task _watch;

    private Sight(RoomWatcher watcher, string since)
    {
        _watcher = watcher;
        _watch = watcher.WatchAsync(since, _end.Token);
    }

    public static async Task<Sight> OfAsync(Person person)
    {
        var watcher = new RoomWatcher(person.Session, _ => { });
        return new Sight(watcher, await watcher.NowAsync(CancellationToken.None));
    }

    public Task<RoomEvent> WaitForAsync(Func<RoomEvent, bool> isIt) => _watcher.ExpectAsync(isIt, Patience, TestContext.Current.CancellationToken);

    /// <summary>The bot's answer to a message, in words: a file may come along with it.</summary>
    public Task<RoomEvent> AnswerAsync(UserId bot, EventId to) => WaitForAsync(one =>
        one.Sender == bot && MessageContent.Of(one)?.Kind is MessageContent.TextKind or MessageContent.NoticeKind && Relation.Of(one).InReplyTo == to);

    /// <summary>The text of the bot's answer to a message.</summary>
    public async Task<string> AnswerTextAsync(UserId bot, EventId to) => MessageContent.Of(await AnswerAsync(bot, to))!.Text;

    /// <summary>The bot's reaction to a message.</summary>
    public Task<RoomEvent> ReactionAsync(UserId bot, EventId to, string emoji) =>
        WaitForAsync(one => one.Sender == bot && ReactionContent.Of(one) is { } reaction && reaction.Target == to &&
            string.Equals(reaction.Emoji, emoji, StringComparison.Ordinal));

    /// <summary>Waits until the bot's message reads so after an edit.</summary>
    public Task<RoomEvent> EditAsync(UserId bot, EventId original, string contains) =>
        WaitForAsync(one => one.Sender == bot && Relation.Of(one).Edits == original &&
            MessageContent.NewTextOf(one)!.Text.Contains(contains, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await ((Task)_watch).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }
}
