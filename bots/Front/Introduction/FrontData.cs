using Community.Commands;
using Community.Commands.Privacy;
using Community.Matrix.Ids;
using Community.Store;

namespace Community.Front.Introduction;

/// <summary>The front bot keeps which rooms know the bots, and nothing about anybody in them.</summary>
internal sealed class FrontData : IPersonalData
{
    public Wording Title => FrontReplies.Title;

    public IReadOnlyCollection<Type> Tables { get; } = [typeof(Introduced)];

    public Task<IReadOnlyList<PersonalRecord>> DescribeAsync(CommunityContext db, UserId person, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PersonalRecord>>([]);

    public Task<Erasure> EraseAsync(Work work, UserId person, CancellationToken cancellation) => Task.FromResult(Erasure.Nothing);
}
