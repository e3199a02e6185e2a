using System.Text;
using System.Text.RegularExpressions;

namespace Prowler.Checks.Generators;

/// <summary>How names in YAML and in C# correspond.</summary>
internal static class Naming
{
    private static readonly Regex s_checkId = new(@"^[a-z][a-z0-9]*(_[a-z0-9]+)+\z", RegexOptions.CultureInvariant);

    private static readonly Regex s_iamAction = new(@"^[a-z0-9-]+:[A-Za-z0-9]+\z", RegexOptions.CultureInvariant);

    public static bool IsIamAction(string action) => s_iamAction.IsMatch(action);

    public static bool IsCheckId(string id) => s_checkId.IsMatch(id);

    /// <summary><c>max_age_days</c> → <c>maxAgeDays</c>.</summary>
    public static string ToCamelCase(string snake)
    {
        var result = new StringBuilder(snake.Length);
        for (var index = 0; index < snake.Length; index++)
        {
            if (snake[index] == '_' && index > 0) continue;
            result.Append(index > 0 && snake[index - 1] == '_' ? char.ToUpperInvariant(snake[index]) : snake[index]);
        }

        return result.ToString();
    }

    /// <summary><c>maxAgeDays</c> → <c>max_age_days</c>: what a message proposes.</summary>
    public static string ToSnakeCase(string camel)
    {
        var result = new StringBuilder(camel.Length + 4);
        foreach (var character in camel)
        {
            if (char.IsUpper(character)) result.Append('_');
            result.Append(char.ToLowerInvariant(character));
        }

        return result.ToString();
    }

    /// <summary>
    /// <c>s3_bucket_acl</c> → <c>S3BucketAcl</c>. A word that starts with a digit keeps its underscore, so that two ids
    /// never give the same identifier.
    /// </summary>
    public static string ToIdentifier(string checkId)
    {
        var result = new StringBuilder(checkId.Length);
        foreach (var word in checkId.Split('_'))
        {
            if (char.IsDigit(word[0])) result.Append('_');
            result.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        return result.ToString();
    }

    /// <summary>A namespace of its own for each assembly, so that packs that see each other's internals do not clash.</summary>
    public static string GeneratedNamespace(string assemblyName)
    {
        var result = new StringBuilder("Prowler.Generated.");
        if (assemblyName.Length == 0 || char.IsDigit(assemblyName[0])) result.Append('_');
        foreach (var character in assemblyName) result.Append(char.IsLetterOrDigit(character) ? character : '_');
        return result.ToString();
    }
}
