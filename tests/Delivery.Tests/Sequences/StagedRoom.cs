using Community.Testing.Homeserver;

namespace Community.Delivery.Tests.Sequences;

/// <summary>A room of a sequence, with the moments at which all in it was known to be done.</summary>
internal sealed class StagedRoom(FakeRoom fake)
{
    private readonly List<(int Events, DateTimeOffset At)> _settled = [];

    public FakeRoom Fake => fake;

    /// <summary>What people said, for others to react to, edit and take back.</summary>
    public List<Saying> Said { get; } = [];

    /// <summary>How many events there were, and when, each time.</summary>
    public IReadOnlyList<(int Events, DateTimeOffset At)> SettledAt => _settled;

    public void Say(FakeUser by, string text) => Said.Add(new Saying(fake.Say(by, text), by, text));

    public void Settled(DateTimeOffset at) => _settled.Add((fake.Events.Count, at));
}

/// <param name="Event">Its id.</param>
/// <param name="By">Who said it.</param>
/// <param name="Text">As it was said, whatever became of it.</param>
internal sealed record Saying(string Event, FakeUser By, string Text);
