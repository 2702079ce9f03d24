namespace Community.Testing.Homeserver;

/// <summary>Which requests a <see cref="Fault"/> is for.</summary>
public sealed class On
{
    private readonly Func<RecordedRequest, bool> matches;

    private On(Func<RecordedRequest, bool> matches) => this.matches = matches;

    public static On Any { get; } = new(_ => true);

    public static On Sync { get; } = Path("GET", "/sync");

    public static On Send { get; } = Path("PUT", "/send/");

    public static On Redact { get; } = Path("PUT", "/redact/");

    public static On Messages { get; } = Path("GET", "/messages");

    public static On Login { get; } = Path("POST", "/login");

    public static On CreateRoom { get; } = Path("POST", "/createRoom");

    /// <summary>Requests whose path contains <paramref name="part"/>.</summary>
    public static On Path(string part) => new(r => r.Path.Contains(part, StringComparison.Ordinal));

    public static On Path(string method, string part) => Path(part).When(r => r.Method == method);

    /// <summary>Only those among them for which <paramref name="condition"/> holds.</summary>
    public On When(Func<RecordedRequest, bool> condition) => new(r => matches(r) && condition(r));

    /// <summary>Only those sent with an access token of <paramref name="user"/>.</summary>
    public On From(FakeUser user) => When(r => r.UserId == user.UserId);

    internal bool Matches(RecordedRequest request) => matches(request);
}
