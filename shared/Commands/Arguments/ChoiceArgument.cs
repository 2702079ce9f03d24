using Community.Matrix.Html;

namespace Community.Commands.Arguments;

/// <summary>One of several words, or of several phrases of up to <see cref="MostWords"/> words.</summary>
public sealed class ChoiceArgument<T>(Wording name, IReadOnlyList<(CommandWord Word, T Value)> choices) : Argument<T>(name)
    where T : notnull
{
    private const int LongestEcho = 40, MostWords = 5;

    private protected override Reading ReadValue(WordsLeft words)
    {
        var typed = words.Next.Text;
        if (words.TakeLongest(MostWords, IndexOf) is { } chosen)
            return Value(choices[chosen].Value);
        var echo = Excerpt.Of(typed, LongestEcho);
        return Wrong(new Wording(
            $"„{echo}“ gibt es hier nicht zur Auswahl, nur: {Listed(Language.German)}.",
            $"“{echo}” is not among the choices, which are: {Listed(Language.English)}."));
    }

    private int? IndexOf(string typed)
    {
        foreach (var (index, (word, _)) in choices.Index())
            if (word.Matches(typed))
                return index;
        return null;
    }

    private string Listed(Language language) => string.Join(", ", choices.Select(choice => choice.Word.Shown.In(language)));
}
