using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MeetupsHaveAgendasAndPolls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AsksForFeedback",
                table: "meetups",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "meetup_agenda",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DateId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    IsTalk = table.Column<bool>(type: "INTEGER", nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_agenda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetup_agenda_meetup_dates_DateId",
                        column: x => x.DateId,
                        principalTable: "meetup_dates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetup_feeds",
                columns: table => new
                {
                    SecretHash = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    Since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_feeds", x => x.SecretHash);
                });

            migrationBuilder.CreateTable(
                name: "meetup_minutes",
                columns: table => new
                {
                    DateId = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_minutes", x => x.DateId);
                    table.ForeignKey(
                        name: "FK_meetup_minutes_meetup_dates_DateId",
                        column: x => x.DateId,
                        principalTable: "meetup_dates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetup_polls",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    Language = table.Column<int>(type: "INTEGER", nullable: false),
                    ZoneId = table.Column<string>(type: "TEXT", nullable: false),
                    ClosesAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RemindAt = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    RemindBefore = table.Column<string>(type: "TEXT", nullable: false),
                    ListsNames = table.Column<bool>(type: "INTEGER", nullable: false),
                    AsksForFeedback = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_polls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "meetup_agenda_votes",
                columns: table => new
                {
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_agenda_votes", x => x.Event);
                    table.ForeignKey(
                        name: "FK_meetup_agenda_votes_meetup_agenda_ItemId",
                        column: x => x.ItemId,
                        principalTable: "meetup_agenda",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetup_minutes_entries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DateId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 501, nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    DueOn = table.Column<string>(type: "TEXT", nullable: true),
                    RemindAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_minutes_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetup_minutes_entries_meetup_minutes_DateId",
                        column: x => x.DateId,
                        principalTable: "meetup_minutes",
                        principalColumn: "DateId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetup_minutes_requests",
                columns: table => new
                {
                    DateId = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    IsSent = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_minutes_requests", x => new { x.DateId, x.Person });
                    table.ForeignKey(
                        name: "FK_meetup_minutes_requests_meetup_minutes_DateId",
                        column: x => x.DateId,
                        principalTable: "meetup_minutes",
                        principalColumn: "DateId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetup_poll_nudges",
                columns: table => new
                {
                    PollId = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_poll_nudges", x => new { x.PollId, x.Person });
                    table.ForeignKey(
                        name: "FK_meetup_poll_nudges_meetup_polls_PollId",
                        column: x => x.PollId,
                        principalTable: "meetup_polls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetup_poll_options",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PollId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Local = table.Column<string>(type: "TEXT", nullable: false),
                    Minutes = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_poll_options", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetup_poll_options_meetup_polls_PollId",
                        column: x => x.PollId,
                        principalTable: "meetup_polls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetup_poll_votes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OptionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Partstat = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_poll_votes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetup_poll_votes_meetup_poll_options_OptionId",
                        column: x => x.OptionId,
                        principalTable: "meetup_poll_options",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_meetup_agenda_DateId_Number",
                table: "meetup_agenda",
                columns: new[] { "DateId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetup_agenda_Event",
                table: "meetup_agenda",
                column: "Event");

            migrationBuilder.CreateIndex(
                name: "IX_meetup_agenda_votes_ItemId",
                table: "meetup_agenda_votes",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_meetup_feeds_Person",
                table: "meetup_feeds",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_meetup_minutes_entries_DateId",
                table: "meetup_minutes_entries",
                column: "DateId");

            migrationBuilder.CreateIndex(
                name: "IX_meetup_minutes_entries_Event",
                table: "meetup_minutes_entries",
                column: "Event",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetup_minutes_entries_RemindAt",
                table: "meetup_minutes_entries",
                column: "RemindAt");

            migrationBuilder.CreateIndex(
                name: "IX_meetup_poll_options_PollId",
                table: "meetup_poll_options",
                column: "PollId");

            migrationBuilder.CreateIndex(
                name: "IX_meetup_poll_votes_Event",
                table: "meetup_poll_votes",
                column: "Event",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetup_poll_votes_OptionId",
                table: "meetup_poll_votes",
                column: "OptionId");

            migrationBuilder.CreateIndex(
                name: "IX_meetup_polls_State_ClosesAt",
                table: "meetup_polls",
                columns: new[] { "State", "ClosesAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meetup_agenda_votes");

            migrationBuilder.DropTable(
                name: "meetup_feeds");

            migrationBuilder.DropTable(
                name: "meetup_minutes_entries");

            migrationBuilder.DropTable(
                name: "meetup_minutes_requests");

            migrationBuilder.DropTable(
                name: "meetup_poll_nudges");

            migrationBuilder.DropTable(
                name: "meetup_poll_votes");

            migrationBuilder.DropTable(
                name: "meetup_agenda");

            migrationBuilder.DropTable(
                name: "meetup_minutes");

            migrationBuilder.DropTable(
                name: "meetup_poll_options");

            migrationBuilder.DropTable(
                name: "meetup_polls");

            migrationBuilder.DropColumn(
                name: "AsksForFeedback",
                table: "meetups");
        }
    }
}
