using Community.Matrix.Html;

namespace Community.Commands.Arguments;

/// <summary>One of several words.</summary>
public sealed class ChoiceArgument<T>(Wording name, IReadOnlyList<(CommandWord Word, T Value)> choices) : Argument<T>(name)
    where T : notnull
{
    private const int LongestEcho = 40;

    private protected override Reading ReadValue(WordsLeft words)
    {
        var typed = words.Next.Text;
        foreach (var (word, value) in choices)
            if (word.Matches(typed))
            {
                words.Take();
                return Value(value);
            }
        var echo = Excerpt.Of(typed, LongestEcho);
        return Wrong(new Wording(
            $"„{echo}“ gibt es hier nicht zur Auswahl, nur: {Listed(Language.German)}.",
            $"“{echo}” is not among the choices, which are: {Listed(Language.English)}."));
    }

    private string Listed(Language language) => string.Join(", ", choices.Select(choice => choice.Word.Shown.In(language)));
}
