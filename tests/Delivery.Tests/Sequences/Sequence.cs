using Community.Hosting;

namespace Community.Delivery.Tests.Sequences;

/// <summary>What happens, in its order; the same for the same seed. How it interleaves with the bots' work is up to the machine.</summary>
internal sealed record Sequence(int Seed, DeliveryOptions Delivery, int? TimelineLimit, int? BlockedRoom, IReadOnlyList<Move> Moves)
{
    private const int GlancesInTrouble = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static Sequence Of(int seed)
    {
        var dice = new Random(seed);
        var delivery = dice.Next(8) == 0 ? new DeliveryOptions { BackfillMaxEvents = 10 } : new DeliveryOptions();
        int? limit = dice.Next(2) == 0 ? 1 + dice.Next(6) : null;
        int? blocked = dice.Next(8) == 0 ? dice.Next(3) : null;
        var moves = new List<Move>();
        for (var left = 8 + dice.Next(22); left > 0; left--)
            moves.Add(dice.Next(20) switch
            {
                < 9 => Talk.Any(dice),
                < 17 => Trouble.Any(dice),
                < 19 => Breathe(1 + dice.Next(6)),
                _ => Settle(),
            });
        return new Sequence(seed, delivery, limit, blocked, moves);
    }

    /// <summary>Runs it and compares what has come of it with what had to.</summary>
    /// <exception cref="SequenceFailedException">Something is not as it must be, or it comes to no end.</exception>
    public async Task RunAsync(string template, FaultTally tally)
    {
        var stage = await Stage.SetAsync(template, Delivery, tally);
        var run = RunOnAsync(stage, tally);
        try
        {
            await run.WaitAsync(Patience);
        }
        catch (TimeoutException) when (!run.IsCompleted)
        {
            // Its stage is left as it is: to clear it away may hang just so.
            throw new SequenceFailedException($"Hangs since: {stage.Now}.\n{await stage.SituationAsync()}");
        }
    }

    private async Task RunOnAsync(Stage set, FaultTally tally)
    {
        await using var stage = set;
        stage.Homeserver.TimelineLimit = TimelineLimit;
        foreach (var room in stage.Rooms)
            room.Fake.Invite(stage.Moderator, stage.BotUser);
        stage.Now = "the start";
        await stage.StartAsync();
        if (Seed % 4 != 0)
            await stage.SettleAsync();
        foreach (var move in Moves)
        {
            stage.Now = move.Text;
            await move.MakeAsync(stage);
            await stage.BreatheAsync(1);
        }
        stage.Now = "the end";
        // The faults have their time.
        await stage.BreatheAsync(GlancesInTrouble);
        if (BlockedRoom is { } blocked)
            await stage.OthersAreServedAsync(stage.Rooms[blocked]);
        await stage.SettleAsync();
        await Oracle.CheckAsync(stage, tally);
        stage.Now = "clearing away";
    }

    public override string ToString() =>
        $"seed {Seed}, backfill of {Delivery.BackfillMaxEvents}, timelines of {TimelineLimit?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any length"}, blocked: {BlockedRoom}\n{string.Join('\n', Moves)}";

    private static Move Breathe(int glances) => new($"{glances} glances pass", stage => stage.BreatheAsync(glances));

    private static Move Settle() => new("all comes to rest", stage => stage.SettleAsync());
}
