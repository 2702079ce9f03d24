using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Delivery.Tests.Bot;

/// <summary>That the ledger bot took the effect of an event. Nothing keeps it from being there twice but the pipeline.</summary>
internal sealed class LedgerRow
{
    public long Id { get; private set; }

    public required RoomId Room { get; init; }

    public required EventId Event { get; init; }

    /// <summary>The live message that a reaction is on.</summary>
    public string? Live { get; init; }
}

/// <summary>Something to say when its time has come.</summary>
internal sealed class LedgerReminder
{
    public long Id { get; private set; }

    public required RoomId Room { get; init; }

    public required EventId Command { get; init; }

    public required Instant DueAt { get; init; }

    public bool IsDone { get; set; }
}

internal sealed class LedgerTables : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<LedgerRow>(table =>
        {
            table.ToTable("ledger_rows");
            table.HasIndex(row => row.Event);
            table.HasIndex(row => row.Live);
        });
        model.Entity<LedgerReminder>().ToTable("ledger_reminders");
    }
}
