namespace Prowler.Aws.Policies;

/// <summary>
/// One test of a statement's <c>Condition</c>: the request's value of a key against a list of values, of which one must
/// match (for a negated operator: none may).
/// </summary>
/// <param name="Operator">The operator as it is written: <c>StringLike</c>, <c>ForAnyValue:StringEquals</c>, <c>BoolIfExists</c>.</param>
/// <param name="Key">The condition key as it is written; AWS does not tell its upper from its lower case.</param>
/// <param name="Values">The values; a number or truth value is given as its JSON text.</param>
public sealed record PolicyCondition(string Operator, string Key, IReadOnlyList<string> Values)
{
    private const string IfExists = "IfExists";

    /// <summary>Whether the test is also met by a request that lacks the key (<c>…IfExists</c>, <c>ForAllValues:…</c>).</summary>
    public bool HoldsWithoutKey =>
        Operator.EndsWith(IfExists, StringComparison.OrdinalIgnoreCase)
        || Operator.StartsWith("ForAllValues:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The operator without what is set before and behind it: <c>StringEquals</c> for <c>ForAnyValue:StringEqualsIfExists</c>.</summary>
    public string BaseOperator
    {
        get
        {
            var name = Operator[(Operator.IndexOf(':') + 1)..];
            return name.EndsWith(IfExists, StringComparison.OrdinalIgnoreCase) ? name[..^IfExists.Length] : name;
        }
    }

    /// <summary>Whether the test is about a key.</summary>
    /// <param name="key">The key: <c>aws:SecureTransport</c>.</param>
    public bool IsOn(string key) => Key.Equals(key, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the test uses one of some operators, set prefix and <c>IfExists</c> aside.</summary>
    /// <param name="operators">Operators as <see cref="BaseOperator"/> gives them.</param>
    public bool Uses(params ReadOnlySpan<string> operators)
    {
        foreach (var candidate in operators)
        {
            if (BaseOperator.Equals(candidate, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
