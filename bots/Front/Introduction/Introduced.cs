using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Front.Introduction;

/// <summary>A room that has been told who the bots are. It is told once, however often they leave and come back.</summary>
internal sealed class Introduced
{
    public required RoomId Room { get; init; }

    public required Instant At { get; init; }
}

internal sealed class FrontTables : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<Introduced>(table =>
    {
        table.ToTable("front_introduced");
        table.HasKey(row => row.Room);
    });
}
