namespace Community.Delivery.Tests.Sequences;

/// <summary>One thing that happens in a sequence. What it is about is chosen by numbers, so that it means something in any sequence.</summary>
/// <param name="Text">For whoever reads a failing sequence.</param>
internal sealed record Move(string Text, Func<Stage, Task> MakeAsync)
{
    public Move(string text, Action<Stage> make)
        : this(text, stage =>
        {
            make(stage);
            return Task.CompletedTask;
        })
    {
    }

    public override string ToString() => Text;
}
