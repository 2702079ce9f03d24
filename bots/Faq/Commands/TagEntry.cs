using Community.Commands;
using Community.Commands.Arguments;
using Community.Faq.Life;
using Community.Matrix.Html;
using Community.Store;

namespace Community.Faq.Commands;

/// <summary><c>!faq tag NUMMER [WORT … -WORT]</c>: adds tags, and with a minus takes them away.</summary>
internal sealed class TagEntry(EntryRights rights) : EntryCommand(rights)
{
    private const int LongestTag = 40, Most = 20;

    private readonly RestArgument _tags = new(new Wording("WORT -WORT", "WORD -WORD")) { IsOptional = true };

    public override CommandWord Word { get; } = new("tag", "tag", "tags", "schlagwort", "schlagworte");

    public override IReadOnlyList<Argument> Takes => [Number, _tags];

    public override Wording Purpose { get; } = new("setzt Schlagworte, mit Minus nimmt es sie weg", "sets tags, with a minus takes them away");

    protected override Task RunAsync(CommandCall call, FaqEntry entry, EntryStanding standing, Work work, CancellationToken cancellation)
    {
        var typed = call.Words.Skip(1).Select(word => word.Text.TrimEnd(',')).ToList();
        var removed = typed.Where(word => word.StartsWith('-')).Select(word => Clean(word[1..])).ToList();
        var added = typed.Where(word => !word.StartsWith('-')).Select(Clean).Where(tag => tag.Length > 0);
        var tags = entry.Tags.Select(tag => tag.Tag).Except(removed, StringComparer.Ordinal).Concat(added).Distinct(StringComparer.Ordinal).Take(Most);
        var editing = new Editing(work, entry, call.Event.Sender);
        if (typed.Count > 0)
            editing.Tags([.. tags]);
        call.Answer(work, LifeReplies.TagsAre(entry, call.Language));
        return Task.CompletedTask;
    }

    /// <summary>As it is kept: one word in small letters without signs of its own.</summary>
    public static string Clean(string typed) =>
        Excerpt.Of(typed.Trim().TrimStart('#', '+'), LongestTag).ToLowerInvariant().Replace("…", string.Empty, StringComparison.Ordinal);
}
