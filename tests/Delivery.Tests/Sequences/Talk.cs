using System.Globalization;
using Community.Delivery.Tests.Bot;

namespace Community.Delivery.Tests.Sequences;

/// <summary>What people do in rooms.</summary>
internal static class Talk
{
    public static Move Any(Random dice)
    {
        var (room, person, what) = (dice.Next(3), dice.Next(3), dice.Next(1_000));
        return dice.Next(16) switch
        {
            < 5 => Says(room, person, string.Create(CultureInfo.InvariantCulture, $"{LedgerBot.Say} {what}")),
            < 7 => Says(room, person, string.Create(CultureInfo.InvariantCulture, $"talk {what}")),
            7 => Says(room, person, LedgerBot.Live),
            8 => Says(room, person, string.Create(CultureInfo.InvariantCulture, $"{LedgerBot.Remind} {1 + (what % 90)}")),
            9 when what % 3 == 0 => Says(room, person, LedgerBot.Fail),
            < 12 => ReactsToTheBot(room, person, what),
            12 => Reacts(room, person, what),
            13 => Edits(room, what),
            14 => Redacts(room, what),
            _ => SaysMuch(room, person, 15 + (what % 25)),
        };
    }

    private static Move Says(int room, int person, string text) => new($"person{person} says in room{room}: {text}", stage =>
        stage.Rooms[room].Say(stage.People[person], text));

    private static Move SaysMuch(int room, int person, int count) => new($"person{person} says {count} things in room{room}", stage =>
    {
        stage.Count("gap of many events");
        for (var i = 0; i < count; i++)
            stage.Rooms[room].Say(stage.People[person], i % 5 == 0 ? $"{LedgerBot.Say} {i}" : $"talk {i}");
    });

    private static Move ReactsToTheBot(int room, int person, int what) => new($"person{person} reacts to the bot in room{room}", stage =>
    {
        var in_ = stage.Rooms[room];
        var ofTheBot = in_.Fake.Events.Where(one => one["sender"]!.GetValue<string>() == stage.BotUser.UserId &&
            one["type"]!.GetValue<string>() == "m.room.message" && one["content"]!["body"]?.GetValue<string>().StartsWith("count ", StringComparison.Ordinal) == true &&
            one["content"]!["m.new_content"] is null).ToList();
        if (ofTheBot.Count > 0)
            in_.Fake.React(stage.People[person], ofTheBot[what % ofTheBot.Count]["event_id"]!.GetValue<string>(), Emoji(what));
    });

    private static Move Reacts(int room, int person, int what) => new($"person{person} reacts in room{room}", stage =>
    {
        var in_ = stage.Rooms[room];
        if (in_.Said.Count > 0)
            in_.Fake.React(stage.People[person], in_.Said[what % in_.Said.Count].Event, Emoji(what));
    });

    private static Move Edits(int room, int what) => new($"somebody edits in room{room}", stage =>
    {
        var in_ = stage.Rooms[room];
        if (in_.Said.Count > 0 && in_.Said[what % in_.Said.Count] is { } said)
            in_.Fake.Edit(said.By, said.Event, $"changed {what}");
    });

    private static Move Redacts(int room, int what) => new($"somebody takes something back in room{room}", stage =>
    {
        var in_ = stage.Rooms[room];
        if (in_.Said.Count > 0 && in_.Said[what % in_.Said.Count] is { } said)
            in_.Fake.Redact(said.By, said.Event);
    });

    private static string Emoji(int what) => what % 2 == 0 ? "👍" : "🎉";
}
