using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PeopleSignInToThePortal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "web_sessions",
                columns: table => new
                {
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    User = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Browser = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SignedInAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_web_sessions", x => x.SecretHash);
                });

            migrationBuilder.CreateTable(
                name: "web_sign_in_links",
                columns: table => new
                {
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    User = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_web_sign_in_links", x => x.SecretHash);
                });

            migrationBuilder.CreateIndex(
                name: "IX_web_sessions_User",
                table: "web_sessions",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_web_sign_in_links_User",
                table: "web_sign_in_links",
                column: "User",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "web_sessions");

            migrationBuilder.DropTable(
                name: "web_sign_in_links");
        }
    }
}
