namespace Community.Web;

/// <summary>What a page says about itself to searchers, and to chats that show a preview. A page that says nothing is nobody's but the visitor's.</summary>
public sealed class PageHead
{
    /// <summary>Everybody may see it: searchers may list it, and what is shown to those who are not signed in may be kept and asked for again.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>The one address of what stands there, with its leading slash.</summary>
    public string? Path { get; private set; }

    public string? Description { get; private set; }

    /// <summary>It holds nothing that not everybody may see.</summary>
    /// <param name="path">The one address of it, with its leading slash.</param>
    /// <param name="description">What stands there, in a sentence or two; null: nothing a preview could show.</param>
    public void IsForEverybody(string path, string? description) => (IsPublic, Path, Description) = (true, path, description);
}
