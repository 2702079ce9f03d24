using Community.Store;
using Community.Store.Knowledge;

namespace Community.Meetups.Minutes;

/// <summary>
/// What an approved protocol lets other bots know of: questions that were answered. Decisions and tasks are told when they are asked for
/// (<see cref="Commands.TellNews"/>).
/// </summary>
internal static class MinutesFacts
{
    /// <summary>Tells what these lines of a protocol say, if it is approved.</summary>
    /// <param name="work">The transaction that approves it, or takes the lines down.</param>
    /// <param name="minutes">The protocol.</param>
    /// <param name="lines">Of it, those that are new or approved just now.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task TellAsync(Work work, DateMinutes minutes, IEnumerable<MinutesEntry> lines, CancellationToken cancellation)
    {
        if (minutes.State is not MinutesState.Approved)
            return;
        // Whoever had their data erased is behind none of it; and what was said in a room that has moved on, nobody can read again.
        var room = minutes.Date.Meetup.Room;
        foreach (var answer in lines.Where(line => line.By is not null && line.SaidIn == room).OrderBy(line => line.Id))
            if (minutes.QuestionOf(answer) is { By: not null } question && question.SaidIn == room)
                await work.TellAsync(FactKind.QuestionAnswered, room, answer.Event, question.Event, cancellation);
    }
}
