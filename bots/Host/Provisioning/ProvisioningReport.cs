namespace Community.Host.Provisioning;

/// <summary>Says what was done and what was there.</summary>
internal sealed class ProvisioningReport(TextWriter output)
{
    /// <summary>How many things were made or changed.</summary>
    public int Changes { get; private set; }

    public void Changed(string what)
    {
        Changes++;
        output.WriteLine($"  + {what}");
    }

    /// <summary>Says one of the two, whichever is true.</summary>
    public void Ensured(bool changed, string what)
    {
        if (changed)
            Changed(what);
        else
            output.WriteLine($"  = {what}");
    }

    public void Say(string line) => output.WriteLine(line);
}
