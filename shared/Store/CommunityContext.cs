using Community.Matrix.Ids;
using Community.Store.Columns;
using Community.Store.Delivery;
using Community.Store.Knowledge;
using Community.Store.Privacy;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Store;

/// <summary>
/// The one store all slices share. It maps the tables of delivery itself; each slice adds its own as an <see cref="IModelPart"/>.
/// A provider derives from it, so that its migrations can stand beside another's.
/// </summary>
public abstract class CommunityContext(DbContextOptions options, IEnumerable<IModelPart> parts) : DbContext(options)
{
    public DbSet<ProcessedEvent> ProcessedEvents => Set<ProcessedEvent>();

    public DbSet<SetAsideEvent> SetAsideEvents => Set<SetAsideEvent>();

    public DbSet<OutboxItem> Outbox => Set<OutboxItem>();

    public DbSet<SyncPosition> SyncPositions => Set<SyncPosition>();

    public DbSet<KnownRoom> KnownRooms => Set<KnownRoom>();

    public DbSet<DirectRefusal> DirectRefusals => Set<DirectRefusal>();

    public DbSet<SourceDoubt> SourceDoubts => Set<SourceDoubt>();

    public DbSet<LeftOutGap> LeftOutGaps => Set<LeftOutGap>();

    /// <summary>
    /// Says that this transaction removes words of people. Soon after it, what the database keeps of them elsewhere goes too, also if
    /// the process ends in between: at the next start.
    /// </summary>
    public abstract Task RemovesWordsAsync(CancellationToken cancellation);

    /// <summary>What bots let each other know of; see <see cref="Knowledge.Facts"/>.</summary>
    public DbSet<Fact> Facts => Set<Fact>();

    public DbSet<FactRead> FactReads => Set<FactRead>();

    public DbSet<RestoredAccount> RestoredAccounts => Set<RestoredAccount>();

    public DbSet<RecalledSend> RecalledSends => Set<RecalledSend>();

    internal IReadOnlyList<IModelPart> Parts { get; } = [.. parts];

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<RoomId>().HaveConversion<IdColumn<RoomId>>().HaveMaxLength(255);
        configurationBuilder.Properties<EventId>().HaveConversion<IdColumn<EventId>>().HaveMaxLength(255);
        configurationBuilder.Properties<UserId>().HaveConversion<IdColumn<UserId>>().HaveMaxLength(255);
        configurationBuilder.Properties<Instant>().HaveConversion<InstantColumn>();
        configurationBuilder.Properties<Duration>().HaveConversion<DurationColumn>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        DeliveryTables.Configure(modelBuilder);
        PrivacyTables.Configure(modelBuilder);
        KnowledgeTables.Configure(modelBuilder);
        foreach (var part in Parts)
            part.Configure(modelBuilder);
    }
}
