using System.Security.Cryptography;
using System.Text;
using Community.Testing.Homeserver.Accounts;
using Community.Testing.Homeserver.Rooms;

namespace Community.Testing.Homeserver;

/// <summary>All that the homeserver knows. Whoever reads or writes it holds <see cref="Gate"/>: one request at a time is carried out.</summary>
internal sealed class World(string serverName, TimeProvider time)
{
    private readonly Guid seed = Guid.NewGuid();
    private int ids;

    public Lock Gate { get; } = new();

    /// <summary>Signalled when something happened that a waiting sync may have to tell.</summary>
    public Changes News { get; } = new();

    /// <summary>Signalled when a request came in or was answered.</summary>
    public Changes Traffic { get; } = new();

    public string ServerName => serverName;

    public TimeProvider Time => time;

    public Sessions Sessions { get; } = new();

    public Transactions Transactions { get; } = new();

    public Dictionary<string, FakeUser> Users { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Room> Rooms { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>The place in the stream of everything that ever happened, over all rooms; sync and history tokens name it.</summary>
    public long Position { get; private set; }

    /// <inheritdoc cref="FakeHomeserver.TimelineLimit"/>
    public int? TimelineLimit { get; set; }

    public long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Takes the next place in the stream and wakes who waits; they read only once the gate is free again.</summary>
    public long Advance()
    {
        News.Signal();
        return ++Position;
    }

    /// <summary>43 characters, like the hash that names an event since room version 4.</summary>
    public string NewId()
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}/{++ids}")));
        return Convert.ToBase64String(hash).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <summary>18 letters, as Synapse names a room before version 12.</summary>
    public string NewRoomName() => string.Concat(NewId().Where(char.IsAsciiLetter).Take(18)).PadRight(18, 'x');
}
