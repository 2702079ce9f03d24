using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Access;

internal static class AccessTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<AccessData>(table =>
        {
            table.ToTable("meetup_access");
            table.HasKey(access => access.MeetupId);
            table.Property(access => access.MeetupId).ValueGeneratedNever();
            table.Property(access => access.Text).HasMaxLength(AccessData.Longest);
        });
        model.Entity<AccessStep>(table =>
        {
            table.ToTable("meetup_access_steps");
            table.HasKey(step => new { step.DateId, step.Kind });
            table.HasIndex(step => new { step.IsDone, step.DueAt });
        });
        model.Entity<AccessSent>(table =>
        {
            table.ToTable("meetup_access_sent");
            table.HasKey(sent => sent.Item);
            table.HasIndex(sent => new { sent.DateId, sent.Person });
        });
    }
}
