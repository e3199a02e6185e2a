namespace Prowler.Architecture.Tests;

/// <summary>Which assembly may know which. Arrows point one way only.</summary>
public class AssemblyTests
{
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["Prowler.Checks.Abstractions"] = [],
        ["Prowler.Engine"] = ["Prowler.Checks.Abstractions"],
        ["Prowler.Reports"] = ["Prowler.Checks.Abstractions", "Prowler.Engine"],
        ["Prowler.Plugins"] = ["Prowler.Checks.Abstractions", "Prowler.Engine"],
        ["Prowler.Aws"] = ["Prowler.Checks.Abstractions", "AWSSDK.Core", "AWSSDK.SecurityToken", "AWSSDK.SSO", "AWSSDK.SSOOIDC"],
        ["Prowler.Aws.Clients"] = ["AWSSDK.Core"],
        ["Prowler.Checks.Aws"] = ["Prowler.Checks.Abstractions", "Prowler.Aws", "Prowler.Aws.Clients", "AWSSDK.*"],
        ["Prowler.Checks.Testing"] = ["Prowler.Checks.Abstractions", "Prowler.Engine", "Prowler.Aws", "Prowler.Checks.Aws", "AWSSDK.Core"],
        ["prowler"] = ["Prowler.Checks.Abstractions", "Prowler.Engine", "Prowler.Reports", "Prowler.Plugins", "Prowler.Aws", "Prowler.Checks.Aws", "AWSSDK.Core"],
    };

    // What only a command line has: a program that embeds the rest must not get it.
    private static readonly string[] s_terminal = ["System.CommandLine", "Spectre.Console"];

    public static TheoryData<string> Assemblies => [.. AssemblyFile.Names];

    [Fact]
    public void Every_assembly_has_its_rule() => Assert.Equal(s_allowed.Keys.Order(StringComparer.Ordinal), AssemblyFile.Names);

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_knows_only_what_is_below_it(string name)
    {
        using var assembly = AssemblyFile.Open(name);

        Assert.DoesNotContain(assembly.References, reference => IsOfInterest(reference) && !IsAllowed(reference));

        static bool IsOfInterest(string reference) => reference.StartsWith("Prowler.", StringComparison.Ordinal) || IsOfTheSdk(reference);
        static bool IsOfTheSdk(string reference) => reference.StartsWith("AWSSDK.", StringComparison.Ordinal);
        bool IsAllowed(string reference) => s_allowed[name].Contains(reference) || (s_allowed[name].Contains("AWSSDK.*") && IsOfTheSdk(reference));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Only_the_runner_knows_a_command_line_and_a_terminal(string name)
    {
        using var assembly = AssemblyFile.Open(name);

        Assert.Equal(name == "prowler" ? s_terminal : [], s_terminal.Intersect(assembly.References));
    }
}
