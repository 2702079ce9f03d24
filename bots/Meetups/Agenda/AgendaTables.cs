using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Agenda;

internal static class AgendaTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<AgendaItem>(table =>
        {
            table.ToTable("meetup_agenda");
            table.HasIndex(item => new { item.DateId, item.Number }).IsUnique();
            table.HasIndex(item => item.Event);
            table.Property(item => item.Title).HasMaxLength(AgendaItem.LongestTitle);
            table.HasOne<MeetupDate>().WithMany().HasForeignKey(item => item.DateId);
            table.HasMany(item => item.Votes).WithOne().HasForeignKey(vote => vote.ItemId);
        });
        model.Entity<AgendaVote>(table =>
        {
            table.ToTable("meetup_agenda_votes");
            table.HasKey(vote => vote.Event);
        });
    }
}
