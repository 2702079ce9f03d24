using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MeetupPollsOfOneChoice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsOneChoice",
                table: "meetup_polls",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "meetup_poll_choices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PollId = table.Column<long>(type: "INTEGER", nullable: false),
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_poll_choices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetup_poll_choices_meetup_polls_PollId",
                        column: x => x.PollId,
                        principalTable: "meetup_polls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_meetup_poll_choices_Event",
                table: "meetup_poll_choices",
                column: "Event",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetup_poll_choices_PollId",
                table: "meetup_poll_choices",
                column: "PollId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meetup_poll_choices");

            migrationBuilder.DropColumn(
                name: "IsOneChoice",
                table: "meetup_polls");
        }
    }
}
