using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups;

internal sealed class MeetupTables : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Meetup>(table =>
        {
            table.ToTable("meetups");
            table.HasIndex(meetup => new { meetup.Room, meetup.Start });
            table.Property(meetup => meetup.Title).HasMaxLength(Meetup.LongestTitle);
            table.Property(meetup => meetup.Place).HasMaxLength(Meetup.LongestPlace);
            table.HasMany(meetup => meetup.Votes).WithOne().HasForeignKey(vote => vote.MeetupId);
            table.HasMany(meetup => meetup.Reminders).WithOne().HasForeignKey(reminder => reminder.MeetupId);
            table.Ignore(meetup => meetup.Answers);
            table.Ignore(meetup => meetup.Coming);
        });
        model.Entity<Vote>(table =>
        {
            table.ToTable("meetup_votes");
            table.HasIndex(vote => vote.Event).IsUnique();
        });
        model.Entity<Reminder>(table =>
        {
            table.ToTable("meetup_reminders");
            table.HasKey(reminder => new { reminder.MeetupId, reminder.DueAt });
            table.HasIndex(reminder => new { reminder.IsDone, reminder.DueAt });
        });
    }
}
