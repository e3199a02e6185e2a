namespace Prowler.Architecture.Tests;

/// <summary>Inside a library no two namespaces wait for each other, so that each can be read, and taken out, by itself.</summary>
public class NamespaceTests
{
    // Libraries; of the runner, a program, the parts are not in layers.
    public static TheoryData<string> Libraries => [.. AssemblyFile.Names.Except(["prowler", "Prowler.Aws.Clients"])];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void No_namespaces_use_each_other(string name)
    {
        // The root namespace is an assembly's front door: it uses what is behind it, and that may use its types.
        var root = name == "Prowler.Checks.Abstractions" ? "Prowler.Checks" : name;
        var uses = NamespaceUse.Of(name).Where(use => use.From != root && use.To != root).ToLookup(use => use.From, use => use.To);

        Assert.Empty(uses.Select(group => group.Key).Where(start => Reaches(start)).Select(start => $"{start} → {string.Join(", ", uses[start])}"));

        bool Reaches(string start)
        {
            var seen = new HashSet<string>();
            var next = new Stack<string>(uses[start]);
            while (next.TryPop(out var current))
            {
                if (current == start) return true;
                if (seen.Add(current))
                    foreach (var further in uses[current]) next.Push(further);
            }

            return false;
        }
    }

    [Fact]
    public void A_recording_knows_no_session() => Assert.DoesNotContain(("Prowler.Aws.Recording", "Prowler.Aws.Session"), NamespaceUse.Of("Prowler.Aws"));

    [Fact]
    public void EC2_knows_nothing_of_VPC_which_builds_on_it()
    {
        var uses = NamespaceUse.Of("Prowler.Checks.Aws");

        Assert.DoesNotContain(("Prowler.Checks.Aws.EC2", "Prowler.Checks.Aws.VPC"), uses);
        // The rule reads something: this is a use that there is.
        Assert.Contains(("Prowler.Checks.Aws.VPC", "Prowler.Checks.Aws.EC2"), uses);
    }
}
