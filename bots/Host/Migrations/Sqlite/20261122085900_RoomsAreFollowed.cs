using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RoomsAreFollowed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsInClear",
                table: "outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "HasMoved",
                table: "known_rooms",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Lacking",
                table: "known_rooms",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ReplacedBy",
                table: "known_rooms",
                type: "TEXT",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceRoom",
                table: "faq_entries",
                type: "TEXT",
                maxLength: 255,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "direct_refusals",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_direct_refusals", x => new { x.Account, x.Person });
                });

            migrationBuilder.CreateIndex(
                name: "IX_faq_entries_SourceRoom",
                table: "faq_entries",
                column: "SourceRoom");

            // What was kept so far is where its messages are.
            migrationBuilder.Sql("UPDATE faq_entries SET SourceRoom = Room");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "direct_refusals");

            migrationBuilder.DropIndex(
                name: "IX_faq_entries_SourceRoom",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "IsInClear",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "HasMoved",
                table: "known_rooms");

            migrationBuilder.DropColumn(
                name: "Lacking",
                table: "known_rooms");

            migrationBuilder.DropColumn(
                name: "ReplacedBy",
                table: "known_rooms");

            migrationBuilder.DropColumn(
                name: "SourceRoom",
                table: "faq_entries");
        }
    }
}
