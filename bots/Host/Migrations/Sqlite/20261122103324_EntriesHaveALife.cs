using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EntriesHaveALife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Before the first release: what was kept for a trial has no answers in the new sense, and goes.
            migrationBuilder.DropTable(name: "faq_pins");
            migrationBuilder.DropTable(name: "faq_sources");
            migrationBuilder.DropTable(name: "faq_entries");

            migrationBuilder.CreateTable(
                name: "faq_entries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    SourceRoom = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    QuestionEvent = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    QuestionAuthor = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Visibility = table.Column<int>(type: "INTEGER", nullable: false),
                    Wanted = table.Column<int>(type: "INTEGER", nullable: true),
                    WidensAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsObjected = table.Column<bool>(type: "INTEGER", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    StandIn = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    ReviewAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RemindedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CheckedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsHeldByPins = table.Column<bool>(type: "INTEGER", nullable: false),
                    MergedInto = table.Column<long>(type: "INTEGER", nullable: true),
                    KeptAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Language = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    LastChange = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "faq_pins",
                columns: table => new
                {
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reaction = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    AnswerId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsCurators = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    AnswerId = table.Column<long>(type: "INTEGER", nullable: true)
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
                name: "faq_answers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    SourceRoom = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    IsWaiting = table.Column<bool>(type: "INTEGER", nullable: false),
                    Author = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_faq_answers_faq_entries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "faq_entries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "faq_asked",
                columns: table => new
                {
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_asked", x => x.Event);
                });

            migrationBuilder.CreateTable(
                name: "faq_candidates",
                columns: table => new
                {
                    Answer = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_candidates", x => x.Answer);
                });

            migrationBuilder.CreateTable(
                name: "faq_changes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    AnswerId = table.Column<long>(type: "INTEGER", nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                    IsProposed = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_faq_changes_faq_entries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "faq_entries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "faq_credits",
                columns: table => new
                {
                    Person = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Shown = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_credits", x => x.Person);
                });

            migrationBuilder.CreateTable(
                name: "faq_gaps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_gaps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "faq_suggestions",
                columns: table => new
                {
                    Question = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Asker = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_suggestions", x => x.Question);
                });

            migrationBuilder.CreateTable(
                name: "faq_tags",
                columns: table => new
                {
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Tag = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_tags", x => new { x.EntryId, x.Tag });
                    table.ForeignKey(
                        name: "FK_faq_tags_faq_entries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "faq_entries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "faq_votes",
                columns: table => new
                {
                    Event = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsHelpful = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_votes", x => x.Event);
                });

            migrationBuilder.CreateTable(
                name: "faq_wordings",
                columns: table => new
                {
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_faq_wordings", x => new { x.EntryId, x.Text });
                    table.ForeignKey(
                        name: "FK_faq_wordings_faq_entries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "faq_entries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_faq_sources_Event_Room",
                table: "faq_sources",
                columns: new[] { "Event", "Room" });

            migrationBuilder.CreateIndex(
                name: "IX_faq_sources_Room",
                table: "faq_sources",
                column: "Room");

            migrationBuilder.CreateIndex(
                name: "IX_faq_pins_Reaction_Room",
                table: "faq_pins",
                columns: new[] { "Reaction", "Room" });

            migrationBuilder.CreateIndex(
                name: "IX_faq_pins_Room",
                table: "faq_pins",
                column: "Room");

            migrationBuilder.CreateIndex(
                name: "IX_faq_entries_QuestionEvent",
                table: "faq_entries",
                column: "QuestionEvent");

            migrationBuilder.CreateIndex(
                name: "IX_faq_entries_ReviewAt",
                table: "faq_entries",
                column: "ReviewAt");

            migrationBuilder.CreateIndex(
                name: "IX_faq_entries_Room_State",
                table: "faq_entries",
                columns: new[] { "Room", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_faq_entries_Visibility_State",
                table: "faq_entries",
                columns: new[] { "Visibility", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_faq_entries_WidensAt",
                table: "faq_entries",
                column: "WidensAt");

            migrationBuilder.CreateIndex(
                name: "IX_faq_answers_EntryId",
                table: "faq_answers",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_faq_answers_Event",
                table: "faq_answers",
                column: "Event",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_faq_asked_Room",
                table: "faq_asked",
                column: "Room");

            migrationBuilder.CreateIndex(
                name: "IX_faq_candidates_Room",
                table: "faq_candidates",
                column: "Room");

            migrationBuilder.CreateIndex(
                name: "IX_faq_changes_EntryId_Number",
                table: "faq_changes",
                columns: new[] { "EntryId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_faq_changes_IsProposed",
                table: "faq_changes",
                column: "IsProposed");

            migrationBuilder.CreateIndex(
                name: "IX_faq_changes_Source",
                table: "faq_changes",
                column: "Source");

            migrationBuilder.CreateIndex(
                name: "IX_faq_gaps_Room_Key",
                table: "faq_gaps",
                columns: new[] { "Room", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_faq_suggestions_DueAt",
                table: "faq_suggestions",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_faq_suggestions_Room",
                table: "faq_suggestions",
                column: "Room");

            migrationBuilder.CreateIndex(
                name: "IX_faq_tags_Tag",
                table: "faq_tags",
                column: "Tag");

            migrationBuilder.CreateIndex(
                name: "IX_faq_votes_EntryId",
                table: "faq_votes",
                column: "EntryId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "faq_answers");

            migrationBuilder.DropTable(
                name: "faq_asked");

            migrationBuilder.DropTable(
                name: "faq_candidates");

            migrationBuilder.DropTable(
                name: "faq_changes");

            migrationBuilder.DropTable(
                name: "faq_credits");

            migrationBuilder.DropTable(
                name: "faq_gaps");

            migrationBuilder.DropTable(
                name: "faq_suggestions");

            migrationBuilder.DropTable(
                name: "faq_tags");

            migrationBuilder.DropTable(
                name: "faq_votes");

            migrationBuilder.DropTable(
                name: "faq_wordings");

            migrationBuilder.DropIndex(
                name: "IX_faq_sources_Event_Room",
                table: "faq_sources");

            migrationBuilder.DropIndex(
                name: "IX_faq_sources_Room",
                table: "faq_sources");

            migrationBuilder.DropIndex(
                name: "IX_faq_pins_Reaction_Room",
                table: "faq_pins");

            migrationBuilder.DropIndex(
                name: "IX_faq_pins_Room",
                table: "faq_pins");

            migrationBuilder.DropIndex(
                name: "IX_faq_entries_QuestionEvent",
                table: "faq_entries");

            migrationBuilder.DropIndex(
                name: "IX_faq_entries_ReviewAt",
                table: "faq_entries");

            migrationBuilder.DropIndex(
                name: "IX_faq_entries_Room_State",
                table: "faq_entries");

            migrationBuilder.DropIndex(
                name: "IX_faq_entries_Visibility_State",
                table: "faq_entries");

            migrationBuilder.DropIndex(
                name: "IX_faq_entries_WidensAt",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "AnswerId",
                table: "faq_sources");

            migrationBuilder.DropColumn(
                name: "Room",
                table: "faq_sources");

            migrationBuilder.DropColumn(
                name: "AnswerId",
                table: "faq_pins");

            migrationBuilder.DropColumn(
                name: "IsCurators",
                table: "faq_pins");

            migrationBuilder.DropColumn(
                name: "Room",
                table: "faq_pins");

            migrationBuilder.DropColumn(
                name: "CheckedAt",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "IsHeldByPins",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "IsObjected",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "LastChange",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "Owner",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "RemindedAt",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "ReviewAt",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "StandIn",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "State",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "Visibility",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "Wanted",
                table: "faq_entries");

            migrationBuilder.DropColumn(
                name: "WidensAt",
                table: "faq_entries");

            migrationBuilder.AlterColumn<string>(
                name: "QuestionEvent",
                table: "faq_entries",
                type: "TEXT",
                maxLength: 255,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 255,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "QuestionAuthor",
                table: "faq_entries",
                type: "TEXT",
                maxLength: 255,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 255,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Answer",
                table: "faq_entries",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "AnswerAuthor",
                table: "faq_entries",
                type: "TEXT",
                maxLength: 255,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "AnswerEvent",
                table: "faq_entries",
                type: "TEXT",
                maxLength: 255,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_faq_sources_Event",
                table: "faq_sources",
                column: "Event");

            migrationBuilder.CreateIndex(
                name: "IX_faq_pins_Reaction",
                table: "faq_pins",
                column: "Reaction");

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
                name: "IX_faq_entries_SourceRoom",
                table: "faq_entries",
                column: "SourceRoom");
        }
    }
}
