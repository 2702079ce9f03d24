using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Polls;

internal static class PollTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<DatePoll>(table =>
        {
            table.ToTable("meetup_polls");
            table.HasIndex(poll => new { poll.State, poll.ClosesAt });
            table.Property(poll => poll.Title).HasMaxLength(Meetup.LongestTitle);
            table.HasMany(poll => poll.Options).WithOne().HasForeignKey(option => option.PollId);
            table.HasMany(poll => poll.Choices).WithOne().HasForeignKey(choice => choice.PollId);
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
        model.Entity<PollChoice>(table =>
        {
            table.ToTable("meetup_poll_choices");
            table.HasIndex(choice => choice.Event).IsUnique();
        });
        model.Entity<PollNudge>(table =>
        {
            table.ToTable("meetup_poll_nudges");
            table.HasKey(nudge => new { nudge.PollId, nudge.Person });
        });
    }
}
