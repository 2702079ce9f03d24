using Community.Commands;

namespace Community.Web;

/// <summary>Pages of the portal itself that the chat leads to.</summary>
public static class PortalPages
{
    /// <summary>For newcomers.</summary>
    public const string Welcome = "/willkommen";
}

/// <summary>Public data for programs, and what describes it.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Title">What it is.</param>
public sealed record PortalData(string Path, Wording Title);
