using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SourcesAreReadAgain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "SavedAt",
                table: "sync_positions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Failures",
                table: "set_aside_events",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsAskedAgain",
                table: "set_aside_events",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "FailedAt",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "left_out_gaps",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Read = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadFrom = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_left_out_gaps", x => new { x.Account, x.Room });
                });

            migrationBuilder.CreateTable(
                name: "source_doubts",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_doubts", x => new { x.Account, x.Room });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "left_out_gaps");

            migrationBuilder.DropTable(
                name: "source_doubts");

            migrationBuilder.DropColumn(
                name: "SavedAt",
                table: "sync_positions");

            migrationBuilder.DropColumn(
                name: "Failures",
                table: "set_aside_events");

            migrationBuilder.DropColumn(
                name: "IsAskedAgain",
                table: "set_aside_events");

            migrationBuilder.DropColumn(
                name: "FailedAt",
                table: "outbox");
        }
    }
}
