using Community.Matrix.Html;
using Community.Store;

namespace Community.Commands.Prompts;

/// <summary>A question to the person who gave a command. Any client can answer: by a reaction, a word, or a reply.</summary>
/// <param name="Text">What is asked, with the choices in words.</param>
/// <param name="About">What the command needs to know to go on, as it likes to write it down.</param>
/// <param name="Choices">What can be answered by a single sign or word. The first is the default, chosen by "ok" as well.</param>
public sealed record Question(RichText Text, string About, IReadOnlyList<Choice> Choices);

/// <summary>An answer to choose.</summary>
/// <param name="Emoji">Put under the question, to tap.</param>
/// <param name="Value">What the command gets.</param>
/// <param name="Words">What can be typed for it.</param>
public sealed record Choice(string Emoji, string Value, params IReadOnlyList<string> Words)
{
    /// <summary>Yes or no, before something is done that people would miss.</summary>
    public static IReadOnlyList<Choice> YesOrNo { get; } =
        [new("✅", Yes, "ja", "yes", "j", "y"), new("❌", No, "nein", "no", "n")];

    public const string Yes = "yes", No = "no";

    /// <summary>The sign with that number, from 1 to 9; a keycap that every client has.</summary>
    public static string Keycap(int number) => $"{number}\uFE0F\u20E3";
}

/// <summary>A command that asks back and goes on with the answer.</summary>
public interface IAsksBack : ICommand
{
    /// <summary>How many characters an answer has at most that is typed into the room and replies to nothing; what is longer is talk with the others.</summary>
    int LongestAnswer => 60;

    /// <summary>Goes on.</summary>
    /// <param name="call">The answer as if it were the command; of <see cref="CommandCall.Words"/> there are none.</param>
    /// <param name="about">What the question was about.</param>
    /// <param name="answer">A choice's value, or what was typed where that is none of them.</param>
    /// <param name="work">The transaction.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>False: what was typed is no answer.</returns>
    Task<bool> AnsweredAsync(CommandCall call, string about, string answer, Work work, CancellationToken cancellation);
}

/// <summary>A command that can be undone for a while.</summary>
public interface IUndoable : ICommand
{
    /// <summary>Undoes what was done, as far as it still can be.</summary>
    Task UndoAsync(CommandCall call, string about, Work work, CancellationToken cancellation);
}
