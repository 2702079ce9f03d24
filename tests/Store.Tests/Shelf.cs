using Microsoft.EntityFrameworkCore;

namespace Community.Store.Tests;

/// <summary>A slice of its own, as small as can be: shelves, and books that stand on them.</summary>
internal sealed class Shelf
{
    public required int Id { get; init; }

    public required string Name { get; set; }
}

internal sealed class Book
{
    public required int Id { get; init; }

    public required int ShelfId { get; init; }
}

internal sealed class ShelfTables : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Shelf>(table =>
        {
            table.ToTable("shelf_shelves");
            table.Property(row => row.Id).ValueGeneratedNever();
            table.HasIndex(row => row.Name).IsUnique();
        });
        model.Entity<Book>(table =>
        {
            table.ToTable("shelf_books");
            table.Property(row => row.Id).ValueGeneratedNever();
            table.HasOne<Shelf>().WithMany().HasForeignKey(row => row.ShelfId);
        });
    }
}
