using System.Collections;
using System.Globalization;
using System.Text.Json;
using Amazon.Runtime;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Wire;

/// <summary>Fills a request from the JSON of a case.</summary>
internal static class ObjectBuilder
{
    public static object Build(Type type, JsonElement json)
    {
        var result = Activator.CreateInstance(type)!;
        foreach (var member in json.EnumerateObject())
        {
            var property = type.GetProperty(ServiceClient.Of(type).Property(type.Name, member.Name))
                ?? throw new Xunit.Sdk.XunitException($"{type.Name} has no property for {member.Name}");
            property.SetValue(result, Value(property.PropertyType, member.Value));
        }

        return result;
    }

    private static object Value(Type type, JsonElement json)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return json.GetString()!;
        if (type.IsSubclassOf(typeof(ConstantClass)))
            return Activator.CreateInstance(type, json.GetString())!;
        if (type.IsPrimitive)
            return Convert.ChangeType(json.ValueKind is JsonValueKind.Number ? json.GetDouble() : json.GetBoolean(), type, CultureInfo.InvariantCulture);
        if (!typeof(IList).IsAssignableFrom(type))
            return Build(type, json);
        var list = (IList)Activator.CreateInstance(type)!;
        foreach (var item in json.EnumerateArray())
            list.Add(Value(type.GetGenericArguments()[0], item));
        return list;
    }
}
