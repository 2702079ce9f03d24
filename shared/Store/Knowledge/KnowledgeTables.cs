using Microsoft.EntityFrameworkCore;

namespace Community.Store.Knowledge;

internal static class KnowledgeTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Fact>(table =>
        {
            table.ToTable("facts");
            table.HasIndex(fact => new { fact.Bot, fact.Kind, fact.Event }).IsUnique();
            // A message that goes takes what is known by it along.
            table.HasIndex(fact => fact.Room);
            table.HasIndex(fact => fact.At);
            table.Property(fact => fact.Bot).HasMaxLength(40);
            table.HasMany<FactRead>().WithOne().HasForeignKey(read => read.FactId);
        });
        model.Entity<FactRead>(table =>
        {
            table.ToTable("fact_reads");
            table.HasKey(read => new { read.FactId, read.Reader });
            table.Property(read => read.Reader).HasMaxLength(40);
        });
    }
}
