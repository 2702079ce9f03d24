using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Community.Benchmarks.Peers;

/// <summary>
/// PostgreSQL's full text search with its German configuration: question weight A (1), answers B (0.5), any word may match, ts_rank_cd with length
/// normalisation 1. A server of its own on a socket in a temporary folder, run by somebody who is not root; stopped at the end.
/// </summary>
internal sealed class PostgresPeer : IPeer, IDisposable
{
    private const string Binaries = "/usr/lib/postgresql/15/bin/";
    private readonly string _folder = Directory.CreateTempSubdirectory("search-postgres-").FullName;

    private PostgresPeer()
    {
    }

    public string Name => "PostgreSQL 15 german";

    /// <returns>Null where PostgreSQL 15 is not installed or doesn't start.</returns>
    public static PostgresPeer? Start()
    {
        if (!File.Exists(Binaries + "initdb"))
            return null;

        var peer = new PostgresPeer();
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", peer._folder);
        if (peer.AsServer(Binaries + "initdb", "-D", peer._folder + "/data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8").Ok
            && peer.AsServer(Binaries + "pg_ctl", "-D", peer._folder + "/data", "-w", "-l", peer._folder + "/log", "-o", $"-c listen_addresses='' -k {peer._folder}", "start").Ok)
            return peer;

        peer.Dispose();
        return null;
    }

    public IReadOnlyList<IReadOnlyList<int>> Answer(SearchSet set)
    {
        var sql = new StringBuilder("SET client_min_messages = warning; CREATE TEMP TABLE e(id int, v tsvector); CREATE TEMP TABLE q(id int, t text);\n");
        for (var place = 0; place < set.Entries.Count; place++)
            sql.Append(CultureInfo.InvariantCulture, $"INSERT INTO e VALUES ({place}, setweight(to_tsvector('german', {Quoted(set.Entries[place].Question)}), 'A') || setweight(to_tsvector('german', {Quoted(string.Join('\n', set.Entries[place].Answers))}), 'B'));\n");
        for (var place = 0; place < set.Questions.Count; place++)
            sql.Append(CultureInfo.InvariantCulture, $"INSERT INTO q VALUES ({place}, {Quoted(set.Questions[place].Text)});\n");
        sql.Append("""
            WITH a AS (SELECT id, NULLIF(replace(plainto_tsquery('german', t)::text, ' & ', ' | '), '')::tsquery AS query FROM q)
            SELECT a.id, best.id FROM a, LATERAL (SELECT e.id, ts_rank_cd('{0.1,0.2,0.5,1.0}', v, a.query, 1) AS rank FROM e WHERE v @@ a.query
              ORDER BY rank DESC, e.id LIMIT 10) best ORDER BY a.id, best.rank DESC, best.id;
            """);
        var file = Path.Combine(_folder, "questions.sql");
        File.WriteAllText(file, sql.ToString());
        var (_, output) = Run(Binaries + "psql", "-h", _folder, "-U", "postgres", "-qAtX", "-F", " ", "-f", file, "postgres");
        var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
            .ToLookup(row => int.Parse(row[0], CultureInfo.InvariantCulture), row => int.Parse(row[1], CultureInfo.InvariantCulture));
        return [.. set.Questions.Select((_, place) => rows[place].ToList())];
    }

    public void Dispose()
    {
        AsServer(Binaries + "pg_ctl", "-D", _folder + "/data", "-m", "fast", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private (bool Ok, string Output) AsServer(params string[] command) =>
        Environment.IsPrivilegedProcess ? Run("runuser", ["-u", "postgres", "--", .. command]) : Run(command[0], command[1..]);

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static (bool Ok, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = "/tmp" };
        using var process = Process.Start(start)!;
        // pg_ctl start hands its output on to the server, which never closes it.
        var output = arguments.Contains("start") ? "" : process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode == 0, output);
    }
}
