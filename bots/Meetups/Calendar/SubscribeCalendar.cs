using Community.Commands;
using Community.Commands.Arguments;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Calendar;

/// <summary><c>!treffen abo [aus]</c>: a secret address for one's calendar program, of this room, or by direct message of all one's rooms; or none any more.</summary>
/// <param name="portal">The address of the portal.</param>
internal sealed class SubscribeCalendar(string portal) : ICommand
{
    private readonly ChoiceArgument<bool> _off = new(new Wording("aus", "off"), [(new CommandWord("aus", "off", "löschen", "delete"), true)]) { IsOptional = true };

    public CommandWord Word { get; } = new("abo", "subscribe", "kalender", "calendar");

    public IReadOnlyList<Argument> Takes => [_off];

    public Wording Purpose { get; } = new(
        "schickt dir eine geheime Adresse für deinen Kalender; mit „aus“ gilt keine mehr",
        "sends you a secret address for your calendar; with “off” none is good any more");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var (person, own) = (call.Event.Sender, work.Db.Set<CalendarFeed>());
        if (call.Has(_off))
        {
            var ended = await own.Where(feed => feed.Person == person).ToListAsync(cancellation);
            own.RemoveRange(ended);
            call.Answer(work, Said(new Wording(
                $"Gut, deine Kalenderadressen gelten nicht mehr ({ended.Count}).", $"All right, your calendar addresses are not good any more ({ended.Count})."), call.Language));
            return;
        }
        var secret = FeedSecret.New();
        own.Add(new CalendarFeed { SecretHash = FeedSecret.HashOf(secret)!, Person = person, Room = call.IsDirect ? null : call.Event.Room, Since = work.Now });
        await work.Outbox.SendDirectAsync(person, OutgoingMessage.Text(Address(call, $"{portal.TrimEnd('/')}/treffen/abo/{secret}"), []), "calendar address", cancellation);
        call.Acknowledge(work);
    }

    private static RichText Address(CommandCall call, string address) => Said(
        call.IsDirect
            ? new Wording("Die Treffen aller deiner Räume, für deinen Kalender zum Abonnieren: ", "The meetups of all your rooms, for your calendar to subscribe to: ")
            : new Wording("Die Treffen dieses Raums, für deinen Kalender zum Abonnieren: ", "The meetups of that room, for your calendar to subscribe to: "),
        call.Language).NewLine().Text(address).NewLine().Text(new Wording(
            "Gib die Adresse nicht weiter: Wer sie hat, liest mit. Mit „!treffen abo aus“ gilt sie nicht mehr.",
            "Don't pass the address on: who has it reads along. With “!meetup subscribe off” it is not good any more.").In(call.Language));

    private static RichText Said(Wording words, Language language) => new RichText().Text(words.In(language));
}
