using Microsoft.EntityFrameworkCore;

namespace Community.Store.Delivery;

internal static class DeliveryTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<ProcessedEvent>(table =>
        {
            table.ToTable("processed_events");
            table.HasKey(row => new { row.Bot, row.Event });
            table.Property(row => row.Bot).HasMaxLength(40);
        });
        model.Entity<SetAsideEvent>(table =>
        {
            table.ToTable("set_aside_events");
            table.HasKey(row => new { row.Bot, row.Event });
            table.Property(row => row.Bot).HasMaxLength(40);
        });
        model.Entity<SyncPosition>(table =>
        {
            table.ToTable("sync_positions");
            table.HasKey(row => row.Account);
        });
        model.Entity<KnownRoom>(table =>
        {
            table.ToTable("known_rooms");
            table.HasKey(row => new { row.Account, row.Room });
        });
        model.Entity<DirectRefusal>(table =>
        {
            table.ToTable("direct_refusals");
            table.HasKey(row => new { row.Account, row.Person });
        });
        model.Entity<SourceDoubt>(table =>
        {
            table.ToTable("source_doubts");
            table.HasKey(row => new { row.Account, row.Room });
        });
        model.Entity<LeftOutGap>(table =>
        {
            table.ToTable("left_out_gaps");
            table.HasKey(row => new { row.Account, row.Room });
        });
        model.Entity<RestoredAccount>(table =>
        {
            table.ToTable("restored_accounts");
            table.HasKey(row => row.Account);
        });
        model.Entity<RecalledSend>(table =>
        {
            table.ToTable("recalled_sends");
            table.HasKey(row => row.Event);
            table.HasIndex(row => row.TransactionId);
            table.HasIndex(row => row.Target);
            table.Property(row => row.TransactionId).HasMaxLength(64);
            table.Property(row => row.Words).HasMaxLength(64);
        });
        model.Entity<OutboxItem>(table =>
        {
            table.ToTable("outbox");
            table.HasKey(row => row.Id);
            table.HasIndex(row => row.TransactionId).IsUnique();
            // What is still to do; and whose message a reaction is on.
            table.HasIndex(row => new { row.State, row.Account });
            table.HasIndex(row => row.SentAs);
            table.HasIndex(row => new { row.Bot, row.Subject });
            table.Property(row => row.Bot).HasMaxLength(40);
            table.Property(row => row.TransactionId).HasMaxLength(64);
            table.Property(row => row.TargetItem).HasMaxLength(64);
            table.HasIndex(row => row.TargetItem);
            table.HasIndex(row => row.Asker);
            table.HasMany(row => row.Shows).WithOne().HasForeignKey(shown => shown.ItemId);
        });
        model.Entity<OutboxShown>(table =>
        {
            table.ToTable("outbox_shown");
            table.HasKey(row => new { row.ItemId, row.What });
            table.HasIndex(row => row.What);
            table.Property(row => row.What).HasMaxLength(255);
        });
    }
}
