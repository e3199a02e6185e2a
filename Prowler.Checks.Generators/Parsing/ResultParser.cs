using Microsoft.CodeAnalysis;
using Prowler.Checks.Generators.Model;

namespace Prowler.Checks.Generators.Parsing;

/// <summary>How a method hands over what it returns, and what that is.</summary>
/// <param name="Item">The verdict or record; null if the form is unsupported.</param>
/// <param name="Sibling">For a map, the type of its keys.</param>
/// <param name="MayBeNull">Whether one item may be null.</param>
internal readonly record struct Result(ResultForm Form, bool Awaited, ITypeSymbol? Item, ITypeSymbol? Sibling, bool MayBeNull)
{
    public ResultShape Shape => new(Form, Awaited);
}

internal static class ResultParser
{
    public static bool IsCheckResult(Result result) => result.Form is not (ResultForm.Unsupported or ResultForm.Map);

    /// <param name="returned">The method's return type.</param>
    /// <param name="isItem">Whether a type is what the method is for: a verdict, a record.</param>
    public static Result Parse(ITypeSymbol returned, Func<ITypeSymbol, bool> isItem)
    {
        var awaitedType = KnownTypes.ArgumentOf(returned, "System.Threading.Tasks", "Task")
            ?? KnownTypes.ArgumentOf(returned, "System.Threading.Tasks", "ValueTask");
        var awaited = awaitedType is not null;
        var type = awaitedType ?? returned;

        var mayBeNull = type.NullableAnnotation == NullableAnnotation.Annotated;
        if (isItem(type)) return new Result(ResultForm.One, awaited, type, null, mayBeNull);
        if (mayBeNull) return new Result(ResultForm.Unsupported, awaited, null, null, true);

        if (Map(type) is { } map && isItem(map.TypeArguments[1]))
            return new Result(ResultForm.Map, awaited, map.TypeArguments[1], map.TypeArguments[0], false);
        if (KnownTypes.ArgumentOf(type, "System.Collections.Generic", "IAsyncEnumerable") is { } streamed && IsPlainItem(streamed))
            return new Result(ResultForm.AsyncMany, awaited, streamed, null, false);
        if (ItemsOf(type) is { } listed && IsPlainItem(listed))
            return new Result(ResultForm.Many, awaited, listed, null, false);
        return new Result(ResultForm.Unsupported, awaited, null, null, false);

        bool IsPlainItem(ITypeSymbol item) => isItem(item) && item.NullableAnnotation != NullableAnnotation.Annotated;
    }

    private static INamedTypeSymbol? Map(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 2 } named
        && (named.Is("System.Collections.Generic", "IReadOnlyDictionary") || named.Is("System.Collections.Generic", "Dictionary"))
            ? named
            : null;

    private static ITypeSymbol? ItemsOf(ITypeSymbol type)
    {
        const string collections = "System.Collections.Generic";
        return KnownTypes.ArgumentOf(type, collections, "IEnumerable")
            ?? type.AllInterfaces
                .Select(candidate => KnownTypes.ArgumentOf(candidate, collections, "IEnumerable"))
                .FirstOrDefault(item => item is not null);
    }
}
