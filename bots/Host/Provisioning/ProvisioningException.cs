namespace Community.Host.Provisioning;

/// <summary>Provisioning can't go on; the message says why and what to do.</summary>
internal sealed class ProvisioningException(string message, Exception? inner = null) : Exception(message, inner);
