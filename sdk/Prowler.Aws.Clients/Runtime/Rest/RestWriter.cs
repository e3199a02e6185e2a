using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;

namespace Prowler.Aws.Clients.Runtime.Rest;

/// <summary>Puts the members of a request where the rest protocols want them. What is null is not sent, but a path needs all its parts.</summary>
internal readonly struct RestWriter(IRequest request, Func<string, Exception> createException)
{
    public void Path(string name, string? value, string property)
    {
        if (string.IsNullOrEmpty(value))
            throw createException($"Request object does not have required field {property} set");
        request.AddPathResource("{" + name + "}", value);
    }

    public void Path(string name, ConstantClass? value, string property) => Path(name, value?.Value, property);

    public void Path(string name, long? value, string property) => Path(name, Text(value), property);

    public void Query(string name, string? value)
    {
        if (value is not null)
            request.Parameters[name] = value;
    }

    public void Query(string name, ConstantClass? value) => Query(name, value?.Value);

    public void Query(string name, bool? value) => Query(name, Text(value));

    public void Query(string name, long? value) => Query(name, Text(value));

    public void Query(string name, DateTime? value) => Query(name, value is { } time ? StringUtils.FromDateTimeToISO8601WithOptionalMs(time) : null);

    public void Header(string name, string? value)
    {
        if (value is not null)
            request.Headers[name] = value;
    }

    public void Header(string name, ConstantClass? value) => Header(name, value?.Value);

    public void Header(string name, bool? value) => Header(name, Text(value));

    public void Header(string name, long? value) => Header(name, Text(value));

    public void Header(string name, DateTime? value) => Header(name, value is { } time ? StringUtils.FromDateTimeToRFC822(time) : null);

    private static string? Text(bool? value) => value is null ? null : value.Value ? "true" : "false";

    private static string? Text(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
