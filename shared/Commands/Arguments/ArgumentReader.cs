using Community.Matrix.Events;
using Community.Matrix.Html;

namespace Community.Commands.Arguments;

/// <summary>Reads what a command takes. All of it has to fit, and nothing may be left over.</summary>
internal static class ArgumentReader
{
    private const int LongestEcho = 40;

    /// <returns>The values of those that are there, or what is wrong.</returns>
    public static (IReadOnlyDictionary<Argument, object> Values, Wording? Trouble) Read(
        IReadOnlyList<Argument> takes, RoomEvent message, IReadOnlyList<CommandLineWord> words, string text)
    {
        var left = new WordsLeft(message, words, text);
        var values = new Dictionary<Argument, object>();
        Wording? skipped = null;
        foreach (var argument in takes)
        {
            if (left.Count == 0)
            {
                if (argument.IsOptional)
                    continue;
                return (values, argument.Missing ?? IsMissing(argument));
            }
            var reading = argument.Read(left);
            if (reading.Value is { } value)
                values[argument] = value;
            else if (argument is { IsOptional: true, MayBeSkipped: true })
                // What fits none of several is simply not understood.
                skipped = skipped is null ? reading.Trouble : TooMuch(left.Next.Text);
            else
                return (values, skipped ?? reading.Trouble);
        }
        return (values, left.Count > 0 ? skipped ?? TooMuch(left.Next.Text) : null);
    }

    private static Wording IsMissing(Argument argument) => new($"Hier fehlt noch: {argument.Name.German}.", $"What is missing here: {argument.Name.English}.");

    private static Wording TooMuch(string typed)
    {
        var word = Excerpt.Of(typed, LongestEcho);
        return new Wording($"Mit „{word}“ kann ich an dieser Stelle nichts anfangen.", $"I don't know what to do with “{word}” here.");
    }
}
