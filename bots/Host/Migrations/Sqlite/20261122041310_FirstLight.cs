using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FirstLight : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "faq_entries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    QuestionEvent = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    AnswerEvent = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    QuestionAuthor = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    AnswerAuthor = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    KeptAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "known_rooms",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_known_rooms", x => new { x.Account, x.Room });
                });

            migrationBuilder.CreateTable(
                name: "meetups",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Start = table.Column<long>(type: "INTEGER", nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Organizer = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Language = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetups", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Account = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Bot = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Action = table.Column<int>(type: "INTEGER", nullable: false),
                    TransactionId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    EventType = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Relation = table.Column<int>(type: "INTEGER", nullable: false),
                    TargetEvent = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    TargetItem = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ThreadRoot = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    Subject = table.Column<string>(type: "TEXT", nullable: true),
                    IsUrgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NotBefore = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    AttemptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AttemptedFrom = table.Column<string>(type: "TEXT", nullable: true),
                    SentAs = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    FailedWith = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "processed_events",
                columns: table => new
                {
                    Bot = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    HandledAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_processed_events", x => new { x.Bot, x.Event });
                });

            migrationBuilder.CreateTable(
                name: "set_aside_events",
                columns: table => new
                {
                    Bot = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", nullable: false),
                    Error = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_set_aside_events", x => new { x.Bot, x.Event });
                });

            migrationBuilder.CreateTable(
                name: "sync_positions",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Token = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sync_positions", x => x.Account);
                });

            migrationBuilder.CreateTable(
                name: "faq_pins",
                columns: table => new
                {
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reaction = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_pins", x => new { x.EntryId, x.Reaction });
                    table.ForeignKey(
                        name: "FK_faq_pins_faq_entries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "faq_entries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "faq_sources",
                columns: table => new
                {
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_sources", x => new { x.EntryId, x.Event });
                    table.ForeignKey(
                        name: "FK_faq_sources_faq_entries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "faq_entries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetup_reminders",
                columns: table => new
                {
                    MeetupId = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsDone = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_reminders", x => new { x.MeetupId, x.DueAt });
                    table.ForeignKey(
                        name: "FK_meetup_reminders_meetups_MeetupId",
                        column: x => x.MeetupId,
                        principalTable: "meetups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetup_votes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MeetupId = table.Column<long>(type: "INTEGER", nullable: false),
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Attendee = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Partstat = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetup_votes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meetup_votes_meetups_MeetupId",
                        column: x => x.MeetupId,
                        principalTable: "meetups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_faq_entries_AnswerEvent",
                table: "faq_entries",
                column: "AnswerEvent",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_faq_entries_Room",
                table: "faq_entries",
                column: "Room");

            migrationBuilder.CreateIndex(
                name: "IX_faq_pins_Reaction",
                table: "faq_pins",
                column: "Reaction");

            migrationBuilder.CreateIndex(
                name: "IX_faq_sources_Event",
                table: "faq_sources",
                column: "Event");

            migrationBuilder.CreateIndex(
                name: "IX_meetup_reminders_IsDone_DueAt",
                table: "meetup_reminders",
                columns: new[] { "IsDone", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_meetup_votes_Event",
                table: "meetup_votes",
                column: "Event",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetup_votes_MeetupId",
                table: "meetup_votes",
                column: "MeetupId");

            migrationBuilder.CreateIndex(
                name: "IX_meetups_Room_Start",
                table: "meetups",
                columns: new[] { "Room", "Start" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_Bot_Subject",
                table: "outbox",
                columns: new[] { "Bot", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_SentAs",
                table: "outbox",
                column: "SentAs");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_State_Account",
                table: "outbox",
                columns: new[] { "State", "Account" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_TransactionId",
                table: "outbox",
                column: "TransactionId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "faq_pins");

            migrationBuilder.DropTable(
                name: "faq_sources");

            migrationBuilder.DropTable(
                name: "known_rooms");

            migrationBuilder.DropTable(
                name: "meetup_reminders");

            migrationBuilder.DropTable(
                name: "meetup_votes");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "processed_events");

            migrationBuilder.DropTable(
                name: "set_aside_events");

            migrationBuilder.DropTable(
                name: "sync_positions");

            migrationBuilder.DropTable(
                name: "faq_entries");

            migrationBuilder.DropTable(
                name: "meetups");
        }
    }
}
