using System.Reflection;
using Community.Faq;
using Community.Meetups;
using Community.Store;
using Community.Testing;
using Community.Web;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Community.Browser.Tests;

/// <summary>A portal with all bots and something of each kind: answers for everybody and for the room alone, drafts, a meetup with agenda.</summary>
public class WholePortal : PortalCommunity
{
    public const string LongWord = "Donaudampfschifffahrtsgesellschaftskapitänsmützenbandabzeichen";

    /// <summary>The number of an entry for everybody.</summary>
    public string Public { get; private set; } = string.Empty;

    /// <summary>Of one for the room alone.</summary>
    public string Closed { get; private set; } = string.Empty;

    /// <summary>Of a draft that waits for Mira.</summary>
    public string Draft { get; private set; } = string.Empty;

    /// <summary>Of a meetup.</summary>
    public string Meetup { get; private set; } = string.Empty;

    protected override PortalOptions Options => base.Options with { Name = "Resilienz-Netzwerk Kultur", Contact = "kontakt@kultur.example" };

    protected override IReadOnlyList<IModelPart> Tables => [FaqBot.Tables, MeetupsBot.Tables];

    protected override IReadOnlyList<string> BotNames => [FaqBot.BotName, MeetupsBot.BotName];

    protected override IReadOnlyList<Assembly> Pages => [typeof(FaqBot).Assembly, typeof(MeetupsBot).Assembly];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Closed = await WrittenAsync(Invoices, $"Wer bekommt das {LongWord}? | Wer an der Kasse steht.\nAlle anderen fragen bitte nach.");
        await Invoices.Says(Mira, $"!faq tag {Closed} einlass ausrüstung");
        Public = await WrittenAsync(
            Invoices, "Mit welchem Tool stellt ihr auf E-Rechnung um? | Mit dem kostenlosen Viewer der Verwaltung.\nZuerst aber die Leitweg-ID beantragen: das dauert zwei Wochen.");
        await Invoices.Says(Mira, $"!faq tag {Public} e-rechnung buchhaltung");
        await Invoices.Says(Mira, $"!faq sichtbar {Public} öffentlich");
        await Invoices.Says(Mira, "!treffen neu \"MeetUp: Passwortmanager fürs Einlasspersonal\" 17.12. 16–17:30 Uhr Technologiestiftung, Grunewaldstraße 61");
        Meetup = Invoices.Replies.Last(reply => reply.StartsWith("📅", StringComparison.Ordinal)).Split(["(Treffen ", ")"], StringSplitOptions.None)[1];
        await Invoices.Says(Anna, $"!treffen punkt {Meetup} Was hat sich bewährt?");
        // Not by a curator, so that it waits for one.
        var kept = Invoices.Fake.Reply(Anna, Invoices.Fake.Say(Bernd, "Dürfen wir Besucherfotos mit KI verschlagworten?"), "Nur mit Einwilligung, sagt unser Datenschutz.");
        await Invoices.Reacts(Anna, kept, "📌");
        await using var db = Bots.Store.Open();
        Draft = LatestIn(db);
    }

    /// <summary>Mira writes an entry; returns its number.</summary>
    public async Task<string> WrittenAsync(BotRoom room, string questionAndAnswer)
    {
        await room.Says(Mira, $"!faq neu {questionAndAnswer}");
        return room.LastReply.Split(' ')[^1].TrimEnd('.');
    }

    protected override void AddPagesBot(IServiceCollection services)
    {
        base.AddPagesBot(services);
        MeetupsBot.Add(services, new MeetupsOptions(), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
    }
}
