using System.Globalization;
using Community.Matrix.Html;

namespace Community.Commands.Arguments;

/// <summary>A whole number from 0 on, as <c>3</c> or <c>#3</c>: mostly the short id of something listed.</summary>
/// <param name="name">What stands for it in the usage.</param>
/// <param name="what">What it numbers, in the genitive: "eines Treffens", "of a meetup".</param>
public sealed class NumberArgument(Wording name, Wording what) : Argument<long>(name)
{
    private const int LongestEcho = 60;

    private protected override Reading ReadValue(WordsLeft words)
    {
        var typed = words.Next.Text;
        if (!long.TryParse(typed.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return Wrong(NotOne(typed));
        words.Take();
        return Value(number);
    }

    private Wording NotOne(string typed)
    {
        var word = Excerpt.Of(typed, LongestEcho);
        return new Wording($"„{word}“ ist keine Nummer {what.German}.", $"“{word}” is not the number {what.English}.");
    }
}
