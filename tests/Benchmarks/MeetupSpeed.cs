using System.Diagnostics;
using System.Globalization;
using Community.Commands;
using Community.Matrix.Ids;
using Community.Meetups;
using Community.Meetups.Commands;
using Community.Meetups.Reminders;
using Community.Meetups.Rsvps;
using Community.Meetups.Series;
using Community.Store;
using Community.Store.Delivery;
using Community.Store.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Community.Benchmarks;

/// <summary>How long it takes to list meetups, to count answers and to find who is to be reminded, in a store on disk, as the number of meetups grows.</summary>
internal static class MeetupSpeed
{
    private const int Answers = 200, Runs = 30, Warm = 5;

    private static readonly Instant Now = Instant.FromUtc(2026, 12, 1, 9, 0);

    private static readonly RoomId Room = RoomId.TryParse("!meetups:example.org", out var room) ? room : default;

    private static readonly UserId Bot = UserId.Parse("@bot:example.org");

    public static async Task RunAsync(TextWriter output, IReadOnlyList<int> sizes)
    {
        await output.WriteLineAsync($"Meetups with {Answers} answers each, on disk; median (95 %) of {Runs} in milliseconds");
        await output.WriteLineAsync("meetups   list of ten   one counted   next due   a reminder of 200");
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("community-bench-");
            try
            {
                using var store = new SqliteStore(Path.Combine(folder.FullName, "community.db"), [MeetupsBot.Tables]);
                await FillAsync(store, size);
                var remind = new RemindAttendees(NullLogger<RemindAttendees>.Instance);
                var list = await MeasureAsync(store, async db => await ListMeetups.ComingAsync(db, [Room], Now, 10, CancellationToken.None));
                var count = await MeasureAsync(store, async db =>
                {
                    var date = await db.Set<MeetupDate>().WithAll().SingleAsync(one => one.MeetupId == size / 2 && one.Number == 1);
                    return Attendance.Of(date, date.Meetup).Counts;
                });
                var next = await MeasureAsync(store, async db => await remind.NextAsync(db, CancellationToken.None));
                var due = await MeasureAsync(store, async db =>
                {
                    // Not saved: each run finds the same.
                    var moment = (await remind.NextAsync(db, CancellationToken.None))!.Value;
                    await remind.RunAsync(new Work(db, new Outbox(db, MeetupsBot.BotName, Bot, "due", moment), moment), CancellationToken.None);
                    return moment;
                });
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{size,7}   {list,11}   {count,11}   {next,8}   {due,17}"));
            }
            finally
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
            }
        }
    }

    private static async Task FillAsync(SqliteStore store, int size)
    {
        await using (var db = store.Open())
            await db.Database.EnsureCreatedAsync();
        foreach (var chunk in Enumerable.Range(1, size).Chunk(50))
        {
            await using var db = store.Open();
            foreach (var number in chunk)
                db.Add(NewMeetup(number));
            await db.SaveChangesAsync();
            foreach (var date in db.Set<MeetupDate>().Local)
            {
                date.Counts = Attendance.Of(date, date.Meetup).Counts;
                db.Outbox.Add(Sent(date));
            }
            await db.SaveChangesAsync();
        }
    }

    private static Meetup NewMeetup(int number)
    {
        var meetup = new Meetup
        {
            Room = Room,
            Uid = $"{number}@example.org",
            Title = $"Meetup {number}",
            ZoneId = "Europe/Berlin",
            Length = Duration.FromHours(1),
            Place = "Foyer",
            Link = null,
            Seats = 150,
            Organizer = UserId.Parse("@mira:example.org"),
            Language = Language.German,
            RemindBefore = "1440,60",
            ListsNames = true,
            AsksForFeedback = true,
            IsSeries = false,
            ChangedAt = Now,
        };
        meetup.Parts.Add(new SeriesPart { Number = 1, Start = new LocalDateTime(2026, 12, 3, 16, 0).PlusHours(number), Rule = null });
        SeriesDates.Extend(meetup, Now);
        for (var answer = 0; answer < Answers; answer++)
            meetup.Dates[0].Votes.Add(new Vote { Event = null, SaidIn = null, Attendee = UserId.Parse($"@guest{answer}:example.org"), Partstat = (Partstat)(answer % 4 % 3) });
        return meetup;
    }

    private static OutboxItem Sent(MeetupDate date) => new()
    {
        Account = Bot,
        Bot = MeetupsBot.BotName,
        Room = Room,
        Action = OutboxAction.Send,
        TransactionId = $"sent {date.Id}",
        EventType = "m.room.message",
        Content = string.Empty,
        Subject = MeetupMessage.Subject(date),
        State = OutboxState.Done,
        CreatedAt = Now,
        NotBefore = Now,
    };

    private static async Task<string> MeasureAsync<T>(SqliteStore store, Func<CommunityContext, Task<T>> work)
    {
        var times = new List<double>();
        for (var run = -Warm; run < Runs; run++)
        {
            await using var db = store.Open();
            // Opening the file is not what is measured.
            await db.Database.OpenConnectionAsync();
            var start = Stopwatch.GetTimestamp();
            await work(db);
            if (run >= 0)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{times[Runs / 2]:0.0} ({times[Runs * 95 / 100]:0.0})");
    }
}
