namespace Community.Commands.Arguments;

/// <summary>Something a command takes behind its word. Usage and help are made from it.</summary>
/// <param name="name">What stands for it in the usage.</param>
public abstract class Argument(Wording name)
{
    public Wording Name => name;

    /// <summary>It may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>If optional: where the next word is none, it has been left out, and the word is for the next argument.</summary>
    public bool MayBeSkipped { get; init; }

    /// <summary>What to ask when it is missing; by default that it is.</summary>
    public Wording? Missing { get; init; }

    /// <summary>As the usage shows it.</summary>
    internal string ShownIn(Language language) => IsOptional ? $"[{name.In(language)}]" : name.In(language);

    /// <summary>Takes it from the words that are left, of which there is at least one.</summary>
    /// <returns>Its value, or what is wrong.</returns>
    internal abstract Reading Read(WordsLeft words);
}

/// <inheritdoc/>
public abstract class Argument<T>(Wording name) : Argument(name)
    where T : notnull
{
    internal sealed override Reading Read(WordsLeft words) => ReadValue(words);

    private protected abstract Reading ReadValue(WordsLeft words);

    private protected static Reading Value(T value) => new(value, null);

    private protected static Reading Wrong(Wording trouble) => new(null, trouble);
}

/// <summary>A value, or what is wrong with what was typed.</summary>
internal sealed record Reading(object? Value, Wording? Trouble);
