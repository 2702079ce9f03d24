namespace Community.Host.Doctor;

/// <summary>Collects what the checks find and says it line by line, with what to do about it.</summary>
internal sealed class Findings(TextWriter output)
{
    public int Problems { get; private set; }

    public void Good(string what) => output.WriteLine($"  ok       {what}");

    /// <summary>Something the bots can't work with.</summary>
    public void Problem(string what, string advice)
    {
        Problems++;
        output.WriteLine($"  PROBLEM  {what}");
        output.WriteLine($"           → {advice}");
    }

    /// <summary>Something to know that hinders nothing.</summary>
    public void Note(string what) => output.WriteLine($"  note     {what}");

    public void Topic(string name) => output.WriteLine(name);
}
