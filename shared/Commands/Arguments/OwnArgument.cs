namespace Community.Commands.Arguments;

/// <summary>Something that only the slice can read: one word, or all that are left.</summary>
/// <param name="name">What stands for it in the usage.</param>
/// <param name="read">Reads it; false: it is none.</param>
/// <param name="wrong">What to say of words that are none.</param>
/// <param name="takesRest">It is all the words that are left; else the next one.</param>
public sealed class OwnArgument<T>(Wording name, OwnArgument<T>.Reader read, Func<string, Wording> wrong, bool takesRest = false) : Argument<T>(name)
    where T : notnull
{
    /// <summary>A word behind it that makes it something else, such as the "Uhr" of "17 Uhr"; null: there is none.</summary>
    public Func<string, bool>? UnlessBefore { get; init; }

    public delegate bool Reader(string typed, out T value);

    private protected override Reading ReadValue(WordsLeft words)
    {
        var count = takesRest ? words.Count : 1;
        var typed = words.Joined(count);
        if (!read(typed, out var value) || (words.Following is { } next && UnlessBefore?.Invoke(next) == true))
            return Wrong(wrong(typed));
        words.Take(count);
        return Value(value);
    }
}
