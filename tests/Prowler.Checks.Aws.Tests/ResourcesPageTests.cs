using System.Runtime.CompilerServices;
using System.Text;
using Prowler.Aws;
using Prowler.Checks.Packs;

namespace Prowler.Checks.Aws.Tests;

public class ResourcesPageTests
{
    [Fact]
    public void The_page_of_resources_lists_what_the_built_in_packs_collect()
    {
        var page = Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../docs/resources.md");
        var expected = Page([.. AwsChecks.Packs.SelectMany(pack => pack.Collectors)]);
        if (Environment.GetEnvironmentVariable("PROWLER_WRITE_DOCS") is not null) File.WriteAllText(page, expected);

        Assert.True(
            expected == File.ReadAllText(page).ReplaceLineEndings("\n"),
            "docs/resources.md is not what the pack has: run this test with PROWLER_WRITE_DOCS=1, and commit the page.");
    }

    private static string Page(IReadOnlyList<CollectorDescriptor> collectors)
    {
        var page = new StringBuilder(
            """
            # Resources

            What the checks of any pack can ask for, as a subject or as a parameter: the built-in resources, each with the namespace that
            it is in, and their facets. A facet costs an API call or two, or is worked out from others; it is collected once, however
            many checks ask. The members of each are in its XML documentation.

            | namespace | resource | listed under | facets |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        var resources = collectors.Select(collector => collector.Product).Where(IsResource).Append(typeof(AwsAccount)).Distinct();
        foreach (var resource in resources.OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            var places = collectors.Where(collector => collector.Product == resource).Select(collector => collector.Place);
            var facets = collectors.Where(collector => collector.Place == resource && !IsResource(collector.Product)).Select(collector => collector.Product);
            page.Append($"| `{resource.Namespace}` | `{resource.Name}` | {Names(places)} | {Names(facets)} |\n");
        }

        return page.ToString();
    }

    private static bool IsResource(Type type) => type.IsAssignableTo(typeof(Resource));

    private static string Names(IEnumerable<Type> types) =>
        string.Join(", ", types.Where(type => type.IsPublic).Select(type => $"`{type.Name}`").Distinct().Order(StringComparer.Ordinal));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
