using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MeetupsHaveDates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Before the first release: a meetup of the older shape has no date, which nothing can be made of here.
            migrationBuilder.Sql("DELETE FROM meetup_votes; DELETE FROM meetup_reminders; DELETE FROM meetups;");

            migrationBuilder.DropForeignKey(
                name: "FK_meetup_reminders_meetups_MeetupId",
                table: "meetup_reminders");

            migrationBuilder.DropForeignKey(
                name: "FK_meetup_votes_meetups_MeetupId",
                table: "meetup_votes");

            migrationBuilder.DropIndex(
                name: "IX_meetups_Room_Start",
                table: "meetups");

            migrationBuilder.DropIndex(
                name: "IX_meetup_votes_MeetupId",
                table: "meetup_votes");

            migrationBuilder.RenameColumn(
                name: "Start",
                table: "meetups",
                newName: "Sequence");

            migrationBuilder.RenameColumn(
                name: "MeetupId",
                table: "meetup_votes",
                newName: "IsOnline");

            migrationBuilder.RenameColumn(
                name: "MeetupId",
                table: "meetup_reminders",
                newName: "DateId");

            migrationBuilder.AddColumn<long>(
                name: "ChangedAt",
                table: "meetups",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "HasAccess",
                table: "meetups",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsSeries",
                table: "meetups",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Link",
                table: "meetups",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ListsNames",
                table: "meetups",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "RemindBefore",
                table: "meetups",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Seats",
                table: "meetups",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Uid",
                table: "meetups",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ZoneId",
                table: "meetups",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "Event",
                table: "meetup_votes",
                type: "TEXT",
                maxLength: 255,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 255);

            migrationBuilder.AddColumn<long>(
                name: "DateId",
                table: "meetup_votes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "meetup_access",
                columns: table => new
                {
                    MeetupId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    GivenBy = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_access", x => x.MeetupId);
                });

            migrationBuilder.CreateTable(
                name: "meetup_access_sent",
                columns: table => new
                {
                    Item = table.Column<string>(type: "TEXT", nullable: false),
                    DateId = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_access_sent", x => x.Item);
                });

            migrationBuilder.CreateTable(
                name: "meetup_dates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MeetupId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Original = table.Column<string>(type: "TEXT", nullable: false),
                    Local = table.Column<string>(type: "TEXT", nullable: false),
                    Start = table.Column<long>(type: "INTEGER", nullable: false),
                    End = table.Column<long>(type: "INTEGER", nullable: false),
                    OwnLength = table.Column<long>(type: "INTEGER", nullable: true),
                    InviteAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsOver = table.Column<bool>(type: "INTEGER", nullable: false),
                    CancelledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Counts_Maybe = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_No = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Online = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Waiting = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Yes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_dates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetup_dates_meetups_MeetupId",
                        column: x => x.MeetupId,
                        principalTable: "meetups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetup_hosts",
                columns: table => new
                {
                    MeetupId = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_hosts", x => new { x.MeetupId, x.Person });
                    table.ForeignKey(
                        name: "FK_meetup_hosts_meetups_MeetupId",
                        column: x => x.MeetupId,
                        principalTable: "meetups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetup_reminder_opt_outs",
                columns: table => new
                {
                    Person = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_reminder_opt_outs", x => x.Person);
                });

            migrationBuilder.CreateTable(
                name: "meetup_series",
                columns: table => new
                {
                    MeetupId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<string>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_series", x => new { x.MeetupId, x.Number });
                    table.ForeignKey(
                        name: "FK_meetup_series_meetups_MeetupId",
                        column: x => x.MeetupId,
                        principalTable: "meetups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetup_access_steps",
                columns: table => new
                {
                    DateId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsDone = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_access_steps", x => new { x.DateId, x.Kind });
                    table.ForeignKey(
                        name: "FK_meetup_access_steps_meetup_dates_DateId",
                        column: x => x.DateId,
                        principalTable: "meetup_dates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_meetups_Room",
                table: "meetups",
                column: "Room");

            migrationBuilder.CreateIndex(
                name: "IX_meetup_votes_Attendee",
                table: "meetup_votes",
                column: "Attendee");

            migrationBuilder.CreateIndex(
                name: "IX_meetup_votes_DateId",
                table: "meetup_votes",
                column: "DateId");

            migrationBuilder.CreateIndex(
                name: "IX_meetup_access_sent_DateId_Person",
                table: "meetup_access_sent",
                columns: new[] { "DateId", "Person" });

            migrationBuilder.CreateIndex(
                name: "IX_meetup_access_steps_IsDone_DueAt",
                table: "meetup_access_steps",
                columns: new[] { "IsDone", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_meetup_dates_InviteAt",
                table: "meetup_dates",
                column: "InviteAt");

            migrationBuilder.CreateIndex(
                name: "IX_meetup_dates_IsOver_End",
                table: "meetup_dates",
                columns: new[] { "IsOver", "End" });

            migrationBuilder.CreateIndex(
                name: "IX_meetup_dates_MeetupId_Number",
                table: "meetup_dates",
                columns: new[] { "MeetupId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetup_dates_Start",
                table: "meetup_dates",
                column: "Start");

            migrationBuilder.AddForeignKey(
                name: "FK_meetup_reminders_meetup_dates_DateId",
                table: "meetup_reminders",
                column: "DateId",
                principalTable: "meetup_dates",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_meetup_votes_meetup_dates_DateId",
                table: "meetup_votes",
                column: "DateId",
                principalTable: "meetup_dates",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_meetup_reminders_meetup_dates_DateId",
                table: "meetup_reminders");

            migrationBuilder.DropForeignKey(
                name: "FK_meetup_votes_meetup_dates_DateId",
                table: "meetup_votes");

            migrationBuilder.DropTable(
                name: "meetup_access");

            migrationBuilder.DropTable(
                name: "meetup_access_sent");

            migrationBuilder.DropTable(
                name: "meetup_access_steps");

            migrationBuilder.DropTable(
                name: "meetup_hosts");

            migrationBuilder.DropTable(
                name: "meetup_reminder_opt_outs");

            migrationBuilder.DropTable(
                name: "meetup_series");

            migrationBuilder.DropTable(
                name: "meetup_dates");

            migrationBuilder.DropIndex(
                name: "IX_meetups_Room",
                table: "meetups");

            migrationBuilder.DropIndex(
                name: "IX_meetup_votes_Attendee",
                table: "meetup_votes");

            migrationBuilder.DropIndex(
                name: "IX_meetup_votes_DateId",
                table: "meetup_votes");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "meetups");

            migrationBuilder.DropColumn(
                name: "HasAccess",
                table: "meetups");

            migrationBuilder.DropColumn(
                name: "IsSeries",
                table: "meetups");

            migrationBuilder.DropColumn(
                name: "Link",
                table: "meetups");

            migrationBuilder.DropColumn(
                name: "ListsNames",
                table: "meetups");

            migrationBuilder.DropColumn(
                name: "RemindBefore",
                table: "meetups");

            migrationBuilder.DropColumn(
                name: "Seats",
                table: "meetups");

            migrationBuilder.DropColumn(
                name: "Uid",
                table: "meetups");

            migrationBuilder.DropColumn(
                name: "ZoneId",
                table: "meetups");

            migrationBuilder.DropColumn(
                name: "DateId",
                table: "meetup_votes");

            migrationBuilder.RenameColumn(
                name: "Sequence",
                table: "meetups",
                newName: "Start");

            migrationBuilder.RenameColumn(
                name: "IsOnline",
                table: "meetup_votes",
                newName: "MeetupId");

            migrationBuilder.RenameColumn(
                name: "DateId",
                table: "meetup_reminders",
                newName: "MeetupId");

            migrationBuilder.AlterColumn<string>(
                name: "Event",
                table: "meetup_votes",
                type: "TEXT",
                maxLength: 255,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 255,
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetups_Room_Start",
                table: "meetups",
                columns: new[] { "Room", "Start" });

            migrationBuilder.CreateIndex(
                name: "IX_meetup_votes_MeetupId",
                table: "meetup_votes",
                column: "MeetupId");

            migrationBuilder.AddForeignKey(
                name: "FK_meetup_reminders_meetups_MeetupId",
                table: "meetup_reminders",
                column: "MeetupId",
                principalTable: "meetups",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_meetup_votes_meetups_MeetupId",
                table: "meetup_votes",
                column: "MeetupId",
                principalTable: "meetups",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
