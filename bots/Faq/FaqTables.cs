using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq;

internal sealed class FaqTables : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<FaqEntry>(table =>
        {
            table.ToTable("faq_entries");
            table.HasIndex(entry => entry.Room);
            table.HasIndex(entry => entry.SourceRoom);
            table.HasIndex(entry => entry.AnswerEvent).IsUnique();
            table.HasMany(entry => entry.Sources).WithOne().HasForeignKey(source => source.EntryId);
            table.HasMany(entry => entry.Pins).WithOne().HasForeignKey(pin => pin.EntryId);
        });
        model.Entity<FaqSource>(table =>
        {
            table.ToTable("faq_sources");
            table.HasKey(source => new { source.EntryId, source.Event });
            table.HasIndex(source => source.Event);
        });
        model.Entity<FaqPin>(table =>
        {
            table.ToTable("faq_pins");
            table.HasKey(pin => new { pin.EntryId, pin.Reaction });
            table.HasIndex(pin => pin.Reaction);
        });
    }
}
