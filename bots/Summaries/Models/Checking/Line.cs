using Community.Matrix.Ids;

namespace Community.Summaries.Models.Checking;

/// <summary>A numbered line that a model is asked about: a message, or a sentence of a first summary.</summary>
/// <param name="Speaker">The stand-in of who said it; empty for a sentence.</param>
/// <param name="Text">One line, with stand-ins.</param>
/// <param name="RestsOn">The messages it stands for.</param>
internal sealed record Line(string Speaker, string Text, IReadOnlyList<EventId> RestsOn)
{
    public string Numbered(int number) => Speaker.Length > 0 ? $"[{number}] {Speaker}: {Text}" : $"[{number}] {Text}";
}
