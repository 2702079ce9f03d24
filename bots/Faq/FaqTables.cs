using Community.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Community.Faq;

internal sealed class FaqTables : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<FaqEntry>(Entry);
        Parts(model);
        Beside(model);
    }

    private static void Entry(EntityTypeBuilder<FaqEntry> table)
    {
        table.ToTable("faq_entries");
        table.HasIndex(entry => new { entry.Room, entry.State });
        table.HasIndex(entry => entry.QuestionEvent);
        table.HasIndex(entry => entry.WidensAt);
        table.HasIndex(entry => entry.ReviewAt);
        table.HasIndex(entry => new { entry.Visibility, entry.State });
        table.Ignore(entry => entry.Answer);
        table.Ignore(entry => entry.ShownAnswers);
        table.Ignore(entry => entry.IsShown);
        table.HasMany(entry => entry.Answers).WithOne().HasForeignKey(answer => answer.EntryId);
        table.HasMany(entry => entry.Sources).WithOne().HasForeignKey(source => source.EntryId);
        table.HasMany(entry => entry.Pins).WithOne().HasForeignKey(pin => pin.EntryId);
        table.HasMany(entry => entry.Tags).WithOne().HasForeignKey(tag => tag.EntryId);
        table.HasMany(entry => entry.Wordings).WithOne().HasForeignKey(wording => wording.EntryId);
        table.HasMany(entry => entry.Changes).WithOne().HasForeignKey(change => change.EntryId);
    }

    private static void Parts(ModelBuilder model)
    {
        model.Entity<FaqAnswer>(table =>
        {
            table.ToTable("faq_answers");
            table.HasIndex(answer => answer.Event).IsUnique();
        });
        model.Entity<FaqSource>(table =>
        {
            table.ToTable("faq_sources");
            table.HasKey(source => new { source.EntryId, source.Event });
            table.HasIndex(source => new { source.Event, source.Room });
            table.HasIndex(source => source.Room);
        });
        model.Entity<FaqPin>(table =>
        {
            table.ToTable("faq_pins");
            table.HasKey(pin => new { pin.EntryId, pin.Reaction });
            table.HasIndex(pin => new { pin.Reaction, pin.Room });
            table.HasIndex(pin => pin.Room);
        });
        model.Entity<FaqTag>(table =>
        {
            table.ToTable("faq_tags");
            table.HasKey(tag => new { tag.EntryId, tag.Tag });
            table.HasIndex(tag => tag.Tag);
        });
        model.Entity<FaqWording>(table =>
        {
            table.ToTable("faq_wordings");
            table.HasKey(wording => new { wording.EntryId, wording.Text });
        });
        model.Entity<FaqChange>(table =>
        {
            table.ToTable("faq_changes");
            table.HasIndex(change => new { change.EntryId, change.Number });
            table.HasIndex(change => change.Source);
            table.HasIndex(change => change.IsProposed);
        });
    }

    private static void Beside(ModelBuilder model)
    {
        model.Entity<FaqCredit>(table =>
        {
            table.ToTable("faq_credits");
            table.HasKey(credit => credit.Person);
        });
        model.Entity<FaqGap>(table =>
        {
            table.ToTable("faq_gaps");
            table.HasIndex(gap => new { gap.Room, gap.Key }).IsUnique();
        });
        model.Entity<FaqAsked>(table =>
        {
            table.ToTable("faq_asked");
            table.HasKey(asked => asked.Event);
            table.HasIndex(asked => asked.Room);
        });
        model.Entity<FaqCandidate>(table =>
        {
            table.ToTable("faq_candidates");
            table.HasKey(candidate => candidate.Answer);
            table.HasIndex(candidate => candidate.Room);
        });
        model.Entity<FaqSuggestion>(table =>
        {
            table.ToTable("faq_suggestions");
            table.HasKey(suggestion => suggestion.Question);
            table.HasIndex(suggestion => suggestion.Room);
            table.HasIndex(suggestion => suggestion.DueAt);
        });
        model.Entity<FaqVote>(table =>
        {
            table.ToTable("faq_votes");
            table.HasKey(vote => vote.Event);
            table.HasIndex(vote => vote.EntryId);
        });
    }
}
