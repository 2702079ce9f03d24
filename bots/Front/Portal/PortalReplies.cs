using Community.Commands;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Front.Portal;

/// <summary>What the front bot says about the portal.</summary>
internal static class PortalReplies
{
    public static Wording Title { get; } = new("Portal", "Portal");

    public static Wording Purpose { get; } = new(
        "Die Seite im Browser, auf der du nachlesen kannst, was in deinen Räumen schon beantwortet wurde.",
        "The page in your browser where you can read what has been answered in your rooms already.");

    public static Wording Keeps { get; } = new(
        "Wer im Portal angemeldet ist, mit welchem Browser und seit wann.", "Who is signed in to the portal, with which browser and since when.");

    public static Wording SignInPurpose { get; } = new("schickt dir einen Link zum Anmelden", "sends you a link to sign in");

    public static Wording SignOutPurpose { get; } = new("meldet dich in allen Browsern ab", "signs you out of all browsers");

    /// <summary>A text and no notice, since the person waits for it.</summary>
    public static OutgoingMessage Link(UserId user, string address, Duration lifetime, Language language)
    {
        var minutes = (int)lifetime.TotalMinutes;
        return OutgoingMessage.Text(
            new RichText()
                .Text(new Wording("Hier ist dein Link zum Portal: ", "Here is your link to the portal: ").In(language))
                .Link(new Wording("Anmelden", "Sign in").In(language), address)
                .NewLine()
                .Text(new Wording(
                    $"Er geht {minutes} Minuten lang und nur einmal. Gib ihn niemandem weiter: Wer ihn öffnet, kann sich damit als du anmelden.",
                    $"It works for {minutes} minutes, and once only. Hand it on to nobody: whoever opens it can sign in as you.").In(language)),
            [user]);
    }

    public static RichText LookAtDirectMessages(Language language) => new RichText().Text(new Wording(
        "Den Link schicke ich dir als Direktnachricht, damit ihn hier niemand sonst benutzt.",
        "I send you the link in a direct message, so that nobody else here uses it.").In(language));

    public static RichText SignedOut(int browsers, Language language) => new RichText().Text((browsers switch
    {
        0 => new Wording("Du warst nirgends angemeldet. Ein Link, den du noch nicht benutzt hast, geht jetzt auch nicht mehr.",
            "You were not signed in anywhere. A link that you have not used yet does not work any more either."),
        1 => new Wording("Du bist abgemeldet. Angemeldet warst du in einem Browser.", "You are signed out. You were signed in with one browser."),
        _ => new Wording($"Du bist überall abgemeldet. Angemeldet warst du in {browsers} Browsern.",
            $"You are signed out everywhere. You were signed in with {browsers} browsers."),
    }).In(language));

    /// <summary>Whoever was not there has to notice: a text with a mention.</summary>
    public static OutgoingMessage SignedIn(UserId user, string browser, Language language)
    {
        var with = browser.Length > 0 ? $" ({browser})" : string.Empty;
        return OutgoingMessage.Text(
            new RichText()
                .Text(new Wording($"Du bist jetzt im Portal angemeldet{with}.", $"You are signed in to the portal now{with}.").In(language))
                .NewLine()
                .Text(new Wording("Warst du das nicht? Dann schreib mir gleich ", "Was that not you? Then write to me right away: ").In(language))
                .Code(new Wording("!portal abmelden", "!portal signout").In(language))
                .Text(language == Language.German ? "." : string.Empty),
            [user]);
    }
}
