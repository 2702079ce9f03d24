using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;

namespace Community.Matrix;

/// <summary>A request as an endpoint describes it. Every value put into the address is escaped.</summary>
public sealed class MatrixRequest
{
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(60);
    private readonly Func<HttpContent?> _content;

    private MatrixRequest(HttpMethod method, FormattableString address, Func<HttpContent?> content)
    {
        Method = method;
        // What logs and errors call it: the pattern, without ids.
        Name = $"{method} {address.Format}";
        Address = string.Format(CultureInfo.InvariantCulture, address.Format, [.. address.GetArguments().Select(Escaped)]);
        _content = content;
    }

    public HttpMethod Method { get; }

    /// <summary>The method and the address with its ids left out.</summary>
    public string Name { get; }

    /// <summary>The address below the homeserver's, escaped.</summary>
    public string Address { get; private set; }

    /// <summary>How long to wait for the whole answer.</summary>
    public TimeSpan Timeout { get; private init; } = UsualTimeout;

    public static MatrixRequest Get(FormattableString address) => new(HttpMethod.Get, address, () => null);

    /// <summary>A request that is answered late by its nature.</summary>
    public static MatrixRequest Get(FormattableString address, TimeSpan timeout) =>
        new(HttpMethod.Get, address, () => null) { Timeout = timeout };

    public static MatrixRequest Delete(FormattableString address) => new(HttpMethod.Delete, address, () => null);

    public static MatrixRequest Put<TBody>(FormattableString address, TBody body, JsonTypeInfo<TBody> type, TimeSpan? timeout = null) =>
        new(HttpMethod.Put, address, () => JsonContent.Create(body, type)) { Timeout = timeout ?? UsualTimeout };

    public static MatrixRequest Post<TBody>(FormattableString address, TBody body, JsonTypeInfo<TBody> type, TimeSpan? timeout = null) =>
        new(HttpMethod.Post, address, () => JsonContent.Create(body, type)) { Timeout = timeout ?? UsualTimeout };

    /// <summary>A request whose body is a file.</summary>
    public static MatrixRequest Upload(FormattableString address, byte[] file, string mediaType) => new(
        HttpMethod.Post, address, () => new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } });

    /// <summary>Adds a query parameter, if it has a value.</summary>
    public MatrixRequest With(string parameter, string? value)
    {
        if (value is not null)
            Address += $"{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{parameter}={Uri.EscapeDataString(value)}";
        return this;
    }

    // Made anew for each attempt: a content can be sent only once.
    internal HttpContent? Content() => _content();

    private static object Escaped(object? value) =>
        Uri.EscapeDataString(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty);
}
