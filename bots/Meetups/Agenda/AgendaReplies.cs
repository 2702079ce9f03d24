using System.Globalization;
using Community.Commands;
using Community.Matrix.Html;

namespace Community.Meetups.Agenda;

/// <summary>What is said about agendas.</summary>
internal static class AgendaReplies
{
    public static Wording WhichTopic { get; } = new("Worum soll es gehen?", "What shall it be about?");

    public static Wording WhichTalk { get; } = new("Wie heißt der Vortrag?", "What is the talk called?");

    public static Wording TooLong { get; } = new(
        $"Das ist mir zu lang: höchstens {AgendaItem.LongestTitle} Zeichen.", $"That is too long for me: at most {AgendaItem.LongestTitle} characters.");

    public static Wording Full { get; } = new(
        $"Für dieses Treffen gibt es schon {AgendaItem.MostOfADate} Vorschläge, mehr nehme ich nicht an.",
        $"There are {AgendaItem.MostOfADate} proposals for this meetup already, I take no more.");

    public static RichText Agenda(MeetupDate date, RunningOrder order, Language language)
    {
        var text = new RichText().Text(new Wording("Ablauf für ", "Agenda of ").In(language)).Bold(date.Meetup.Title)
            .Text(new Wording($" (Treffen {date.Name}), {MeetupReplies.When(date, language)}", $" (meetup {date.Name}), {MeetupReplies.When(date, language)}").In(language));
        if (order.Slots.Count == 0)
            return text.NewLine()
                .Text(new Wording("Noch hat niemand etwas vorgeschlagen. So geht es: ", "Nobody has proposed anything yet. It goes like this: ").In(language))
                .Code(new Wording($"!treffen punkt {date.Name} THEMA 10 Minuten", $"!meetup item {date.Name} TOPIC 10 minutes").In(language));
        foreach (var slot in order.Slots)
            text.NewLine().Text(Line(slot).In(language));
        text.NewLine().Text(Sum(order).In(language));
        return date.Meetup.Hosts.Count > 0 ? text : text.NewLine()
            .Text(new Wording("Es fehlt noch jemand Zweites für die Moderation: ", "A second one to lead it is still missing: ").In(language))
            .Code(new Wording($"!treffen moderation {date.MeetupId} @wer", $"!meetup moderation {date.MeetupId} @who").In(language));
    }

    /// <summary>An item with its time.</summary>
    public static Wording Line(Slot slot)
    {
        var (item, votes) = (slot.Item, slot.Item.Votes.Select(vote => vote.Person).Distinct().Count());
        var begins = slot.Begins.ToString("H:mm", CultureInfo.InvariantCulture);
        var who = item.Person is { } person ? $" · {person.Localpart}" : string.Empty;
        return new Wording(
            $"{begins} · {(item.IsTalk ? "Vortrag: " : string.Empty)}{item.Title}{who} · {slot.Minutes} Minuten · 👍 {votes}",
            $"{begins} · {(item.IsTalk ? "Talk: " : string.Empty)}{item.Title}{who} · {slot.Minutes} minutes · 👍 {votes}");
    }

    private static Wording Sum(RunningOrder order)
    {
        var total = (long)order.Total.TotalMinutes;
        return order.Left?.TotalMinutes switch
        {
            null => new Wording($"Zusammen {total} Minuten.", $"{total} minutes altogether."),
            < 0 and var over => new Wording(
                $"Zusammen {total} Minuten: Das sind {-over} Minuten mehr, als das Treffen dauert.", $"{total} minutes altogether: that is {-over} minutes more than the meetup lasts."),
            0 => new Wording($"Zusammen {total} Minuten, das passt genau.", $"{total} minutes altogether, which fits exactly."),
            var left => new Wording($"Zusammen {total} Minuten, es bleiben {left} Minuten Luft.", $"{total} minutes altogether, {left} minutes are left."),
        };
    }
}
