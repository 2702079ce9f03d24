namespace Community.Host.Configuration;

/// <summary>The configuration can't be used; the message says every reason found, for whoever wrote it.</summary>
internal sealed class ConfigurationException(string message, Exception? inner = null) : Exception(message, inner);
