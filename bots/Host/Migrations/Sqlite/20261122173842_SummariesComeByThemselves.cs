using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SummariesComeByThemselves : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ApprovedAt",
                table: "meetup_minutes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "summary_digests",
                columns: table => new
                {
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    PostIn = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Weekday = table.Column<int>(type: "INTEGER", nullable: true),
                    Minute = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ToldUntil = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_summary_digests", x => x.Room);
                });

            migrationBuilder.CreateIndex(
                name: "IX_summary_digests_NextAt",
                table: "summary_digests",
                column: "NextAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "summary_digests");

            migrationBuilder.DropColumn(
                name: "ApprovedAt",
                table: "meetup_minutes");
        }
    }
}
