using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SummariesAreAskedFor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "summary_requests",
                columns: table => new
                {
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Thread = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    About = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Asker = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Language = table.Column<int>(type: "INTEGER", nullable: false),
                    IsForAsker = table.Column<bool>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: true),
                    IsSinceOwn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Most = table.Column<int>(type: "INTEGER", nullable: true),
                    OfThread = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_summary_requests", x => x.Event);
                });

            migrationBuilder.CreateTable(
                name: "summary_step_outs",
                columns: table => new
                {
                    Person = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_summary_step_outs", x => x.Person);
                });

            migrationBuilder.CreateIndex(
                name: "IX_summary_requests_AskedAt",
                table: "summary_requests",
                column: "AskedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "summary_requests");

            migrationBuilder.DropTable(
                name: "summary_step_outs");
        }
    }
}
