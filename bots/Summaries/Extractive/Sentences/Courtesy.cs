using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Community.Summaries.Extractive.Sentences;

/// <summary>What people say to be kind or to keep a talk going: greetings, thanks, agreement, laughter. It makes a room pleasant and tells who was away nothing.</summary>
internal static partial class Courtesy
{
    /// <summary>A sentence of these words alone is courtesy; "danke euch allen, das hilft sehr" as well.</summary>
    private static readonly FrozenSet<string> s_words = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    [
        .. ("hallo hi hey moin moinsen servus guten gute morgen tag abend tach tschüss tschüß ciao bye danke dankeschön dank vielen herzlichen lieben besten tausend "
        + "ok okay oki ja jep jo jup nein nee ne klar gerne gern super toll prima perfekt klasse spitze cool genau stimmt richtig passt alles gut sehr ganz echt wirklich "
        + "das ist war ich auch mich mir dir euch ihr du wir allen alle allerseits zusammen liebe lieber grüße gruß lg vg mfg bis dann später bald mal na ach oh ah aha hm hmm "
        + "haha hihi lol schön schönes schönen wochenende feierabend mittag kein problem sorry entschuldigung bitte hilft sehe sieht so gute idee für die den tipp hinweis info infos "
        + "antwort antworten hilfe rückmeldung freut freue").Split(' '),
        .. ("hello good morning afternoon evening night thanks thank you so very much a lot yes yeah yep no nope sure great nice perfect fine right exactly of course "
        + "welcome i'm am see that's it's all is it how are i am goodbye later well oh wow sounds no problem please sir madam excuse me really i agree too "
        + "my pleasure glad to help it was meet nice day have take care what's up yourself not bad and pretty").Split(' '),
    ]);

    public static bool Is(string sentence)
    {
        var words = sentence.Split([' ', ',', '.', '!', '?', ';', ':', '-', '–', '(', ')', '…'], StringSplitOptions.RemoveEmptyEntries);
        return words.All(word => s_words.Contains(word) || !word.Any(char.IsLetterOrDigit))
            || (words.Length <= 8 && (Thanks().IsMatch(sentence) || Greeting().IsMatch(sentence)));
    }

    public static bool IsThanks(string sentence) => Thanks().IsMatch(sentence);

    [GeneratedRegex(@"\b(danke|dank|dankeschön|merci|thanks|thank you|thx)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^(hallo|hi|hey|moin|guten (morgen|tag|abend)|servus|hello|good (morning|afternoon|evening)|(schönes|schönen) (wochenende|feierabend|tag|abend))\b[^?]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Greeting();
}
