using Community.Matrix.Ids;

namespace Community.Hosting.Members;

/// <summary>Who is in one room, as one account sees it. Guarded by whoever holds it.</summary>
internal sealed class TrackedRoom
{
    private readonly HashSet<UserId> _members = [];

    /// <summary>Counts what happened to the room: a list asked for before the latest of it is out of date.</summary>
    public int Version { get; private set; }

    /// <summary>The list is to be asked for (again).</summary>
    public bool NeedsLoading { get; private set; } = true;

    /// <summary>The list is known to be right but for people who came since.</summary>
    public bool IsFresh { get; private set; }

    /// <summary>What the room calls itself; null: nothing.</summary>
    public string? Name { get; private set; }

    public IReadOnlyCollection<UserId> Members => _members;

    public bool Has(UserId user) => _members.Contains(user);

    /// <summary>Something was missed: nobody counts as a member until the list is loaded.</summary>
    public void Missed()
    {
        IsFresh = false;
        Changed();
    }

    /// <summary>Something changed that only loading tells rightly, and that does no harm until then.</summary>
    public void Changed()
    {
        Version++;
        NeedsLoading = true;
    }

    /// <summary>
    /// Somebody came. Not believed by the event alone: it may be an old one that the list has overtaken, and they be gone again.
    /// </summary>
    public void Came(UserId user)
    {
        if (!Has(user))
            Changed();
    }

    /// <summary>Somebody went: at once. If they came back since, that event or the next loading says so.</summary>
    public void Went(UserId user)
    {
        Version++;
        NeedsLoading |= !IsFresh;
        _members.Remove(user);
    }

    /// <summary>The list as it was asked for when the room stood at <paramref name="version"/>.</summary>
    public void Loaded(int version, IEnumerable<UserId> members, string? name)
    {
        if (version != Version)
            return;
        _members.Clear();
        _members.UnionWith(members);
        Name = name;
        (NeedsLoading, IsFresh) = (false, true);
    }
}
