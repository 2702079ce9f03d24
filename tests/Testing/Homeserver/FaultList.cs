using System.Collections.Immutable;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver;

/// <summary>The faults that are switched on; may be changed while requests are under way.</summary>
public sealed class FaultList
{
    private ImmutableList<Fault> faults = [];

    /// <returns>The fault itself, so that a test can look at its <see cref="Fault.Hits"/>.</returns>
    public Fault Add(Fault fault)
    {
        ImmutableInterlocked.Update(ref faults, list => list.Add(fault));
        return fault;
    }

    public void Remove(Fault fault) => ImmutableInterlocked.Update(ref faults, list => list.Remove(fault));

    public void Clear() => ImmutableInterlocked.Update(ref faults, _ => []);

    internal Task<Reply> AnswerAsync(Call call, RecordedRequest request, Func<Task<Reply>> answer)
    {
        var rules = faults;
        return From(0);

        Task<Reply> From(int index)
        {
            for (var i = index; i < rules.Count; i++)
            {
                var next = i + 1;
                if (rules[i].Strikes(request))
                    return rules[i].Kind.AnswerAsync(call, () => From(next));
            }

            return answer();
        }
    }
}
