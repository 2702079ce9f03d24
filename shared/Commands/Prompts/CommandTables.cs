using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Commands.Prompts;

/// <summary>What commands of all bots keep.</summary>
public sealed class CommandTables : IModelPart
{
    public static IModelPart All { get; } = new CommandTables();

    public void Configure(ModelBuilder model) => model.Entity<OpenQuestion>(table =>
    {
        table.ToTable("command_questions");
        table.HasKey(question => new { question.Room, question.Person, question.Kind });
        table.HasIndex(question => new { question.Bot, question.ExpiresAt });
    });
}
