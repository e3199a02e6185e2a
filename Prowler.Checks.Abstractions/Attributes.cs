namespace Prowler.Checks;

/// <summary>
/// Marks a static method as a check: it judges its first parameter, a <see cref="Resource"/>, and returns a
/// <see cref="Verdict"/>, a <c>Verdict?</c> (null: does not apply) or a sequence of verdicts, each plain or in a task.
/// </summary>
/// <remarks>
/// The check's metadata is the YAML file <c>checks-metadata/&lt;provider&gt;/&lt;service&gt;/&lt;id&gt;.yaml</c>. One method may
/// carry several ids (a family that differs in its YAML constants), and one id may stand on several methods, one for
/// each type of subject.
/// </remarks>
/// <param name="id">Lower-case words joined by underscores, the service first: <c>s3_bucket_object_versioning</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class CheckAttribute(string id) : Attribute
{
    /// <summary>The check's id, which is also the name of its metadata file.</summary>
    public string Id { get; } = id;
}

/// <summary>
/// Marks a static method that produces resources or a facet. Its first parameter is the resource they hang on, and it
/// lives in the assembly of the record that it produces.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CollectorAttribute : Attribute
{
    /// <summary>
    /// For a method that takes <c>IReadOnlyList&lt;R&gt;</c> and returns <c>IReadOnlyDictionary&lt;R, F&gt;</c>: how many
    /// siblings of one region are asked about in one call, at most. 1 or more; unset for all other collectors.
    /// </summary>
    public int Batch { get; set; }
}

/// <summary>
/// Marks a helper method that receives an SDK client from a check or collector, so that the API calls it makes are
/// counted among those of its callers.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class UsesAwsAttribute : Attribute;

/// <summary>
/// Adds an IAM action to those that a check, a collector or a helper needs, for a call that needs more than the action
/// of its own name.
/// </summary>
/// <param name="action">The action as an IAM policy spells it: <c>s3:ListBucket</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class IamActionAttribute(string action) : Attribute
{
    /// <summary>The action as an IAM policy spells it.</summary>
    public string Action { get; } = action;
}

/// <summary>
/// Gives an SDK client parameter a fixed region in place of the first parameter's, for an API that answers in one
/// region only.
/// </summary>
/// <param name="region">The region's name: <c>us-west-2</c>.</param>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class InRegionAttribute(string region) : Attribute
{
    /// <summary>The region's name.</summary>
    public string Region { get; } = region;
}
