using System.Globalization;

namespace Community.Faq.Pages;

/// <summary>Buttons and fields of the desk as commands. What is typed into a field is one argument, whatever signs it has.</summary>
internal static class DeskAction
{
    private static readonly HashSet<string> WithoutText = new(StringComparer.Ordinal) { "ok", "nein", "stimmt", "archiv" };

    private static readonly HashSet<string> WithText = new(StringComparer.Ordinal) { "tag", "sichtbar", "vereinen", "zurück", "verantwortlich" };

    /// <returns>The command; null: there is no such button.</returns>
    public static string? Of(string? button, long entry, string? text) => button switch
    {
        null => null,
        _ when WithoutText.Contains(button) => Line(button, entry, string.Empty),
        _ when WithText.Contains(button) => Line(button, entry, text),
        _ => null,
    };

    /// <summary>New words for the question and the answers in their order; what is empty stays.</summary>
    public static string Change(long entry, string? question, IEnumerable<string?> answers) =>
        Line("ändern", entry, string.Join(" | ", answers.Prepend(question).Select(WithoutBar)));

    public static string HandOver(string? from, string? to) => $"übergabe {OneWord(from)} {OneWord(to)}";

    private static string Line(string word, long entry, string? text) => string.Create(CultureInfo.InvariantCulture, $"{word} {entry} {text?.Trim()}").TrimEnd();

    // The bar parts question and answers.
    private static string WithoutBar(string? text) => (text ?? string.Empty).Trim().Replace('|', '¦');

    private static string OneWord(string? text) => new([.. (text ?? string.Empty).Where(c => !char.IsWhiteSpace(c))]);
}
