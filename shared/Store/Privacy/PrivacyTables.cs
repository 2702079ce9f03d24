using Microsoft.EntityFrameworkCore;

namespace Community.Store.Privacy;

internal static class PrivacyTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Objection>(table =>
        {
            table.ToTable("privacy_objections");
            table.HasKey(row => row.Person);
            table.Property(row => row.Person).HasMaxLength(43);
        });
        model.Entity<StoreSecret>(table =>
        {
            table.ToTable("privacy_secret");
            table.HasKey(row => row.Id);
            table.Property(row => row.Id).ValueGeneratedNever();
        });
    }
}
