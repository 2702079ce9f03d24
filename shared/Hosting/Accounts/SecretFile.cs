namespace Community.Hosting.Accounts;

/// <summary>A secret in a file of its own, so that it stands in no configuration, argument or environment.</summary>
public static class SecretFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a secret into a file that only its owner can read, in a folder that only its owner can enter.</summary>
    public static async Task WriteAsync(string file, string secret, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
            options.UnixCreateMode = OwnerOnly;
        }
        // Written aside and moved, so that a crash leaves the old secret or the new one.
        var aside = file + ".new";
        File.Delete(aside);
        await using (var writer = new StreamWriter(new FileStream(aside, options)))
            await writer.WriteLineAsync(secret.AsMemory(), cancellation);
        File.Move(aside, file, overwrite: true);
    }

    /// <summary>The secret without the line's end that editors add.</summary>
    /// <exception cref="AccountRefusedException">The file is not there, can't be read or is empty.</exception>
    public static async Task<string> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            var secret = (await File.ReadAllTextAsync(file, cancellation)).TrimEnd('\r', '\n');
            return secret.Length > 0 ? secret : throw new AccountRefusedException($"The secret file {file} is empty.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new AccountRefusedException($"The secret file {file} can't be read.", fault);
        }
    }
}
