using System.Globalization;
using System.Text.RegularExpressions;
using Community.Matrix.Ids;
using Community.Summaries.Extractive.Sentences;
using Community.Summaries.Talks;

namespace Community.Summaries.Models.Hiding;

/// <summary>
/// Puts stand-ins in the place of what tells who people are or leads to them: names, user ids, mentions, mail addresses, phone numbers, rooms and links.
/// One for each talk; the same name gets the same stand-in throughout. Somebody who is neither in the room nor wrote cannot be known by name here.
/// </summary>
internal sealed partial class StandIns
{
    private const int ShortestName = 2, MostNames = 2_000, LongestName = 60;

    private readonly Dictionary<string, string> _standIns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _originals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<UserId, string> _people = [];
    private readonly Regex? _names;

    public StandIns(Talk talk)
    {
        foreach (var person in talk.Messages.Select(message => message.Sender).Concat(talk.Names.Keys).Distinct().Take(MostNames))
            Add(person, CleanText.Visible(talk.Names.GetValueOrDefault(person) ?? ""));
        if (_standIns.Count > 0)
            _names = new Regex(
                $@"(?<![\p{{L}}\p{{Nd}}])@?(?<name>{string.Join('|', _standIns.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape))})(?=(?:s|['’]s?)?(?![\p{{L}}\p{{Nd}}]))",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
    }

    public string Of(UserId person) => _people[person];

    /// <returns>One line without anything that names a person or leads anywhere.</returns>
    public string Hide(string text)
    {
        // Who types "Person1" means no one here.
        var hidden = Link().Replace(Any().Replace(text, match => match.Value.Insert(match.Value.AsSpan().IndexOfAnyInRange('0', '9'), " ")), match => Made("Link", match.Value));
        hidden = Mail().Replace(hidden, match => Made("Mail", match.Value));
        hidden = MatrixId().Replace(hidden, match => UserId.TryParse(match.Value, out var user) && _people.TryGetValue(user, out var person) ? person : Made("Konto", match.Value));
        hidden = Phone().Replace(hidden, match => match.Value.Count(char.IsDigit) >= 7 ? Made("Telefon", match.Value) : match.Value);
        return _names is null ? hidden : _names.Replace(hidden, match => _standIns.GetValueOrDefault(match.Groups["name"].Value, "Person0"));
    }

    /// <summary>The names and numbers again. A link stays hidden: who wants it follows the sentence to its message.</summary>
    public string Reveal(string text) => Any().Replace(text, match => match.Value.StartsWith("Link", StringComparison.Ordinal) ? "Link" : _originals.GetValueOrDefault(match.Value, match.Value));

    /// <summary>The stand-ins in a text.</summary>
    public static IEnumerable<string> In(string text) => Any().Matches(text).Select(match => match.Value);

    private void Add(UserId person, string name)
    {
        var standIn = $"Person{(_people.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        _people[person] = standIn;
        _originals[standIn] = name.Length > LongestName ? name[..LongestName].TrimEnd('\uD83D', '\uD83C') : name.Length > 0 ? name : person.Localpart;
        // What stands behind the name, a house or a role, is hidden only together with it.
        var self = name.IndexOfAny(['(', '|', ',', '@', '/', '[']) is var end and > 0 ? name[..end] : name;
        foreach (var form in new[] { name, person.Localpart }.Concat(self.Split([' ', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > ShortestName)))
            if (form.Length >= ShortestName && form.Any(char.IsLetter))
                _standIns.TryAdd(form, standIn);
    }

    private string Made(string kind, string original)
    {
        if (_made.TryGetValue(original, out var known))
            return known;
        var standIn = $"{kind}{(_made.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        _originals[standIn] = original;
        return _made[original] = standIn;
    }

    [GeneratedRegex(@"\b(?:[a-z][a-z0-9+.-]{1,20}://|www\.|mailto:|matrix:|tel:)[^\s<>""]+|(?<![@\w])(?:[\p{L}\p{Nd}-]+\.)+(?:de|com|org|net|eu|info|io|dev|example|berlin|at|ch|app|me|ly|xyz)\b(?:/[^\s<>""]*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"[\p{L}\p{Nd}._%+-]+@[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"[@#!][^\s:<>]{1,100}:[\p{L}\p{Nd}.-]+(?::\d{1,5})?", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex MatrixId();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}.])(?:\+|00|0)\d[\d /()-]{5,20}\d(?!\d)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(?:Person|Mail|Konto|Telefon|Link)\d{1,6}(?=s?\b)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Any();
}
