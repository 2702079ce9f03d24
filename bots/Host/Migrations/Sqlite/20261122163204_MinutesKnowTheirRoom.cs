using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Community.Host.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MinutesKnowTheirRoom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SaidIn",
                table: "meetup_minutes_entries",
                type: "TEXT",
                maxLength: 255,
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql("""
                UPDATE meetup_minutes_entries SET SaidIn = (SELECT m.Room FROM meetup_dates d JOIN meetups m ON m.Id = d.MeetupId WHERE d.Id = DateId);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SaidIn",
                table: "meetup_minutes_entries");
        }
    }
}
