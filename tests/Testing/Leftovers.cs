using System.Text;
using Microsoft.Data.Sqlite;

namespace Community.Testing;

/// <summary>Looks for words in files, byte by byte, in the encodings in which they could be there.</summary>
public static class Leftovers
{
    private static readonly Encoding[] Encodings = [new UTF8Encoding(false), new UnicodeEncoding(false, false), new UnicodeEncoding(true, false)];

    /// <summary>Which words are where: in the store's files, and in two kinds of copies of it that are made now.</summary>
    public static async Task<IReadOnlyList<string>> InStoreAsync(string database, IReadOnlyList<string> words)
    {
        var folder = Directory.CreateTempSubdirectory("community-copies-").FullName;
        try
        {
            return await InAllAsync(database, folder, words);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Which words are among the bytes.</summary>
    public static IEnumerable<string> In(byte[] bytes, IReadOnlyList<string> words) =>
        words.Where(word => Encodings.Any(encoding => bytes.AsSpan().IndexOf(encoding.GetBytes(word)) >= 0));

    private static async Task<IReadOnlyList<string>> InAllAsync(string database, string folder, IReadOnlyList<string> words)
    {
        var (vacuumed, copied) = (Path.Combine(folder, "vacuumed.db"), Path.Combine(folder, "copied.db"));
        await using (var connection = new SqliteConnection($"Data Source={database};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var vacuum = connection.CreateCommand();
            vacuum.CommandText = "VACUUM INTO $copy";
            vacuum.Parameters.AddWithValue("$copy", vacuumed);
            await vacuum.ExecuteNonQueryAsync();
            await using var copy = new SqliteConnection($"Data Source={copied};Pooling=False");
            await copy.OpenAsync();
            connection.BackupDatabase(copy);
        }
        var found = new List<string>();
        foreach (var file in (string[])[database, database + "-wal", database + "-shm", vacuumed, copied])
            if (File.Exists(file))
                found.AddRange(In(await BytesAsync(file), words).Select(word => $"{word} in {Path.GetFileName(file)}"));
        return found;
    }

    private static async Task<byte[]> BytesAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return memory.ToArray();
    }
}
