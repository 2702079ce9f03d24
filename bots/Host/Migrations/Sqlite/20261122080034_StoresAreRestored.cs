using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StoresAreRestored : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "recalled_sends",
                columns: table => new
                {
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    TransactionId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Subject = table.Column<string>(type: "TEXT", nullable: true),
                    Target = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recalled_sends", x => x.Event);
                });

            migrationBuilder.CreateTable(
                name: "restored_accounts",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RestoredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecalledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CaughtUpAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_restored_accounts", x => x.Account);
                });

            migrationBuilder.CreateIndex(
                name: "IX_recalled_sends_Target",
                table: "recalled_sends",
                column: "Target");

            migrationBuilder.CreateIndex(
                name: "IX_recalled_sends_TransactionId",
                table: "recalled_sends",
                column: "TransactionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "recalled_sends");

            migrationBuilder.DropTable(
                name: "restored_accounts");
        }
    }
}
