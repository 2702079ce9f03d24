using Community.Commands;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Meetups.Series;
using Community.Store;
using NodaTime;

namespace Community.Meetups.Afterwards;

/// <summary>Thanks those who came, and asks how it was: a silent notice whose reactions are the room's own; nothing of it is kept.</summary>
internal sealed class AskHowItWas : IAfterDate
{
    /// <summary>After a longer time without the bot nobody is asked any more.</summary>
    private static readonly Duration Latest = Duration.FromDays(1);

    public async Task DoAsync(Work work, MeetupDate date, CancellationToken cancellation)
    {
        if (!date.Meetup.AsksForFeedback || date.CancelledAt is not null || date.Counts.Yes == 0 || work.Now - date.End > Latest ||
            await work.Outbox.FindOwnAsync(MeetupMessage.Subject(date), cancellation) is not { } invitation)
            return;
        var item = work.Outbox.Remind(invitation, OutgoingMessage.Notice(Thanks(date)), $"thanks {date.Name}");
        foreach (var emoji in (string[])["👍", "😐", "👎"])
            work.Outbox.React(item, emoji, $"feedback {emoji} {date.Name}");
    }

    private static RichText Thanks(MeetupDate date) => new RichText()
        .Text(new Wording("Danke, dass ihr bei ", "Thank you for coming to ").In(date.Meetup.Language)).Bold(date.Meetup.Title)
        .Text(new Wording(
            " wart! Wie war es? Tipp auf 👍, 😐 oder 👎; was besser geht, schreibt ihr am besten gleich hier in den Raum.",
            "! How was it? Tap 👍, 😐 or 👎; what could be better is best written right here in the room.").In(date.Meetup.Language));
}
