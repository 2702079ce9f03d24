using Community.Meetups.Access;
using Community.Meetups.Agenda;
using Community.Meetups.Calendar;
using Community.Meetups.Minutes;
using Community.Meetups.Polls;
using Community.Meetups.Reminders;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

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
        ConfigureAgenda(model);
        ConfigureMinutes(model);
        ConfigurePolls(model);
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

    private static void ConfigureAgenda(ModelBuilder model)
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
            table.Property(entry => entry.Text).HasMaxLength(MinutesEntry.LongestText + 1);
            table.Property(entry => entry.DueOn).HasConversion<DayColumn>();
        });
        model.Entity<MinutesRequest>(table =>
        {
            table.ToTable("meetup_minutes_requests");
            table.HasKey(request => new { request.DateId, request.Person });
        });
    }

    private static void ConfigurePolls(ModelBuilder model)
    {
        model.Entity<DatePoll>(table =>
        {
            table.ToTable("meetup_polls");
            table.HasIndex(poll => new { poll.State, poll.ClosesAt });
            table.Property(poll => poll.Title).HasMaxLength(Meetup.LongestTitle);
            table.HasMany(poll => poll.Options).WithOne().HasForeignKey(option => option.PollId);
            table.HasMany(poll => poll.Nudges).WithOne().HasForeignKey(nudge => nudge.PollId);
            table.Ignore(poll => poll.Zone);
        });
        model.Entity<PollOption>(table =>
        {
            table.ToTable("meetup_poll_options");
            table.Property(option => option.Local).HasConversion<LocalTimeColumn>();
            table.HasMany(option => option.Votes).WithOne().HasForeignKey(vote => vote.OptionId);
        });
        model.Entity<PollVote>(table =>
        {
            table.ToTable("meetup_poll_votes");
            table.HasIndex(vote => vote.Event).IsUnique();
        });
        model.Entity<PollNudge>(table =>
        {
            table.ToTable("meetup_poll_nudges");
            table.HasKey(nudge => new { nudge.PollId, nudge.Person });
        });
    }

    /// <summary>A day as ISO 8601 has it.</summary>
    private sealed class DayColumn() : ValueConverter<LocalDate, string>(
        day => LocalDatePattern.Iso.Format(day), text => LocalDatePattern.Iso.Parse(text).Value);

    /// <summary>A time on a wall clock as ISO 8601 has it, which sorts.</summary>
    private sealed class LocalTimeColumn() : ValueConverter<LocalDateTime, string>(
        local => LocalDateTimePattern.GeneralIso.Format(local), text => LocalDateTimePattern.GeneralIso.Parse(text).Value);
}
