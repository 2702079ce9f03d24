using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MessagesSayWhatTheyShow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Asker",
                table: "outbox",
                type: "TEXT",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsFleeting",
                table: "outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<string>(
                name: "Organizer",
                table: "meetups",
                type: "TEXT",
                maxLength: 255,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 255);

            migrationBuilder.CreateTable(
                name: "outbox_shown",
                columns: table => new
                {
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_shown", x => new { x.ItemId, x.What });
                    table.ForeignKey(
                        name: "FK_outbox_shown_outbox_ItemId",
                        column: x => x.ItemId,
                        principalTable: "outbox",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "privacy_objections",
                columns: table => new
                {
                    Person = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_objections", x => x.Person);
                });

            migrationBuilder.CreateTable(
                name: "privacy_secret",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_secret", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_Asker",
                table: "outbox",
                column: "Asker");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_TargetItem",
                table: "outbox",
                column: "TargetItem");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_shown_What",
                table: "outbox_shown",
                column: "What");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "outbox_shown");

            migrationBuilder.DropTable(
                name: "privacy_objections");

            migrationBuilder.DropTable(
                name: "privacy_secret");

            migrationBuilder.DropIndex(
                name: "IX_outbox_Asker",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "IX_outbox_TargetItem",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "Asker",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "IsFleeting",
                table: "outbox");

            migrationBuilder.AlterColumn<string>(
                name: "Organizer",
                table: "meetups",
                type: "TEXT",
                maxLength: 255,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 255,
                oldNullable: true);
        }
    }
}
