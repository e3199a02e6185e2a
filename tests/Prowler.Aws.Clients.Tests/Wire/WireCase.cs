using System.Text.Json;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Wire;

/// <summary>One operation of <c>Cases/*.json</c>; see <c>make_cases.py</c> for where they come from.</summary>
internal static class WireCase
{
    public static readonly string[] Services = ["backup", "ec2", "iam", "lambda", "organizations", "rds", "s3control", "ssm"];

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var service in Services)
            {
                foreach (var operation in Resources.Json($"wire/{service}.json").EnumerateObject())
                    all.Add(service, operation.Name);
            }

            return all;
        }
    }

    public static JsonElement Of(string service, string operation) => Resources.Json($"wire/{service}.json").GetProperty(operation);
}
