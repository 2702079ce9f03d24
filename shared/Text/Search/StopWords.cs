using System.Collections.Frozen;

namespace Community.Text.Search;

/// <summary>
/// German and English words that say nothing about a topic, with umlauts as their base vowels and "ss" for "ß".
/// "it" is missing on purpose: here it means information technology.
/// </summary>
internal static class StopWords
{
    private const string German =
        """
        ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist bitte da dabei
        dafur daher damit dann daran darauf daruber darum das dass davon dazu dein deine dem den denn der deren des deshalb
        dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einfach
        er es etwas euch euer eure eurem euren eurer fur gab ganz gar gegen geht gerade gern gerne gibt habe haben habt hallo
        hast hat hatte hatten her hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder
        jedes jemand jetzt kann kannst kein keine keinen konnen konnte konnt mal man manche mehr mein meine meinem meinen meiner
        mich mir mit moglich muss mussen nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner
        seit selbst sich sie sind so soll sollen sollte somit sonst um und uns unser unsere unserem unseren unserer unter viel
        viele vom von vor war waren warum was weil welche welchem welchen welcher welches wenn wer werde werden wem wen wessen
        wie wieder wieso will wir wird wo wohin wollen wurde wurden zu zum zur uber
        """;

    private const string English =
        """
        a about all am an and any are as at be been but by can could did do does for from get had has have he her him his how i
        if into is its just let me my no not of on or our out she should some such than that the their them then there these
        they this those to too us was we were what when where which who whom why with would you your
        """;

    private static readonly FrozenSet<string> s_words =
        (German + " " + English).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => s_words.Contains(word);
}
