using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;
using Community.Testing.Homeserver.Rooms;

namespace Community.Testing.Homeserver;

/// <summary>
/// A room as a test sees and moves it. What people say and do here goes by the same rules of membership and power as over HTTP; what the
/// rules refuse throws <see cref="InvalidOperationException"/> with the error code in its message.
/// </summary>
public sealed partial class FakeRoom
{
    private readonly World world;
    private readonly Room room;

    internal FakeRoom(World world, Room room)
    {
        this.world = world;
        this.room = room;
    }

    public string Id => room.Id;

    /// <summary>Null if it was created without one.</summary>
    public string? Alias => Locked(() => room.State.Content("m.room.canonical_alias").Text("alias"));

    /// <summary>Copies of all events from the first on; redacted ones stripped, without <c>unsigned</c>.</summary>
    public IReadOnlyList<JsonObject> Events => Locked(() => room.Timeline.ConvertAll(e => e.Json.Copy()));

    /// <summary>The ids of those joined.</summary>
    public IReadOnlyList<string> Members => Locked(() => room.State.Joined.ToList());

    /// <summary>The ids of those who type just now.</summary>
    public IReadOnlyList<string> Typing => Locked(() => room.Typing.ToList());

    /// <summary>A copy of the event; null if there is none.</summary>
    public JsonObject? Event(string eventId) => Locked(() => room.Find(eventId)?.Json.Copy());

    /// <summary>A copy of the content of a piece of state; null if it was never set.</summary>
    public JsonObject? State(string type, string key = "") => Locked(() => room.State.Content(type, key)?.Copy());

    /// <summary>Null if the user never had to do with the room.</summary>
    public string? Membership(FakeUser user) => Locked(() => room.State.Membership(user.UserId));

    /// <summary>
    /// The first event of the room for which <paramref name="predicate"/> holds, as soon as there is one.
    /// </summary>
    /// <param name="predicate">Gets a copy of each event once, from the first of the room on; it may lack any key if it was injected.</param>
    /// <param name="timeout">By the real clock; 10 seconds if null.</param>
    /// <param name="what">Filled in by the compiler.</param>
    /// <exception cref="TimeoutException">None came in time; the message tells what was said last.</exception>
    public async Task<JsonObject> WaitForAsync(
        Func<JsonObject, bool> predicate, TimeSpan? timeout = null, [CallerArgumentExpression(nameof(predicate))] string what = "")
    {
        JsonObject? found = null;
        var looked = 0;
        await Waiting.UntilAsync(world, Look, timeout, what,
            () => "the last events of the room:\n" + string.Join('\n', Events.TakeLast(10).Select(Json.Write)));
        return found!;

        bool Look()
        {
            var fresh = Locked(() => room.Timeline[looked..].ConvertAll(e => e.Json.Copy()));
            looked += fresh.Count;
            return (found = fresh.Find(e => predicate(e))) is not null;
        }
    }

    private T Locked<T>(Func<T> read)
    {
        lock (world.Gate)
            return read();
    }
}
