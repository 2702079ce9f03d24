using System.Collections.Frozen;

namespace Community.Summaries.Extractive.Wording;

/// <summary>What an English verb becomes when "I" or "you" becomes a name.</summary>
internal static class EnglishVerbs
{
    /// <summary>Modals, past tenses and others that are the same for everybody.</summary>
    private static readonly FrozenSet<string> s_unchanged = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        ("can can't cannot could couldn't will won't would wouldn't shall should shouldn't may might must mustn't was wasn't had hadn't did didn't ought "
        + "saw went left lost got bought heard thought knew told said made took came found felt gave met ran wrote paid put spoke forgot broke began became brought "
        + "built caught chose drank drove ate fell flew grew held kept led lay meant read rode rose sent set sat slept sold spent stood stole swam taught understood woke wore won "
        + "cut hit hurt let quit shut cost dropped").Split(' '));

    private static readonly FrozenSet<string> s_auxiliaries = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        ("am is are was were do does did have has had can could will would shall should may might must don't doesn't didn't aren't isn't wasn't weren't haven't hasn't "
        + "can't couldn't won't wouldn't shouldn't").Split(' '));

    private static readonly FrozenSet<string> s_adverbs = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        ("really just always never also still already usually often only even hardly probably actually definitely certainly totally sometimes simply both all rather quite "
        + "finally recently almost now then again").Split(' '));

    /// <summary>Verbs that an invitation, advice or an order begins with.</summary>
    private static readonly FrozenSet<string> s_imperatives = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        ("try take tell let ask call come go make keep put turn sign fill send write get give wait look check stop use bring buy eat drink read open close leave follow remember "
        + "think talk pay meet find help show join start change move add choose visit think avoid contact").Split(' '));

    private static readonly FrozenDictionary<string, string> s_irregular = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["am"] = "is",
        ["are"] = "is",
        ["aren't"] = "isn't",
        ["were"] = "was",
        ["weren't"] = "wasn't",
        ["have"] = "has",
        ["haven't"] = "hasn't",
        ["do"] = "does",
        ["don't"] = "doesn't",
        ["go"] = "goes",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool IsAuxiliary(string word) => s_auxiliaries.Contains(word);

    public static bool IsAdverb(string word) => s_adverbs.Contains(word);

    public static bool IsImperative(string word) => s_imperatives.Contains(word);

    /// <summary>"need" becomes "needs", "have" "has"; a past tense stays.</summary>
    public static string ForThird(string verb)
    {
        if (s_irregular.TryGetValue(verb, out var irregular))
            return irregular;
        if (s_unchanged.Contains(verb) || (verb.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && verb is not ("need" or "feed" or "proceed" or "succeed")) || !verb.All(char.IsLetter) || verb.Length < 2)
            return verb;
        if (verb[^1] == 'y' && !"aeou".Contains(verb[^2], StringComparison.Ordinal))
            return verb[..^1] + "ies";
        return verb[^1] is 's' or 'x' or 'o' or 'z' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal)
            ? verb + "es" : verb + "s";
    }
}
