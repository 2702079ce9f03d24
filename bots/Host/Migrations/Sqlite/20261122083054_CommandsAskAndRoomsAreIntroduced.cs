using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CommandsAskAndRoomsAreIntroduced : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "CancelledAt",
                table: "meetups",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "command_questions",
                columns: table => new
                {
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Bot = table.Column<string>(type: "TEXT", nullable: false),
                    Command = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    Choices = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UndoneBy = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_command_questions", x => new { x.Room, x.Person, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "front_introduced",
                columns: table => new
                {
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_front_introduced", x => x.Room);
                });

            migrationBuilder.CreateIndex(
                name: "IX_command_questions_Bot_ExpiresAt",
                table: "command_questions",
                columns: new[] { "Bot", "ExpiresAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "command_questions");

            migrationBuilder.DropTable(
                name: "front_introduced");

            migrationBuilder.DropColumn(
                name: "CancelledAt",
                table: "meetups");
        }
    }
}
