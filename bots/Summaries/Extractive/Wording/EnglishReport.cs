using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Community.Summaries.Extractive.Wording;

/// <summary>
/// Tells in the third person what somebody said in the first: "I'll bring my guitar" by Ann is "Ann will bring Ann's guitar". Only who is meant by
/// "I" and "you" is filled in; no word is left out but "well", "yes" and the like in front.
/// </summary>
/// <param name="name">Who speaks.</param>
/// <param name="other">Who is spoken to; null if it may be anybody, then "you" stays.</param>
internal sealed partial class EnglishReport(string name, string? other)
{
    /// <summary>Behind these, "you" is who acts; elsewhere it is who is acted upon.</summary>
    private static readonly FrozenSet<string> s_beforeSubject = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "that", "if", "when", "because", "and", "but", "so", "what", "where", "how", "why", "which", "who", "think", "hope", "know", "sure", "say", "said", "wish", "as", "until",
        "while", "before", "after", "or", "then", "whether", "believe", "guess", "see", "heard", "suppose", "since", "although", "though", "than", "maybe", "perhaps");

    private static readonly FrozenDictionary<string, string> s_shortened = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["m"] = "is",
        ["re"] = "is",
        ["ve"] = "has",
        ["ll"] = "will",
        ["d"] = "would",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public string Statement(string sentence)
    {
        var text = WithoutAddress(sentence);
        var words = text.Split(' ');
        if (words is ["Let's" or "let's" or "Let’s" or "let’s", _, ..])
            return Told($"{name} suggests they", Retold(words[1..]));
        if (words is ["Please" or "please", var asked, ..] && EnglishVerbs.IsImperative(asked))
            return Told($"{name} asks {Hearer}to", Retold([asked.ToLowerInvariant(), .. words[2..]]));
        if (EnglishVerbs.IsImperative(words[0]) && words.Length > 2)
            return Told($"{name} tells {Hearer ?? "them "}to", Retold([words[0].ToLowerInvariant(), .. words[1..]]));
        var told = Retold(words);
        return told.StartsWith(name, StringComparison.Ordinal) ? told : words.Length < ShortestSaid ? Told($"{name}:", told) : Told($"{name} says", Lowered(told));
    }

    public string Question(string sentence)
    {
        var text = WithoutAddress(sentence);
        var match = Asked().Match(text.TrimEnd('?', ' '));
        if (!match.Success || (other is null && match.Groups["subject"].ValueSpan.Equals("you", StringComparison.OrdinalIgnoreCase)))
            return Told($"{name} asks:", Retold(text.Split(' ')));

        var (auxiliary, subject) = (match.Groups["aux"].Value.ToLowerInvariant(), match.Groups["subject"].Value);
        var wh = match.Groups["wh"].Success ? match.Groups["wh"].Value.ToLowerInvariant() : "if";
        var rest = match.Groups["rest"].Value;
        // "Do you like it" is "if you like it"; the verb then follows the one who acts.
        var verb = auxiliary is "do" or "does" ? "" : auxiliary + " ";
        return $"{name} asks {Hearer}{wh} {Retold($"{Lowered(subject)} {verb}{rest}".Split(' '))}.";
    }

    /// <summary>Words from which on a remark is a sentence that "says" can stand before.</summary>
    private const int ShortestSaid = 4;

    private string? Hearer => other is null ? null : other + " ";

    private static string Told(string who, string what) => $"{who} {what}";

    private string Retold(string[] words)
    {
        var told = new List<string>(words.Length);
        var agrees = false;
        for (var at = 0; at < words.Length; at++)
        {
            var (word, tail) = Parted(words[at]);
            var (who, isActing) = Pronoun(word, words, at);
            if (who is not null)
            {
                told.Add(who + tail);
                agrees = isActing;
                continue;
            }

            if (agrees && !EnglishVerbs.IsAdverb(word))
            {
                word = EnglishVerbs.ForThird(word);
                agrees = false;
            }
            else if (at + 1 < words.Length && IsPerson(words[at + 1]) && EnglishVerbs.IsAuxiliary(word))
            {
                word = Cased(EnglishVerbs.ForThird(word), word);
            }

            told.Add(word + tail);
        }

        return string.Join(' ', told);
    }

    /// <summary>The name for a pronoun, and whether a verb that must agree follows.</summary>
    private (string? Who, bool IsActing) Pronoun(string word, string[] words, int at)
    {
        var (stem, ending) = word.IndexOfAny(['\'', '’']) is var mark and > 0 ? (word[..mark], word[(mark + 1)..]) : (word, "");
        var isSpeaker = stem == "I";
        if (isSpeaker || (other is not null && stem.Equals("you", StringComparison.OrdinalIgnoreCase)))
        {
            var who = isSpeaker ? name : other;
            if (ending.Length > 0)
                return s_shortened.TryGetValue(ending, out var verb) ? ($"{who} {verb}", false) : (null, false);
            var isTurned = at > 0 && EnglishVerbs.IsAuxiliary(Parted(words[at - 1]).Word) && Parted(words[at - 1]).Tail.Length == 0;
            return (who, !isTurned && (isSpeaker || IsSubject(words, at)));
        }

        return (ending.Length > 0 ? null : stem.ToLowerInvariant() switch
        {
            "me" or "myself" => name,
            "my" or "mine" => name + "'s",
            "your" or "yours" when other is not null => other + "'s",
            "yourself" when other is not null => other,
            _ => null,
        }, false);
    }

    private bool IsPerson(string next) => Parted(next).Word is var word && (word == "I" || (other is not null && word.Equals("you", StringComparison.OrdinalIgnoreCase)));

    private static bool IsSubject(string[] words, int at) =>
        at == 0 || Parted(words[at - 1]) is var before && (before.Tail.Length > 0 || s_beforeSubject.Contains(before.Word));

    /// <summary>A word and the marks behind it.</summary>
    private static (string Word, string Tail) Parted(string word)
    {
        var bare = word.TrimEnd('.', ',', '!', '?', ';', ':', ')', '"', '”', '…');
        return (bare, word[bare.Length..]);
    }

    private static string Lowered(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && (FirstOfSentence().IsMatch(text) || !char.IsLetter(text[1])) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string Cased(string word, string like) => word.Length > 0 && like.Length > 0 && char.IsUpper(like[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;

    /// <summary>"Susan, have you seen it" as well loses what only the one who was spoken to needs.</summary>
    private string WithoutAddress(string sentence)
    {
        var text = WithoutMarker(sentence);
        return other is not null && text.StartsWith(other + ", ", StringComparison.OrdinalIgnoreCase) && text.Length > other.Length + 2
            ? WithoutMarker(Cased(text[(other.Length + 2)..], text)) : text;
    }

    private static string WithoutMarker(string text)
    {
        var rest = text[Marker().Match(text).Length..];
        return rest.Length == 0 ? text : Cased(rest, text);
    }

    [GeneratedRegex(@"^((well|oh|ah|yes|yeah|no|ok|okay|so|and|but|now|actually|all right|alright|great|right|you know|really|hi|hello|hey|sure|of course|certainly|i see|no problem|then|thanks|thank you|because|please come in|in fact|i mean|excuse me|sorry|"
        + @"good|fine|anyway|exactly|perfect)((,|\.|!|\?) ?| (?<=\b(and|but|then) )| (?=(i|you|we|it|they|he|she|the|my|your|there|then|what|how|can|could|do|did|is|are|please|let's)\b))){1,3}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^((?<wh>what|where|when|why|who|how( (many|much|long|often|far|old|big))?( [a-z]+)??|which( [a-z]+)?|what (kind|sort|time|type)( of)?( [a-z]+)?) )?"
        + @"(?<aux>am|is|are|was|were|do|does|have|has|can|could|will|would|shall|should|may|might|must) (?<subject>you|i|we|they|he|she|it|there|this|that)( (?<rest>.+))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^(the|a|an|this|that|these|those|it|he|she|we|they|you|your|my|his|her|our|their|there|then|if|when|what|where|how|why|who|which|maybe|perhaps|some|somebody|nobody|in|on|at|for|from|"
        + @"to|with|by|as|one|no|not|usually|about|just|only|last|next|please|is|are|was|were|do|does|did|have|has|can|could|will|would|should|may)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex FirstOfSentence();
}
