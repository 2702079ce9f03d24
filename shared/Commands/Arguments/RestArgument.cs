namespace Community.Commands.Arguments;

/// <summary>All words that are left, without their quotation marks. As typed they are in <see cref="CommandCall.Text"/>.</summary>
public sealed class RestArgument(Wording name) : Argument<string>(name)
{
    private protected override Reading ReadValue(WordsLeft words)
    {
        var said = words.Joined(words.Count);
        words.Take(words.Count);
        return Value(said);
    }
}
