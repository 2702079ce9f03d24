using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RoomsAreDirectOrEncrypted : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Room",
                table: "outbox",
                type: "TEXT",
                maxLength: 255,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 255);

            migrationBuilder.AddColumn<string>(
                name: "Recipient",
                table: "outbox",
                type: "TEXT",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DirectWith",
                table: "known_rooms",
                type: "TEXT",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasBegun",
                table: "known_rooms",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsEncrypted",
                table: "known_rooms",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "Since",
                table: "known_rooms",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // What was known before had begun.
            migrationBuilder.Sql("UPDATE known_rooms SET HasBegun = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Recipient",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "DirectWith",
                table: "known_rooms");

            migrationBuilder.DropColumn(
                name: "HasBegun",
                table: "known_rooms");

            migrationBuilder.DropColumn(
                name: "IsEncrypted",
                table: "known_rooms");

            migrationBuilder.DropColumn(
                name: "Since",
                table: "known_rooms");

            migrationBuilder.AlterColumn<string>(
                name: "Room",
                table: "outbox",
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
