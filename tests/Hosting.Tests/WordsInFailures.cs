using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Hosting.Tests;

/// <summary>What a handler fails on may be what a person wrote: that stands neither in the log nor in the store.</summary>
public sealed class WordsInFailures : IAsyncLifetime
{
    private const string Words = "geheime Diagnose";

    private TestCommunity _bots = null!;

    public async ValueTask InitializeAsync() =>
        _bots = await TestCommunity.StartAsync([], ["clumsy"], services => services.AddSingleton<IBot>(new ClumsyBot()));

    [Theory]
    [InlineData("consider")]
    [InlineData("handle")]
    public async Task A_failure_is_logged_by_its_kind_and_place_and_not_by_its_message(string where)
    {
        var anna = _bots.Homeserver.AddUser("anna");
        var room = await _bots.RoomAsync("Foyer", anna);

        await room.Says(anna, $"{where} {Words}");

        Assert.Contains(_bots.Warnings, line => line.Contains("System.FormatException", StringComparison.Ordinal) &&
            line.Contains(nameof(ClumsyBot), StringComparison.Ordinal));
        Assert.DoesNotContain(_bots.Warnings, line => line.Contains(Words, StringComparison.Ordinal));
        await using var db = _bots.Store.Open();
        Assert.Equal("FormatException", (await db.SetAsideEvents.SingleAsync()).Error);
    }

    public async ValueTask DisposeAsync() => await _bots.DisposeAsync();

    private sealed class ClumsyBot : IBot, IEventHandler
    {
        public string Name => "clumsy";

        public IReadOnlyList<IEventHandler> Handlers => [this];

        public IReadOnlyList<IDueWork> DueWork => [];

        public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
        {
            if (MessageContent.Of(incoming.Event) is not { Text: var text })
                return ValueTask.FromResult<Handling?>(null);
            if (text.StartsWith("consider", StringComparison.Ordinal))
                _ = DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
            return ValueTask.FromResult<Handling?>(new Handling((_, _) =>
            {
                _ = DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
                return Task.CompletedTask;
            }));
        }
    }
}
