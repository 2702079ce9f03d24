namespace Community.Hosting.Accounts;

/// <summary>A secret in a file of its own, so that it stands in no configuration, argument or environment.</summary>
public static class SecretFile
{
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
