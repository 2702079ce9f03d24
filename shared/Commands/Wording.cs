namespace Community.Commands;

public enum Language
{
    German,
    English,
}

/// <summary>The same words in both languages.</summary>
public sealed record Wording(string German, string English)
{
    public string In(Language language) => language == Language.English ? English : German;
}
