using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BotsLearnOfEachOther : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Answers",
                table: "meetup_minutes_entries",
                type: "TEXT",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "By",
                table: "meetup_minutes_entries",
                type: "TEXT",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Origin",
                table: "faq_candidates",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "facts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Bot = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_facts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "fact_reads",
                columns: table => new
                {
                    FactId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reader = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fact_reads", x => new { x.FactId, x.Reader });
                    table.ForeignKey(
                        name: "FK_fact_reads_facts_FactId",
                        column: x => x.FactId,
                        principalTable: "facts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_meetup_minutes_entries_By",
                table: "meetup_minutes_entries",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_facts_At",
                table: "facts",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_facts_Bot_Kind_Event",
                table: "facts",
                columns: new[] { "Bot", "Kind", "Event" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_facts_Room",
                table: "facts",
                column: "Room");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fact_reads");

            migrationBuilder.DropTable(
                name: "facts");

            migrationBuilder.DropIndex(
                name: "IX_meetup_minutes_entries_By",
                table: "meetup_minutes_entries");

            migrationBuilder.DropColumn(
                name: "Answers",
                table: "meetup_minutes_entries");

            migrationBuilder.DropColumn(
                name: "By",
                table: "meetup_minutes_entries");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "faq_candidates");
        }
    }
}
