using Community.Matrix.Ids;

namespace Community.Summaries.Models.Asking;

/// <summary>Counts what is sent for each room on a day.</summary>
internal sealed class ModelBudget(int charactersPerRoomAndDay, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<RoomId, int> _spent = [];
    private DateOnly _day;

    /// <returns>False if it would be more than the room may send today; then nothing is counted.</returns>
    public bool TrySpend(RoomId room, int characters)
    {
        lock (_lock)
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            if (today != _day)
                _spent.Clear();
            _day = today;

            var spent = _spent.GetValueOrDefault(room);
            if (characters > charactersPerRoomAndDay - spent)
                return false;
            _spent[room] = spent + characters;
            return true;
        }
    }
}
