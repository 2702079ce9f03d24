using Community.Delivery.Tests.Process;
using Community.Testing.Homeserver;

namespace Community.Delivery.Tests.Sequences;

/// <summary>What goes wrong.</summary>
internal static class Trouble
{
    private static readonly (string Name, FaultKind Kind)[] Kinds =
    [
        ("429 with Retry-After", FaultKind.RateLimit(TimeSpan.FromSeconds(2), RetryHint.Header)),
        ("429 with retry_after_ms", FaultKind.RateLimit(TimeSpan.FromMilliseconds(900), RetryHint.Body)),
        ("429 without a word", FaultKind.RateLimit(TimeSpan.FromSeconds(2), RetryHint.None)),
        ("500", FaultKind.Status(500)),
        ("502", FaultKind.Status(502)),
        ("connection dropped", FaultKind.Drop),
        ("answer lost after it was carried out", FaultKind.LoseAnswer),
        ("answer cut", FaultKind.CutAnswer),
        ("answer halved", FaultKind.HalveAnswer),
        ("token expired, soft logout", FaultKind.ExpireToken(softLogout: true)),
        ("token expired, hard logout", FaultKind.ExpireToken(softLogout: false)),
    ];

    private static readonly (string Name, On On)[] Requests =
    [
        ("/sync", On.Sync), ("/send", On.Send), ("/messages", On.Messages), ("/event", On.Path("GET", "/event/")),
        ("/join", On.Path("POST", "/join/")), ("/login", On.Login),
    ];

    private static readonly int[] StoreCodes = [5, 6, 10, 13];

    public static Move Any(Random dice) => dice.Next(24) switch
    {
        < 9 => Network(dice),
        < 11 => Store(dice),
        11 => RepeatsBatches(1 + dice.Next(3)),
        12 => DiskFull(),
        13 => Outage(dice.Next(20)),
        14 => Jump(dice),
        15 => Forgets(),
        16 => Kick(dice.Next(3)),
        17 => Invite(dice.Next(3)),
        18 => StopAndStart(),
        _ => Kill(dice.Next(60), dice.Next(12)),
    };

    private static Move Network(Random dice)
    {
        var (name, kind) = Kinds[dice.Next(Kinds.Length)];
        // Where it hurts most, more often.
        var (where, on) = dice.Next(3) == 0 ? Requests[1] : Requests[dice.Next(Requests.Length)];
        var (times, after) = (1 + dice.Next(3), dice.Next(3));
        if (on == On.Login && name.StartsWith("token", StringComparison.Ordinal))
            on = On.Sync;
        return new Move($"{times} times, after {after}: {where} meets {name}", stage => stage.Inject($"{name}: {where}", on.When(one => one.UserId == stage.BotUser.UserId || where == "/login"), kind, times, after));
    }

    private static Move Store(Random dice)
    {
        var (moment, code) = ((StoreMoment)dice.Next(4), StoreCodes[dice.Next(StoreCodes.Length)]);
        var (times, after) = (1 + dice.Next(3), dice.Next(8));
        return new Move($"{times} times, after {after}: {moment} meets SQLite's error {code}", stage => stage.Trouble.Add(moment, code, times, after));
    }

    private static Move RepeatsBatches(int times) => new($"{times} batches are repeated", stage =>
        stage.Inject("batch repeated", On.Sync.From(stage.BotUser), FaultKind.RepeatBatch, times, 0));

    private static Move DiskFull() => new("the disk is full", stage =>
    {
        stage.Trouble.IsDiskFull = true;
        stage.Count("disk full (max_page_count)");
    });

    private static Move Outage(int glances) => new($"the homeserver is down for {glances} glances", async stage =>
    {
        stage.Homeserver.Down = true;
        stage.Count("homeserver down");
        await stage.BreatheAsync(glances);
        stage.Homeserver.Down = false;
    });

    private static Move Jump(Random dice)
    {
        var time = TimeSpan.FromMinutes(dice.Next(4) switch { 0 => 1 + dice.Next(60 * 48), 1 => 40, _ => 1 + dice.Next(10) });
        return new Move($"the clock jumps by {time}", stage =>
        {
            stage.Time.Advance(time);
            stage.Count("clock jumps");
        });
    }

    // Nothing that is on its way now arrives after the forgetting: no request takes a day.
    private static Move Forgets() => new("the homeserver is down for a day and has forgotten all transaction ids", async stage =>
    {
        stage.Homeserver.Down = true;
        await stage.BreatheAsync(2);
        stage.Time.Advance(TimeSpan.FromHours(25));
        await stage.BreatheAsync(2);
        stage.Homeserver.ForgetTransactions();
        stage.Homeserver.Down = false;
        stage.Count("transaction ids forgotten");
    });

    private static Move Kick(int room) => new($"the bot is kicked from room{room}", stage =>
    {
        if (stage.Rooms[room].Fake.Membership(stage.BotUser) is not "join")
            return;
        stage.Rooms[room].Fake.Kick(stage.Moderator, stage.BotUser);
        stage.Count("kicked");
    });

    private static Move Invite(int room) => new($"the bot is invited to room{room}", stage =>
    {
        if (stage.Rooms[room].Fake.Membership(stage.BotUser) is not ("join" or "invite"))
            stage.Rooms[room].Fake.Invite(stage.Moderator, stage.BotUser);
    });

    private static Move StopAndStart() => new("the bots are stopped and started", async stage =>
    {
        await stage.StopAsync();
        await stage.StartAsync();
    });

    private static Move Kill(int steps, int glances) => new($"the process is killed after {steps} steps, and started {glances} glances later", async stage =>
    {
        stage.KillAfter(steps);
        await stage.BreatheAsync(glances);
        await stage.StartAsync();
    });
}
