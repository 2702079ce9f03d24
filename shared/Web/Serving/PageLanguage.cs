using Community.Commands;
using Microsoft.AspNetCore.Http;

namespace Community.Web.Serving;

/// <summary>The language of a page: the one chosen by the switch, or else the one the browser prefers.</summary>
internal static class PageLanguage
{
    public const string English = "en", German = "de";

    private const string Cookie = "__Host-language";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static Language Of(HttpRequest request)
    {
        if (Read(request.Cookies[Cookie]) is { } chosen)
            return chosen;
        // Sorted by what the browser says; only the first of ours counts.
        return request.GetTypedHeaders().AcceptLanguage
            .Where(one => one.Quality is null or > 0)
            .OrderByDescending(one => one.Quality ?? 1)
            .Select(one => Read(one.Value.Value?.Split('-')[0]))
            .FirstOrDefault(one => one is not null) ?? Language.German;
    }

    public static Language? Read(string? name) => name?.ToLowerInvariant() switch
    {
        English => Language.English,
        German => Language.German,
        _ => null,
    };

    public static string NameOf(Language language) => language == Language.English ? English : German;

    public static void Keep(HttpResponse response, Language language) => response.Cookies.Append(
        Cookie, NameOf(language), new CookieOptions { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Kept, IsEssential = true });
}
