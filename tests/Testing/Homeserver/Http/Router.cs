namespace Community.Testing.Homeserver.Http;

/// <summary>Finds the endpoint for a request; templates look like <c>/_matrix/client/v3/rooms/{room}/state/{type}/{key?}</c>.</summary>
internal sealed class Router(World world)
{
    private readonly List<Route> routes = [];

    /// <summary>An endpoint that needs no access token.</summary>
    public void MapOpen(string method, string template, Func<Call, Reply> answer) => Add(method, template, call =>
    {
        lock (world.Gate)
            return Task.FromResult(answer(call));
    });

    /// <summary>An endpoint for a logged in user, carried out while nobody else is at the state.</summary>
    public void Map(string method, string template, Func<Call, Reply> answer) => Add(method, template, call =>
    {
        lock (world.Gate)
        {
            call.Session = world.Sessions.Require(call.Token);
            return Task.FromResult(answer(call));
        }
    });

    /// <summary>An endpoint that waits: it takes the gate and checks the token itself.</summary>
    public void MapWaiting(string method, string template, Func<Call, Task<Reply>> answer) => Add(method, template, answer);

    public async Task<Reply> AnswerAsync(Call call)
    {
        try
        {
            var known = false;
            foreach (var route in routes)
            {
                if (Match(route.Template, call.Path) is not { } values)
                    continue;
                known = true;
                if (route.Method != call.Method)
                    continue;
                call.Route = values;
                return await route.Answer(call);
            }

            throw new MatrixException(known ? 405 : 404, "M_UNRECOGNIZED", "Unrecognized request");
        }
        catch (MatrixException refusal)
        {
            return Reply.Refused(refusal);
        }
    }

    private static Dictionary<string, string>? Match(string[] template, IReadOnlyList<string> path)
    {
        var optional = template[^1].EndsWith("?}", StringComparison.Ordinal);
        if (path.Count != template.Length && !(optional && path.Count == template.Length - 1))
            return null;

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] is ['{', .. var name, '}'])
                values[name.TrimEnd('?')] = i < path.Count ? path[i] : "";
            else if (template[i] != path[i])
                return null;
        }

        return values;
    }

    private void Add(string method, string template, Func<Call, Task<Reply>> answer) =>
        routes.Add(new Route(method, template.Split('/')[1..], answer));

    private sealed record Route(string Method, string[] Template, Func<Call, Task<Reply>> Answer);
}
