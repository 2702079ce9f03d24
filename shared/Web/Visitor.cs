using System.Globalization;
using Community.Commands;
using Community.Matrix.Ids;
using Community.Web.Serving;
using Community.Web.SignIn;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Community.Web;

/// <summary>Who looks at a page, and in which language.</summary>
public sealed class Visitor(IHttpContextAccessor accessor, PortalPlace place)
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE"), English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The one they chose, or else the one their browser prefers; German if that is neither.</summary>
    public Language Language => PageLanguage.Of(Context.Request);

    /// <summary>Who is signed in; null: nobody.</summary>
    public UserId? User => SessionScheme.UserOf(Context.User);

    /// <summary>The account to write to in the chat.</summary>
    public UserId SignInAccount => place.SignInAccount;

    private HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    public string Say(string german, string english) => Language == Language.English ? english : german;

    public string Say(Wording wording) => wording.In(Language);

    /// <summary>What to call the language of somebody's words, where it is known and not the page's own; null: nothing to say.</summary>
    public string? Foreign(Language? language) => language is { } other && other != Language ? PageLanguage.NameOf(other) : null;

    /// <summary>A day in words.</summary>
    public string Day(Instant moment) =>
        moment.InZone(place.Zone).ToString(Say("d. MMMM yyyy", "d MMMM yyyy"), Culture);

    /// <summary>A day in words with the time, in the community's zone.</summary>
    public string Time(Instant moment) =>
        moment.InZone(place.Zone).ToString(Say("d. MMMM yyyy, HH:mm 'Uhr'", "d MMMM yyyy, HH:mm"), Culture);

    private CultureInfo Culture => Language == Language.English ? English : German;
}
