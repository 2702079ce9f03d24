using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MeetupsKnowWhoWasThere : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SaidIn",
                table: "meetup_votes",
                type: "TEXT",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SaidIn",
                table: "meetup_poll_votes",
                type: "TEXT",
                maxLength: 255,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SaidIn",
                table: "meetup_poll_choices",
                type: "TEXT",
                maxLength: 255,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "HasPresence",
                table: "meetup_dates",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SaidIn",
                table: "meetup_agenda_votes",
                type: "TEXT",
                maxLength: 255,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "By",
                table: "meetup_agenda",
                type: "TEXT",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SaidIn",
                table: "meetup_agenda",
                type: "TEXT",
                maxLength: 255,
                nullable: false,
                defaultValue: "");

            // What was said so far, was said in the meetup's room or the poll's, as far as anybody knows.
            migrationBuilder.Sql("""
                UPDATE meetup_votes SET SaidIn = (SELECT m.Room FROM meetup_dates d JOIN meetups m ON m.Id = d.MeetupId WHERE d.Id = DateId) WHERE Event IS NOT NULL;
                UPDATE meetup_agenda SET SaidIn = (SELECT m.Room FROM meetup_dates d JOIN meetups m ON m.Id = d.MeetupId WHERE d.Id = DateId);
                UPDATE meetup_agenda SET "By" = Person WHERE IsTalk = 0;
                UPDATE meetup_agenda_votes SET SaidIn = (SELECT i.SaidIn FROM meetup_agenda i WHERE i.Id = ItemId);
                UPDATE meetup_poll_votes SET SaidIn = (SELECT p.Room FROM meetup_poll_options o JOIN meetup_polls p ON p.Id = o.PollId WHERE o.Id = OptionId);
                UPDATE meetup_poll_choices SET SaidIn = (SELECT p.Room FROM meetup_polls p WHERE p.Id = PollId);
                """);

            migrationBuilder.CreateTable(
                name: "meetup_presence",
                columns: table => new
                {
                    DateId = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_presence", x => new { x.DateId, x.Person });
                    table.ForeignKey(
                        name: "FK_meetup_presence_meetup_dates_DateId",
                        column: x => x.DateId,
                        principalTable: "meetup_dates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meetup_presence");

            migrationBuilder.DropColumn(
                name: "SaidIn",
                table: "meetup_votes");

            migrationBuilder.DropColumn(
                name: "SaidIn",
                table: "meetup_poll_votes");

            migrationBuilder.DropColumn(
                name: "SaidIn",
                table: "meetup_poll_choices");

            migrationBuilder.DropColumn(
                name: "HasPresence",
                table: "meetup_dates");

            migrationBuilder.DropColumn(
                name: "SaidIn",
                table: "meetup_agenda_votes");

            migrationBuilder.DropColumn(
                name: "By",
                table: "meetup_agenda");

            migrationBuilder.DropColumn(
                name: "SaidIn",
                table: "meetup_agenda");
        }
    }
}
