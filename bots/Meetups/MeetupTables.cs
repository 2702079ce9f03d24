using Community.Meetups.Access;
using Community.Meetups.Afterwards;
using Community.Meetups.Agenda;
using Community.Meetups.Calendar;
using Community.Meetups.Minutes;
using Community.Meetups.Polls;
using Community.Meetups.Reminders;
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
            table.HasIndex(meetup => meetup.Room);
            table.Property(meetup => meetup.Title).HasMaxLength(Meetup.LongestTitle);
            table.Property(meetup => meetup.Place).HasMaxLength(Meetup.LongestPlace);
            table.Property(meetup => meetup.Link).HasMaxLength(Meetup.LongestPlace);
            table.HasMany(meetup => meetup.Dates).WithOne(date => date.Meetup).HasForeignKey(date => date.MeetupId);
            table.HasMany(meetup => meetup.Parts).WithOne().HasForeignKey(part => part.MeetupId);
            table.HasMany(meetup => meetup.Hosts).WithOne().HasForeignKey(host => host.MeetupId);
            table.Ignore(meetup => meetup.Zone).Ignore(meetup => meetup.AssumedLength)
                .Ignore(meetup => meetup.IsOnline).Ignore(meetup => meetup.IsHybrid);
        });
        model.Entity<MeetupHost>(table =>
        {
            table.ToTable("meetup_hosts");
            table.HasKey(host => new { host.MeetupId, host.Person });
        });
        model.Entity<SeriesPart>(table =>
        {
            table.ToTable("meetup_series");
            table.HasKey(part => new { part.MeetupId, part.Number });
            table.Property(part => part.Start).HasConversion<LocalTimeColumn>();
        });
        ConfigureDates(model);
        ConfigureRest(model);
        ConfigureMinutes(model);
        AccessTables.Configure(model);
        AgendaTables.Configure(model);
        PollTables.Configure(model);
    }

    private static void ConfigureDates(ModelBuilder model)
    {
        model.Entity<MeetupDate>(table =>
        {
            table.ToTable("meetup_dates");
            table.HasIndex(date => new { date.MeetupId, date.Number }).IsUnique();
            table.HasIndex(date => date.Start);
            table.HasIndex(date => new { date.IsOver, date.End });
            table.HasIndex(date => date.InviteAt);
            table.Property(date => date.Original).HasConversion<LocalTimeColumn>();
            table.Property(date => date.Local).HasConversion<LocalTimeColumn>();
            table.ComplexProperty(date => date.Counts);
            table.HasMany(date => date.Votes).WithOne().HasForeignKey(vote => vote.DateId);
            table.HasMany(date => date.Reminders).WithOne().HasForeignKey(reminder => reminder.DateId);
            table.HasMany(date => date.AccessSteps).WithOne().HasForeignKey(step => step.DateId);
            table.Ignore(date => date.Name).Ignore(date => date.Length);
        });
        model.Entity<Vote>(table =>
        {
            table.ToTable("meetup_votes");
            table.HasIndex(vote => vote.Event).IsUnique();
            table.HasIndex(vote => vote.Attendee);
        });
        model.Entity<Present>(table =>
        {
            table.ToTable("meetup_presence");
            table.HasKey(one => new { one.DateId, one.Person });
            table.HasOne<MeetupDate>().WithMany().HasForeignKey(one => one.DateId);
        });
        model.Entity<Reminder>(table =>
        {
            table.ToTable("meetup_reminders");
            table.HasKey(reminder => new { reminder.DateId, reminder.DueAt });
            table.HasIndex(reminder => new { reminder.IsDone, reminder.DueAt });
        });
    }

    private static void ConfigureRest(ModelBuilder model)
    {
        model.Entity<ReminderOptOut>(table =>
        {
            table.ToTable("meetup_reminder_opt_outs");
            table.HasKey(one => one.Person);
        });
        model.Entity<CalendarFeed>(table =>
        {
            table.ToTable("meetup_feeds");
            table.HasKey(feed => feed.SecretHash);
            table.HasIndex(feed => feed.Person);
        });
    }

    private static void ConfigureMinutes(ModelBuilder model)
    {
        model.Entity<DateMinutes>(table =>
        {
            table.ToTable("meetup_minutes");
            table.HasKey(minutes => minutes.DateId);
            table.HasOne(minutes => minutes.Date).WithOne().HasForeignKey<DateMinutes>(minutes => minutes.DateId);
            table.HasMany(minutes => minutes.Entries).WithOne().HasForeignKey(entry => entry.DateId);
            table.HasMany(minutes => minutes.Requests).WithOne().HasForeignKey(request => request.DateId);
        });
        model.Entity<MinutesEntry>(table =>
        {
            table.ToTable("meetup_minutes_entries");
            table.HasIndex(entry => entry.Event).IsUnique();
            table.HasIndex(entry => entry.RemindAt);
            table.HasIndex(entry => entry.By);
            table.Property(entry => entry.Text).HasMaxLength(MinutesEntry.LongestText + 1);
            table.Property(entry => entry.DueOn).HasConversion<DayColumn>();
        });
        model.Entity<MinutesRequest>(table =>
        {
            table.ToTable("meetup_minutes_requests");
            table.HasKey(request => new { request.DateId, request.Person });
        });
    }
}
