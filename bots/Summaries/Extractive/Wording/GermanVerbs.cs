using System.Collections.Frozen;

namespace Community.Summaries.Extractive.Wording;

/// <summary>What a German verb becomes when "ich" becomes a name.</summary>
internal static class GermanVerbs
{
    private static readonly FrozenDictionary<string, string> s_irregular = (
        "bin=ist habe=hat hab=hat werde=wird gebe=gibt geb=gibt nehme=nimmt sehe=sieht lese=liest helfe=hilft spreche=spricht treffe=trifft vergesse=vergisst "
        + "halte=hält fahre=fährt lasse=lässt schlage=schlägt trage=trägt lade=lädt laufe=läuft fange=fängt falle=fällt rate=rät empfehle=empfiehlt werfe=wirft "
        + "esse=isst verspreche=verspricht behalte=behält schlafe=schläft übernehme=übernimmt sammle=sammelt sammele=sammelt verlasse=verlässt erhalte=erhält "
        + "wachse=wächst glaub=glaubt find=findet mach=macht schick=schickt denk=denkt bring=bringt schreib=schreibt frag=fragt")
        .Split(' ').Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_unchanged = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        ("kann will muss darf soll mag weiß war hatte wurde könnte würde hätte wäre möchte müsste sollte dürfte konnte wollte musste durfte mochte wusste dachte brachte fände käme ging kam "
        + "sah nahm gab fand ließ hielt sprach traf schrieb blieb stand").Split(' '));

    /// <returns>The form for "er" or "sie"; null for a word that is no verb form of "ich" that is known or regular.</returns>
    public static string? ForThird(string verb)
    {
        if (s_irregular.TryGetValue(verb, out var irregular))
            return irregular;
        if (s_unchanged.Contains(verb))
            return verb;
        if (verb.Length < 4 || verb[^1] != 'e' || !verb.All(char.IsLower))
            return null;
        // "machte", "fragte": a past tense stays; "teste", "arbeite", "starte" is a present one. A "t" alone does not tell: better no form than a wrong one.
        if (verb[^2] == 't')
            return s_stemsInT.Contains(verb) ? verb + "t" : null;
        return verb[^2] == 'd' || (verb[^2] is 'n' or 'm' && verb[^3] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'ä' or 'ö' or 'ü' or 'h' or 'l' or 'r' or 'n' or 'm'))
            ? verb + "t" : verb[^2] == 'l' && verb[^3] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'ä' or 'ö' or 'ü' or 'h' or 'l') ? verb[..^2] + "elt" : verb[..^1] + "t";
    }

    private static readonly FrozenSet<string> s_stemsInT = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "teste", "arbeite", "starte", "warte", "bitte", "biete", "berichte", "sortiere", "leite", "bereite", "miete", "rechte", "achte", "beantworte", "antworte", "schalte", "verwalte", "gestalte", "veranstalte",
        "vermute", "erwarte", "betreute", "poste", "fürchte", "befürchte", "hefte", "trete", "schulte", "richte", "verzichte", "vertrete");
}
