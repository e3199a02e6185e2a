using System.Reflection.Metadata;

namespace Prowler.Plugins.Trust;

/// <summary>
/// Names methods as their author wrote them. The compiler moves the bodies of async methods, iterators, lambdas and local
/// functions into classes and methods of its own, whose names hold the author's in angle brackets.
/// </summary>
internal static class AuthorNames
{
    // Deeper than any compiler nests; a damaged assembly may nest for ever.
    private const int DeepestNesting = 64;

    /// <summary><c>Acme.Facts.Collect</c> for <c>Acme.Facts/&lt;Collect&gt;d__3.MoveNext</c>.</summary>
    public static string Of(MetadataReader metadata, MethodDefinition method)
    {
        var name = metadata.GetString(method.Name);
        var type = metadata.GetTypeDefinition(method.GetDeclaringType());
        for (var depth = 0; depth < DeepestNesting; depth++)
        {
            var typeName = metadata.GetString(type.Name);
            if (!typeName.StartsWith('<') || type.GetDeclaringType().IsNil) break;
            // A class for the locals of several lambdas, <>c__DisplayClass0_0, names no method; a state machine does.
            if (!typeName.StartsWith("<>", StringComparison.Ordinal)) name = typeName;
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        }

        return $"{FullName(metadata, type)}.{Unwrap(name)}";
    }

    public static string FullName(MetadataReader metadata, TypeDefinition type)
    {
        var name = metadata.GetString(type.Name);
        for (var depth = 0; depth < DeepestNesting && !type.GetDeclaringType().IsNil; depth++)
        {
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
            name = $"{metadata.GetString(type.Name)}.{name}";
        }

        var @namespace = metadata.GetString(type.Namespace);
        return @namespace.Length == 0 ? name : $"{@namespace}.{name}";
    }

    /// <summary><c>Collect</c> for <c>&lt;Collect&gt;d__3</c> and <c>&lt;&lt;Collect&gt;b__0_0&gt;d</c>.</summary>
    private static string Unwrap(string name)
    {
        for (var depth = 0; depth < DeepestNesting; depth++)
        {
            if (!name.StartsWith('<') || ClosingBracket(name) is not (> 1 and var end)) break;
            name = name[1..end];
        }

        return name;
    }

    private static int ClosingBracket(string name)
    {
        var depth = 0;
        for (var index = 0; index < name.Length; index++)
        {
            if (name[index] == '<') depth++;
            else if (name[index] == '>' && --depth == 0) return index;
        }

        return -1;
    }
}
